import type {ChartSpec} from "./chartSpec.js";
import {specToQuery} from "./specAddress.js";

const lineWidth = 120;

/** How wide the formatter takes a text to be: letters of East Asia and most pictures are two columns wide. */
const columns = (text: string): number =>
  [...text].reduce(
    (sum, char) =>
      sum +
      (/\p{M}/u.test(char)
        ? 0
        : /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u.test(
              char
            )
          ? 2
          : 1),
    0
  );

/** A string of TypeScript in the quotation marks that need fewer escapes, as the formatter has it. */
function quoted(text: string): string {
  const json = JSON.stringify(text);
  const [double, single] = [text.split('"').length, text.split("'").length];
  if (double <= single) return json;
  return `'${json.slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}

function property(name: string, value: string, indent: string, last: boolean): string {
  const line = `${indent}${name}: ${value}${last ? "" : ","}`;
  return columns(line) <= lineWidth ? line : `${indent}${name}:\n${indent}  ${value}${last ? "" : ","}`;
}

const literal = (value: string | number): string => (typeof value === "number" ? String(value) : quoted(value));

function objects(name: string, items: readonly object[]): string {
  if (items.length === 0) return `  ${name}: [],`;
  const each = items.map((item) => {
    const entries = Object.entries(item as Readonly<Record<string, string>>);
    const lines = entries.map(([key, value], i) => property(key, quoted(value), "      ", i === entries.length - 1));
    return `    {\n${lines.join("\n")}\n    }`;
  });
  return `  ${name}: [\n${each.join(",\n")}\n  ],`;
}

/** Words that TypeScript keeps for itself, or that the file uses. */
const taken =
  /^(?:break|case|catch|class|const|continue|debugger|default|delete|do|else|enum|export|extends|false|finally|for|function|if|import|in|instanceof|new|null|return|super|switch|this|throw|true|try|typeof|var|void|while|with|let|static|yield|await|async|package|private|protected|public|interface|implements|arguments|eval|chart|chartOfSpec)$/;

/** The name of the constant that a chart's file exports: “my-chart” is myChart. */
export function constantName(id: string): string {
  const name = id.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  return taken.test(name) ? `${name}Chart` : name;
}

/** The name of a chart's file in src/charts. */
export const specFileName = (id: string): string => `${constantName(id)}.ts`;

/**
 * The file of a chart for src/charts, formatted as the project's files are: the spec, from which the same function makes
 * the same chart as the page did.
 */
export function specFile(spec: ChartSpec): string {
  const {filters, notes, ...rest} = spec;
  const entries = Object.entries<string | number>(rest);
  const lines = entries.map(([name, value], i) => property(name, literal(value), "  ", i === entries.length - 1));
  const at = lines.findIndex((line) => line.startsWith("  group:"));
  const all = [...lines.slice(0, at), objects("filters", filters), objects("notes", notes), ...lines.slice(at)];
  const address = `/builder?${specToQuery({...spec, notes: [], headline: "", standfirst: "", note: "", alt: ""})}`;
  return `import {chartOfSpec} from "./spec/chartOfSpec.js";

/** Made on the page ${address.replaceAll("*/", "*%2F")} */
export const ${constantName(spec.id)} = chartOfSpec({
${all.join("\n")}
});
`;
}
