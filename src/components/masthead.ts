const sections = [
  ["/explore", "Explore"],
  ["/use-of-force", "Use of force"],
  ["/departures", "Departures"],
  ["/incidents", "Incidents"],
  ["/statements", "Statements"],
  ["/gallery", "Charts"],
  ["/documents/", "Documents"],
  ["/dataset", "Data"],
  ["/method", "Method"],
  ["/notebook/", "Notebook"]
] as const;

/** Pages that belong to a section without standing below it. */
const apart: Readonly<Record<string, readonly string[]>> = {
  "/dataset": ["/changes", "/releases/"],
  "/departures": ["/events/dp-"],
  "/incidents": ["/events/in-"],
  "/statements": ["/people/", "/offices/"]
};

const isWithin = (path: string, section: string): boolean =>
  (section.endsWith("/") ? path.startsWith(section) : path === section) ||
  (apart[section] ?? []).some((start) => path.startsWith(start));

/** The head of every page: the name and the sections. `path` is that of the page. */
export function masthead({path}: {path: string}): string {
  const items = sections.map(([section, name]) => {
    const current = isWithin(path, section) ? ' aria-current="page"' : "";
    return `<li><a href="${section}"${current}>${name}</a></li>`;
  });
  const search = `<a href="/search" aria-keyshortcuts="/"${path === "/search" ? ' aria-current="page"' : ""}>Search</a>`;
  return `<a class="skip" href="#observablehq-main">Skip to the text</a>
<p class="nameplate"><a href="/">Sourceline</a></p>
<p class="motto">Every number opens the sentence it came from</p>
<nav aria-label="Sections"><ul>${items.join("")}<li class="apart">${search}</li></ul></nav>`;
}

/** The foot of every page. */
export const colophon = `<p>The documents’ texts belong to their publishers. What is shown here was found in them by rules, may be
mistaken, and is attributed to who reported it. <a href="/method">How it is made</a>. <a href="/corrections">Corrections</a>. <a href="/dataset">The data</a>. <a href="/builder">Make a chart</a>. <a href="/review">Correct a row</a>.</p>`;
