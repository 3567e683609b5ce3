import type {Page} from "playwright-core";

interface Node {
  readonly nodeId: string;
  readonly ignored?: boolean;
  readonly role?: {readonly value: string};
  readonly name?: {readonly value: string};
  readonly childIds?: readonly string[];
  readonly properties?: readonly {readonly name: string; readonly value: {readonly value?: unknown}}[];
}

/** What a screen reader steps through; running text and what only lays out are left out. */
const told = new Set(
  "banner navigation main contentinfo complementary region search form heading link button textbox searchbox combobox checkbox switch radio slider table columnheader figure image img group status progressbar article DisclosureTriangle dialog tab".split(
    " "
  )
);
/** Of more alike than these the first are told, then how many there are. */
const few = 3;
const longest = 100;

const cut = (text: string): string => {
  const words = text.replaceAll(/\s+/g, " ").trim();
  return words.length > longest ? `${words.slice(0, longest)}…` : words;
};

const level = ({properties = []}: Node): string => {
  const found = properties.find(({name}) => name === "level")?.value.value;
  return typeof found === "number" ? ` ${found}` : "";
};

interface Told {
  readonly role: string;
  readonly line: string;
  readonly inner: readonly Told[];
}

/** Runs of alike elements, shortened. */
function shortened(all: readonly Told[]): Told[] {
  const kept: Told[] = [];
  let run = 0;
  for (const [i, each] of all.entries()) {
    run = each.role === all[i - 1]?.role ? run + 1 : 1;
    if (run <= few || /^(?:heading|columnheader)/.test(each.role)) kept.push(each);
    else if (each.role !== all[i + 1]?.role)
      kept.push({role: each.role, line: `… ${run - few} more of ${each.role}`, inner: []});
  }
  return kept;
}

const lines = (all: readonly Told[], depth: number): string[] =>
  shortened(all).flatMap(({line, inner}) => [`${"  ".repeat(depth)}${line}`, ...lines(inner, depth + 1)]);

/** Roles and names of a page in the order in which a screen reader reads them, from the browser's accessibility tree. */
export async function readingOrder(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const {nodes} = (await session.send("Accessibility.getFullAXTree")) as unknown as {nodes: Node[]};
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const tell = (node: Node): Told[] => {
    const inner = (node.childIds ?? []).flatMap((id) => {
      const child = byId.get(id);
      return child ? tell(child) : [];
    });
    const role = node.role?.value ?? "";
    const name = cut(node.name?.value ?? "");
    if (node.ignored || !told.has(role) || (role === "group" && name === "")) return inner;
    return [{role: role + level(node), line: `${role}${level(node)}${name === "" ? "" : ` “${name}”`}`, inner}];
  };
  const [root] = nodes;
  return `${lines(root ? tell(root) : [], 0).join("\n")}\n`;
}
