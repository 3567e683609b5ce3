/** The folder of pages for each kind of id. */
const sections: Readonly<Record<string, string>> = {pe: "people", og: "offices", dp: "events", in: "events"};

/** The folder of the page of a person, an office or an event, by its id: `people` for `pe-…`. */
export const entitySection = (id: string): string => sections[id.split("-", 1)[0] ?? ""] ?? "people";

/** The address of the page of a person, an office or an event. `root` as for passageHref. */
export const entityHref = (id: string, root = ""): string =>
  `${root}/${entitySection(id)}/${encodeURIComponent(id)}${root === "" ? "" : ".html"}`;
