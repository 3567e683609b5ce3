import {maker, type Make} from "./element.js";
import {statementsBySpeaker, type Said, type StatementOptions} from "./statementsList.js";

/** What a reader asks for; an empty string asks for everything. */
export interface StatementWish {
  readonly words: string;
  readonly affiliation: string;
  readonly kind: string;
}

export interface FilterOptions extends StatementOptions {
  readonly document: Document;
  readonly affiliations: readonly string[];
  /** The statements that fit. */
  readonly find: (wish: StatementWish) => Promise<readonly Said[]>;
  /** Called with the statements' list, or with null where nothing is asked for. */
  readonly show: (list: HTMLElement | null) => void;
}

function select(h: Make, name: string, label: string, options: readonly string[]): HTMLElement {
  const all = [h("option", {value: ""}, "All"), ...options.map((option) => h("option", {value: option}, option))];
  return h("label", null, h("span", null, label), h("select", {name}, ...all));
}

/** “2 statements match”. */
const sayFound = (count: number): string =>
  count === 1 ? "1 statement matches." : `${count.toLocaleString("en-US")} statements match.`;

const wishOf = (form: HTMLFormElement): StatementWish => {
  const data = new FormData(form);
  const value = (name: string): string => {
    const field = data.get(name);
    return typeof field === "string" ? field.trim() : "";
  };
  return {words: value("words"), affiliation: value("affiliation"), kind: value("kind")};
};

/** A form that filters statements by words, affiliation and kind. */
export function statementFilter(options: FilterOptions): HTMLFormElement {
  const h = maker(options.document);
  const status = h("output", {class: "filter-status", "aria-live": "polite"});
  const form = h(
    "form",
    {class: "filter", role: "search", "aria-label": "Statements"},
    h(
      "label",
      null,
      h("span", null, "Words or speaker"),
      h("input", {type: "search", name: "words", autocomplete: "off"})
    ),
    select(h, "affiliation", "Affiliation", options.affiliations),
    select(h, "kind", "Kind", ["direct", "mixed", "indirect"]),
    status
  ) as HTMLFormElement;
  let asked = 0;
  const update = async (): Promise<void> => {
    const wish = wishOf(form);
    const turn = ++asked;
    if (wish.words === "" && wish.affiliation === "" && wish.kind === "") {
      status.textContent = "";
      return options.show(null);
    }
    status.textContent = "Searching …";
    const found = await options.find(wish);
    if (turn !== asked) return;
    status.textContent = sayFound(found.length);
    options.show(statementsBySpeaker(h, found, options));
  };
  const safely = (): void => {
    update().catch((error: unknown) => {
      status.textContent = `The filter failed: ${error instanceof Error ? error.message : String(error)}`;
    });
  };
  form.addEventListener("input", safely);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    safely();
  });
  return form;
}
