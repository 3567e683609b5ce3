import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {palette, type Theme} from "../../../src/charts/palette.js";

const own = `:root{--serif:"Newsreader",Georgia,serif;--sans-serif:"Source Sans 3","Helvetica Neue",Arial,sans-serif}
html{background:var(--paper);color:var(--ink);-webkit-text-size-adjust:100%}
body{margin:0;font:400 18px/1.5 var(--serif);overflow-wrap:break-word}
figure.chart{margin:0}
figure.chart h1{font:560 clamp(1.25rem,1.1rem + .8vw,1.6rem)/1.15 var(--serif);letter-spacing:-.008em;text-wrap:balance;margin:0 0 .45rem;max-width:26em}
.standfirst{font-family:var(--sans-serif);margin-top:0}
.notes,.source,.legend,.brand{font:400 .86rem/1.45 var(--sans-serif);color:var(--muted)}
.brand{margin:.5rem 0 0}
.fallback{display:none}
@supports not (container-type:inline-size){.fallback{display:block;max-width:100%}}
a[href]{color:inherit;text-decoration:underline;text-decoration-color:color-mix(in srgb,var(--accent) 55%,transparent);text-underline-offset:.16em}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.bare h1,.bare .standfirst{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.bare figure.chart{border-top:0;padding-top:0}`;

const forced = (theme: Theme): string =>
  `:root[data-theme=${theme}]{color-scheme:${theme};${Object.entries(palette[theme])
    .map(([name, color]) => `--${name}:${color}`)
    .join(";")}}`;

/** The part of the site's style that a chart needs, in the order of the site, and what an embed adds. */
export async function embedStyle(root: string): Promise<string> {
  const sheets = ["tokens.css", "chart.css", "table.css"].map((name) =>
    readFile(join(root, "src/style", name), "utf8")
  );
  return [...(await Promise.all(sheets)), own, forced("light"), forced("dark")].join("\n");
}
