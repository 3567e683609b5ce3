import {filterOps, type ChartSpec, type SpecNote} from "../../charts/spec/chartSpec.js";
import {kindFacts} from "../../charts/spec/specKinds.js";
import type {SpecRow} from "../../charts/spec/specRow.js";
import {specTable} from "../../charts/spec/specTables.js";
import type {Make} from "../element.js";
import {
  filterColumns,
  groupOptions,
  highlightOptions,
  kindOptions,
  noteOptions,
  opOptions,
  partOptions,
  tableOptions,
  valuesOf
} from "./choices.js";
import {action, choice, group, words} from "./field.js";

export interface FormState {
  readonly spec: ChartSpec;
  /** Of the table. */
  readonly passages: readonly SpecRow[];
  /** That are drawn. */
  readonly rows: readonly SpecRow[];
}

const filtersGroup = (h: Make, {spec, passages}: FormState): HTMLElement =>
  group(
    h,
    "Only rows where",
    ...spec.filters.map((filter, i) =>
      h(
        "div",
        {class: "builder-line", role: "group", "aria-label": `Filter ${i + 1}`},
        choice(h, {name: `filter-${i}-column`, label: "Column", options: filterColumns(spec), value: filter.column}),
        choice(h, {name: `filter-${i}-op`, label: "How", options: opOptions(spec, filter), value: filter.op}),
        filter.op !== "given" &&
          words(h, {
            name: `filter-${i}-value`,
            label: "Value",
            value: filter.value,
            list: valuesOf(passages, filter.column)
          }),
        action(h, `drop-filter-${i}`, "Remove", `Remove filter ${i + 1}`)
      )
    ),
    action(h, "add-filter", "Add a filter")
  );

const shapeGroup = (h: Make, {spec, rows}: FormState): HTMLElement => {
  const {kind, table, reckon} = spec;
  const facts = kindFacts(kind);
  const counts = specTable(table).counts.map(({name, label}) => ({value: name, words: label}));
  const reckons = [
    {value: "each", words: "Each event by itself"},
    {value: "total", words: "The events of a group together"},
    {value: "average", words: "The average of a group’s events"}
  ];
  const orders = [
    {value: "most", words: "Most first"},
    {value: "fewest", words: "Fewest first"},
    {value: "name", words: "By name"}
  ];
  return group(
    h,
    "What is drawn",
    choice(h, {name: "table", label: "Table", options: tableOptions, value: table}),
    choice(h, {name: "kind", label: "Kind", options: kindOptions(spec), value: kind}),
    facts.count && choice(h, {name: "count", label: "Measure", options: counts, value: spec.count}),
    kind === "interval-bars" && choice(h, {name: "reckon", label: "Reckoned", options: reckons, value: reckon}),
    (facts.group || reckon !== "each") &&
      choice(h, {name: "group", label: "Grouped by", options: groupOptions(spec), value: spec.group}),
    facts.part && choice(h, {name: "part", label: "Shared out by", options: partOptions(spec), value: spec.part}),
    facts.order && choice(h, {name: "order", label: "Order", options: orders, value: spec.order}),
    choice(h, {name: "highlight", label: "Stands out", options: highlightOptions(spec, rows), value: spec.highlight}),
    words(h, {name: "from", label: "Axis begins at", value: String(spec.from)})
  );
};

const places: readonly {readonly value: SpecNote["on"]; readonly words: string}[] = [
  {value: "row", words: "A passage"},
  {value: "value", words: "A number on the axis"},
  {value: "date", words: "A day on the axis"}
];

const notesGroup = (h: Make, {spec, rows}: FormState): HTMLElement =>
  group(
    h,
    "Notes in the drawing",
    ...spec.notes.map(({on, at, by, words: said}, i) =>
      h(
        "div",
        {class: "builder-line", role: "group", "aria-label": `Note ${i + 1}`},
        choice(h, {name: `note-${i}-on`, label: "On", options: places, value: on}),
        on === "row"
          ? choice(h, {name: `note-${i}-at`, label: "Passage", options: noteOptions(rows, at), value: at})
          : words(h, {name: `note-${i}-at`, label: on === "date" ? "Day (2026-01-07)" : "Number", value: at}),
        words(h, {name: `note-${i}-by`, label: "Who says it", value: by}),
        words(h, {name: `note-${i}-words`, label: "Words", value: said, lines: 2}),
        action(h, `drop-note-${i}`, "Remove", `Remove note ${i + 1}`)
      )
    ),
    rows.length > 0 && action(h, "add-note", "Add a note")
  );

const wordsGroup = (h: Make, {spec}: FormState): HTMLElement =>
  group(
    h,
    "Words",
    words(h, {
      name: "headline",
      label: "Headline",
      value: spec.headline,
      lines: 2,
      hint: "Left empty, it says what is drawn."
    }),
    words(h, {name: "standfirst", label: "Standfirst", value: spec.standfirst, lines: 2}),
    words(h, {name: "note", label: "Note below", value: spec.note, lines: 2}),
    words(h, {name: "byline", label: "Byline", value: spec.byline}),
    words(h, {
      name: "alt",
      label: "Alt text",
      value: spec.alt,
      lines: 3,
      hint: "Left empty, it is made from the rows, with their qualifiers."
    }),
    words(h, {name: "id", label: "Name of the chart", value: spec.id, hint: "Small letters, digits and hyphens."})
  );

/** The form of a spec. */
export const builderForm = (h: Make, state: FormState): HTMLElement =>
  h(
    "form",
    {class: "builder-form", "aria-label": "The chart"},
    shapeGroup(h, state),
    filtersGroup(h, state),
    wordsGroup(h, state),
    notesGroup(h, state)
  );

/** What stands in the form, as a wish. Which filters and notes there are is known from the spec. */
export function readForm(form: HTMLElement, {filters, notes}: ChartSpec): Readonly<Record<string, unknown>> {
  const valueOf = (name: string): string | undefined =>
    form.querySelector<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>(`[name="${name}"]`)?.value;
  const names = ["id", "table", "kind", "group", "part", "count", "reckon", "order", "from", "highlight"];
  const all = [...names, "headline", "standfirst", "note", "byline", "alt"];
  return {
    ...Object.fromEntries(all.flatMap((name) => (valueOf(name) === undefined ? [] : [[name, valueOf(name)]]))),
    filters: filters.map(({value}, i) => ({
      column: valueOf(`filter-${i}-column`),
      op: filterOps.find((op) => op === valueOf(`filter-${i}-op`)) ?? "is",
      value: valueOf(`filter-${i}-value`) ?? value
    })),
    notes: notes.map((_, i) => ({
      on: valueOf(`note-${i}-on`),
      at: valueOf(`note-${i}-at`),
      by: valueOf(`note-${i}-by`),
      words: valueOf(`note-${i}-words`)
    }))
  };
}
