import type {TableFile} from "../components/live/openTables.js";
import {tablesDoor, type TablesDoor} from "../components/live/tablesDoor.js";
import {filterStatements} from "../components/statementFilter.js";
import type {Said} from "../components/statementsList.js";

/** The tables that the page names: Framework gives their links the addresses that the files have. */
const filesOf = (document: Document): Record<string, TableFile> =>
  Object.fromEntries(
    [...document.querySelectorAll<HTMLAnchorElement>("a[data-table]")].map(({href, dataset}) => [
      dataset.table ?? "",
      {url: () => Promise.resolve(href)}
    ])
  );

const query = `SELECT s.id, s.document_id, s.exact, s.kind, s.speaker, s.speaker_id, s.speaker_role, s.speaker_affiliation,
    s.cue, s.said_on, s.audience, coalesce(d.publisher, '“' || d.headline || '”', d.id) AS source
  FROM statements s JOIN documents d ON d.id = s.document_id
  WHERE s.polarity = 'positive'
    AND (contains(lower(s.exact), lower($1)) OR contains(lower(coalesce(s.speaker, '')), lower($1)))
    AND ($2 = '' OR s.speaker_affiliation = $2)
    AND ($3 = '' OR s.kind = $3)
  ORDER BY s.document_id, s.start
  LIMIT 500`;

/** Makes the form of the statements filter their list, by asking DuckDB. Gives the way to its tables. */
export function openStatements(form: HTMLFormElement, list: HTMLElement): TablesDoor {
  const {ownerDocument: document} = form;
  const door = tablesDoor({document, files: filesOf(document), again: () => form.requestSubmit()});
  const find = async (wish: Parameters<Parameters<typeof filterStatements>[0]["find"]>[0]): Promise<Said[]> => {
    const tables = await door.ask();
    return (await tables.query(query, [wish.words, wish.affiliation, wish.kind])) as unknown as Said[];
  };
  form.after(door.element);
  filterStatements({form, list, find, root: "."});
  return door;
}
