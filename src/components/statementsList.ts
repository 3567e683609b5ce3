import {groupBy} from "../model/groupBy.js";
import {passageHref} from "../model/passage.js";
import {sayDate} from "../model/sayDate.js";
import type {Statement} from "../model/tables/index.js";
import {distinct} from "../model/words.js";
import type {Block} from "./block.js";
import {maker, type Child, type Make} from "./element.js";
import {indexEntities} from "./entities/entityIndex.js";
import {entityLink} from "./entities/entityLink.js";
import {facts} from "./facts.js";
import {sourceName} from "./reporters.js";

/** Statements that the page holds before it is filtered; more would make it heavy. */
const shown = 300;

/** What a list of statements needs of one. */
export interface Said extends Pick<
  Statement,
  "id" | "document_id" | "exact" | "kind" | "speaker" | "speaker_id" | "speaker_role" | "speaker_affiliation"
> {
  readonly cue: string | null;
  readonly said_on: string | null;
  readonly audience: string | null;
  /** Who published the document. */
  readonly source: string;
}

/** A statement: the words as they stand, how they are reported, and the link that opens them. `more`: facts to add. */
export function statementItem(h: Make, row: Said, root = "", ...more: readonly Child[]): HTMLElement {
  const words = row.kind === "direct" ? `“${row.exact}”` : row.exact;
  const known = [
    ...more,
    row.kind,
    row.cue && `“${row.cue}”`,
    row.audience && `to ${row.audience}`,
    row.said_on && sayDate(row.said_on),
    row.source
  ];
  return h(
    "li",
    {class: `statement-item ${row.kind}`},
    h("blockquote", {dir: "auto"}, h("a", {class: "passage", href: passageHref(row, root)}, words)),
    h("p", {class: "byline"}, ...facts(h, known))
  );
}

interface ListOptions {
  /** As for passageHref. */
  readonly root?: string;
  /** Whether a person or an office has a page: who is in a row has one. */
  readonly hasPage?: (id: string) => boolean;
}

/** Who speaks, as the documents put it: name, role, affiliation. */
function heading(h: Make, speaker: string | null, rows: readonly Said[], {root, hasPage}: ListOptions): HTMLElement {
  const known = distinct(rows.flatMap(({speaker_role, speaker_affiliation}) => [speaker_role, speaker_affiliation]));
  const words = known
    .filter((fact) => fact !== null && fact !== speaker)
    .slice(0, 3)
    .join(", ");
  const id = rows.find(({speaker_id}) => speaker_id !== null)?.speaker_id ?? null;
  const page = id !== null && (hasPage?.(id) ?? true) ? id : null;
  return h(
    "h3",
    null,
    speaker === null ? "Speaker not named" : entityLink(h, speaker, page, root),
    words !== "" && h("span", {class: "role", dir: "auto"}, words)
  );
}

/** Statements under the names of who made them, the most quoted first; then sources that are only described, then none. */
export function statementsBySpeaker(h: Make, rows: readonly Said[], options: ListOptions = {}): HTMLElement {
  const rank = (speaker: string | null, group: readonly Said[]): number =>
    speaker === null ? 2 : group.some(({speaker_id}) => speaker_id !== null) ? 0 : 1;
  const groups = [...groupBy(rows, ({speaker}) => speaker)].sort(
    ([a, left], [b, right]) => rank(a, left) - rank(b, right) || right.length - left.length
  );
  const sections = groups.map(([speaker, group]) =>
    h(
      "section",
      null,
      heading(h, speaker, group, options),
      h("ul", null, ...group.map((row) => statementItem(h, row, options.root)))
    )
  );
  return h("div", {class: "statements"}, ...sections);
}

/** Who said what, without any script. */
export const statementsList: Block = (tables, {document}) => {
  const h = maker(document);
  const counted = tables.statements.filter(({polarity}) => polarity === "positive");
  if (counted.length === 0) return h("p", {class: "empty"}, "No document quotes anybody.");
  const sources = new Map(tables.documents.map((row) => [row.id, sourceName(row)]));
  const said = counted
    .slice(0, shown)
    .map((row) => ({...row, source: sources.get(row.document_id) ?? row.document_id}));
  const {hasPage} = indexEntities(tables);
  const list = statementsBySpeaker(h, said, {hasPage});
  const rest = counted.length - shown;
  if (rest > 0) list.append(h("p", {class: "notes"}, `${rest.toLocaleString("en-US")} more: use the filter above.`));
  return list;
};
