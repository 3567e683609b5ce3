import {maker} from "./element.js";
import {statementsBySpeaker, type Said} from "./statementsList.js";

/** What a reader asks for; an empty string asks for everything. */
export interface StatementWish {
  readonly words: string;
  readonly affiliation: string;
  readonly kind: string;
}

export interface FilterOptions {
  /** The form and, beside it, the list that holds every statement. */
  readonly form: HTMLFormElement;
  readonly list: HTMLElement;
  /** The statements that fit. */
  readonly find: (wish: StatementWish) => Promise<readonly Said[]>;
  /** As for passageHref. */
  readonly root: string;
}

function wishOf(form: HTMLFormElement): StatementWish {
  const data = new FormData(form);
  const value = (name: string): string => {
    const field = data.get(name);
    return typeof field === "string" ? field.trim() : "";
  };
  return {words: value("words"), affiliation: value("affiliation"), kind: value("kind")};
}

const sayMatches = (count: number): string =>
  count === 1 ? "One statement matches." : `${count === 0 ? "No" : count.toLocaleString("en-US")} statements match.`;

/** Whoever cancels knows it. */
function sayFault(error: unknown): string {
  if (error instanceof Error && error.name === "AbortError") return "";
  return `The filter failed: ${error instanceof Error ? error.message : String(error)}`;
}

/**
 * Makes the form filter the list while a reader types. Where nothing is asked for, or nothing can be answered, the list
 * is as it was. An answer that a later question has overtaken is dropped.
 */
export function filterStatements({form, list, find, root}: FilterOptions): void {
  const h = maker(form.ownerDocument);
  const all = [...list.childNodes];
  const status = form.querySelector("output") ?? h("output");
  let asked = 0;
  const update = async (): Promise<void> => {
    const turn = ++asked;
    const wish = wishOf(form);
    if (Object.values(wish).every((value) => value === "")) {
      status.textContent = "";
      list.replaceChildren(...all);
      return;
    }
    status.textContent = "Searching …";
    const found = await find(wish);
    if (turn !== asked) return;
    status.textContent = sayMatches(found.length);
    list.replaceChildren(statementsBySpeaker(h, found, {root}));
  };
  const safely = (event: Event): void => {
    event.preventDefault();
    update().catch((error: unknown) => {
      list.replaceChildren(...all);
      status.textContent = sayFault(error);
    });
  };
  form.addEventListener("input", safely);
  form.addEventListener("submit", safely);
  form.hidden = false;
}
