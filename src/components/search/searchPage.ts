import type {SearchRoot} from "../../model/search/index.js";
import {maker, type Make} from "../element.js";
import {answerView, questionHref, sayTotal} from "./answerView.js";
import {fetchBeside, loadFiles, type Loading} from "./loadFiles.js";
import {openSearch, type Search} from "./openSearch.js";
import {resultKeys} from "./resultKeys.js";
import {searchForm, type SearchForm} from "./searchForm.js";

export interface SearchOptions {
  /** Where the form goes, in place of what stands there for readers without JavaScript. */
  readonly place: HTMLElement;
  /** Where results go, in place of what stands there while nothing is asked. */
  readonly results: HTMLElement;
  /** What the index loads first, with its address. */
  readonly file: {readonly href: string; json(): Promise<unknown>};
  /** As for passageHref. */
  readonly root: string;
}

const pageSize = 20;

const questionIn = (location: Location): string => new URLSearchParams(location.search).get("q") ?? "";

/** Opens the index once; after a failure, anew. */
function opener(file: SearchOptions["file"], onProgress: (loading: Loading) => void): () => Promise<Search> {
  let opening: Promise<Search> | null = null;
  const open = async (): Promise<Search> => {
    const root = (await file.json()) as SearchRoot;
    return openSearch(root, loadFiles(fetchBeside(file.href), onProgress));
  };
  return () => {
    opening ??= open().catch((error: unknown) => {
      opening = null;
      throw error;
    });
    return opening;
  };
}

/** Says how much of the index is there; nothing once it is. */
const progressBar =
  (progress: HTMLProgressElement) =>
  ({loaded, total}: Loading): void => {
    progress.hidden = loaded >= total;
    progress.max = total;
    progress.value = loaded;
  };

/** The address follows the question: a new entry of the history where one begins anew, else the same one. */
function keepAddress({location, history}: Window, text: string, isNew: boolean): void {
  if (questionIn(location) === text) return;
  const address = location.pathname + (text === "" ? "" : questionHref(text));
  if (isNew) history.pushState(null, "", address);
  else history.replaceState(null, "", address);
}

interface Shown {
  /** Shows the answer to what stands in the field; the first `count` passages. */
  readonly update: (count: number) => Promise<void>;
}

/** Shows answers. One that a later question has overtaken is dropped; a failure says what to do. */
function showing(
  h: Make,
  {field, status}: SearchForm,
  {results, root}: SearchOptions,
  open: () => Promise<Search>
): Shown {
  const start = [...results.childNodes];
  let turns = 0;
  const show = async (count: number): Promise<void> => {
    const turn = ++turns;
    const text = field.value;
    results.setAttribute("aria-busy", "true");
    if (text.trim() !== "") status.textContent ||= "Searching …";
    const answer = text.trim() === "" ? null : await open().then((search) => search.ask(text, count));
    if (turn !== turns) return;
    results.removeAttribute("aria-busy");
    status.textContent = answer ? sayTotal(answer) : "";
    results.replaceChildren(...(answer ? [answerView(h, answer, {text, root, more: pageSize})] : start));
  };
  const fail = (error: unknown): void => {
    results.removeAttribute("aria-busy");
    const reason = error instanceof Error ? error.message : String(error);
    const advice =
      "Check the connection, and load the page anew if that doesn’t help: the site may have been published again.";
    status.textContent = "The search failed.";
    results.replaceChildren(
      h("p", {class: "search-error", role: "alert"}, `The index could not be loaded (${reason}). ${advice}`),
      h("p", null, h("button", {type: "button", "data-again": ""}, "Try again"))
    );
  };
  return {update: (count) => show(count).catch(fail)};
}

/**
 * Makes the search page: answers while a reader types, keeps the question in the address, moves with the keyboard.
 * `closed`: when the page draws it anew.
 */
export function searchPage(options: SearchOptions, closed: Promise<unknown>): void {
  const {place, results, file} = options;
  const view = place.ownerDocument.defaultView ?? window;
  const h = maker(place.ownerDocument);
  const parts = searchForm(h);
  const {form, field} = parts;
  const {update} = showing(h, parts, options, opener(file, progressBar(parts.progress)));
  let count = pageSize;
  const ask = (text: string, isNew: boolean): Promise<void> => {
    count = pageSize;
    field.value = text;
    keepAddress(view, text, isNew);
    return update(count);
  };
  const more = async (): Promise<void> => {
    const before = count;
    count += pageSize;
    await update(count);
    results.querySelectorAll<HTMLElement>(".results .passage")[before]?.focus();
  };
  const press = (event: MouseEvent): void => {
    const pressed = (event.target as Element).closest<HTMLElement>("[data-ask], [data-more], [data-again]");
    if (!pressed || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (pressed.dataset.ask !== undefined) void ask(pressed.dataset.ask, true).then(() => field.focus());
    else void (pressed.dataset.more === undefined ? update(count) : more());
  };
  const fromAddress = (): void => {
    count = pageSize;
    field.value = questionIn(view.location);
    void update(count);
  };
  field.addEventListener("input", () => void ask(field.value, questionIn(view.location) === ""));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void ask(field.value, true);
  });
  results.addEventListener("click", press);
  view.addEventListener("popstate", fromAddress);
  const close = (): void => view.removeEventListener("popstate", fromAddress);
  closed.then(close, close);
  place.replaceChildren(form);
  resultKeys(place.parentElement ?? place, field, () => void ask("", true));
  fromAddress();
  if (field.value === "") field.focus({preventScroll: true});
}
