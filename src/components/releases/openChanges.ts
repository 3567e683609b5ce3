import {type CompactRows, fromCompact} from "../../model/difference/compactRows.js";
import type {Rows} from "../../model/difference/difference.js";
import {sayDifference, sayInShort} from "../../model/difference/sayDifference.js";
import type {Tables} from "../../model/tables/index.js";
import {rowHrefs} from "../dataset/rowHref.js";
import {maker} from "../element.js";
import {changesList} from "./changesList.js";
import {now, sayVersion} from "./changesPage.js";

const limit = 500;

export interface ChangesSettings {
  readonly form: HTMLFormElement | null;
  readonly list: HTMLElement | null;
  /** Loads the tables of a version: a day, or `now`. */
  readonly read: (version: string) => Promise<CompactRows>;
  /** The page's query string. */
  readonly search: string;
  /** Keeps the choice in the page's address: `?from=2026-01-20&to=now`. */
  readonly remember: (search: string) => void;
  /** The site's root as seen from the page. */
  readonly root: string;
}

interface Choice {
  readonly from: string;
  readonly to: string;
}

const choiceOf = (form: HTMLFormElement): Choice => {
  const value = (name: string): string => form.querySelector<HTMLSelectElement>(`select[name=${name}]`)?.value ?? now;
  return {from: value("from"), to: value("to")};
};

/** Takes the choice from the address; a version that there isn't is passed over. Says whether there was one. */
function adopt(form: HTMLFormElement, search: string): boolean {
  const query = new URLSearchParams(search);
  const taken = [...form.querySelectorAll("select")].map((select) => {
    const wanted = query.get(select.name);
    const there = [...select.options].some(({value}) => value === wanted);
    if (there && wanted !== null) select.value = wanted;
    return there;
  });
  return taken.includes(true);
}

/**
 * Lets a reader choose two versions, loads their tables and shows what differs between them. Until a choice is made the
 * page shows what it was built with; where the tables can't be loaded it keeps what it shows, and says so.
 */
export function openChanges({form, list, read, search, remember, root}: ChangesSettings): void {
  if (!form || !list) return;
  const output = form.querySelector("output");
  const say = (words: string): void => void (output && (output.textContent = words));
  const loaded = new Map<string, Promise<Rows>>();
  const rowsOf = (version: string): Promise<Rows> => {
    const rows = loaded.get(version) ?? read(version).then(fromCompact);
    loaded.set(version, rows);
    rows.catch(() => loaded.delete(version));
    return rows;
  };
  let last: Choice | null = null;
  const show = async (): Promise<void> => {
    const choice = choiceOf(form);
    last = choice;
    say("Comparing …");
    try {
      const [a, b, there] = await Promise.all([rowsOf(choice.from), rowsOf(choice.to), rowsOf(now)]);
      if (last !== choice) return;
      const groups = sayDifference(a, b);
      const h = maker(list.ownerDocument);
      const title = h("h2", null, `From ${sayVersion(choice.from)} to ${sayVersion(choice.to)}`);
      const hrefOf = rowHrefs(there as unknown as Tables, root);
      list.replaceChildren(h("section", null, title, changesList(h, groups, {hrefOf, limit})));
      say(sayInShort(groups));
    } catch (error) {
      if (last === choice)
        say(`The tables can’t be loaded: ${(error as Error).message}. What the page was built with stays below.`);
    }
  };
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", () => {
    const {from, to} = choiceOf(form);
    remember(`?${new URLSearchParams({from, to}).toString()}`);
    void show();
  });
  form.hidden = false;
  if (adopt(form, search)) void show();
}
