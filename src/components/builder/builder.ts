import {complete} from "../../charts/complete.js";
import type {SourceDocument} from "../../charts/sources.js";
import {chartOfSpec} from "../../charts/spec/chartOfSpec.js";
import type {ChartSpec} from "../../charts/spec/chartSpec.js";
import {rowsOfSpec} from "../../charts/spec/rowsOfSpec.js";
import type {SpecRow} from "../../charts/spec/specRow.js";
import {warningsOf} from "../../charts/spec/warningsOf.js";
import {maker} from "../element.js";
import {builderForm, readForm} from "./builderForm.js";
import {focusAfter, looks, places, sayDrawn} from "./builderParts.js";
import {act, draftOf, redraft, shownSpec, type Draft} from "./draft.js";
import {outputs, type Current} from "./outputs.js";
import {preview, usedSize} from "./preview.js";
import {warningsList} from "./warningsList.js";

export interface BuilderOptions {
  readonly document: Document;
  readonly spec: ChartSpec;
  readonly documents: readonly SourceDocument[];
  /** The passages of the spec's table, where they are loaded. */
  readonly passagesOf: (spec: ChartSpec) => readonly SpecRow[] | undefined;
  /** Loads them. */
  readonly load: (spec: ChartSpec) => Promise<void>;
  /** Told of every chart. */
  readonly onChange: (spec: ChartSpec) => void;
}

const sayFault = (error: unknown): string =>
  `The passages could not be loaded (${error instanceof Error ? error.message : String(error)}). Load the page again.`;

/** The picture of the chart as it is now, drawn again when there is more room or less. */
function pictureIn(place: HTMLElement, now: () => Current, document: Document) {
  const h = maker(document);
  const look = looks(h);
  let used = "";
  const show = (): void => {
    const {spec, rows, documents} = now();
    const room = place.clientWidth;
    used = usedSize(room);
    const options = {document, theme: look.theme(), greys: look.greys(), room};
    place.replaceChildren(
      rows.length === 0
        ? h("p", {class: "empty"}, "No passage fits. Loosen a filter, or choose another table.")
        : preview(h, complete(chartOfSpec(spec)), rows, documents, options)
    );
  };
  look.element.addEventListener("input", show);
  const {ResizeObserver} = document.defaultView ?? globalThis;
  new ResizeObserver(() => {
    if (used !== "" && usedSize(place.clientWidth) !== used) show();
  }).observe(place);
  return {looks: look.element, show};
}

/** A part of the page: the form of a chart, its picture, what is to be said of it, what can be taken of it. */
export function builder(options: BuilderOptions): HTMLElement {
  const {document, documents, passagesOf, load, onChange} = options;
  const h = maker(document);
  const {form, picture, warnings, status} = places(h);
  let draft: Draft = draftOf(options.spec);
  let rows: readonly SpecRow[] = [];
  const now = (): Current => ({spec: draft.spec, rows, documents});
  const shown = pictureIn(picture, now, document);
  const taken = outputs(h, document, now);

  function showChart(passages: readonly SpecRow[]): void {
    rows = rowsOfSpec(draft.spec, passages);
    const said = warningsList(h, warningsOf(draft.spec, passages));
    // What is said already is not said again.
    if (warnings.firstElementChild?.outerHTML !== said.outerHTML) warnings.replaceChildren(said);
    status.textContent = sayDrawn(rows.length);
    onChange(draft.spec);
    shown.show();
    taken.element.hidden = rows.length === 0;
    if (rows.length > 0) taken.refresh();
  }

  function showForm(passages: readonly SpecRow[]): void {
    const focused = document.activeElement?.id;
    form.replaceChildren(builderForm(h, {spec: shownSpec(draft), passages, rows}));
    if (focused) document.getElementById(focused)?.focus();
  }

  async function update(next: Draft, withForm: boolean): Promise<void> {
    draft = next;
    if (passagesOf(draft.spec) === undefined) {
      status.textContent = "Loading the passages …";
      try {
        await load(next.spec);
      } catch (error) {
        status.textContent = sayFault(error);
        return;
      }
    }
    // Another table may have been chosen meanwhile: its own loading shows it.
    const passages = passagesOf(draft.spec);
    if (!passages) return;
    showChart(passages);
    if (withForm) showForm(passages);
  }

  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", ({target}) => {
    const isChoice = (target as Element).tagName === "SELECT";
    void update(redraft(readForm(form, shownSpec(draft))), isChoice);
  });
  form.addEventListener("click", ({target}) => {
    const name = (target as Element).closest("[data-action]")?.getAttribute("data-action");
    if (!name) return;
    void update(act(draft, name, rows), true).then(() => {
      const {filters, notes} = draft;
      document.getElementById(focusAfter(name, {filters: filters.length, notes: notes.length}))?.focus();
    });
  });
  void update(draft, true);
  const result = h("div", {class: "builder-result"}, status, warnings, shown.looks, picture, taken.element);
  return h("div", {class: "builder"}, form, result);
}
