import fc from "fast-check";
import {expect, test} from "vitest";
import type {Decisions} from "../../loaders/reconcile/decisions.js";
import {resolveNames} from "../../loaders/reconcile/entities/index.js";
import {reconcileIncidents} from "../../loaders/reconcile/incidents/index.js";
import type {IncidentReport} from "../../src/model/tables/index.js";
import {document, incidentReport as report, organization, person} from "./rows.js";

const documents = ["a", "b", "c", "d"].map((id) => document(id, "", "2031-03-04"));
const shot = (id: string, name: string, more: Partial<IncidentReport> = {}): IncidentReport =>
  report(id, `${name} was shot`, {
    place: "Dayton",
    region: "Ohio",
    date: "2031-03-03",
    main: true,
    victims: [name],
    outcome: "killed",
    ...more
  });
const reports = [
  shot("a", "Ida Moss"),
  shot("b", "Ida Moss"),
  shot("c", "Carl Penn"),
  report("d", "the shooting"),
  shot("d", "Lee Hart", {start: 90, polarity: "negative"})
];
const [a = "", b = "", c = "", pointer = "", negative = ""] = reports.map(({id}) => id);
const asFound = reconcileIncidents(reports, documents);
const eventOf = (id: string): string =>
  asFound.incident_reports.find((row) => row.id === id)?.incident_id ?? "no event";

const told = (decisions: Decisions, from: readonly IncidentReport[] = reports): string[][] => {
  const {incidents, incident_reports} = reconcileIncidents(from, documents, decisions);
  return incidents
    .map(({id}) => incident_reports.filter(({incident_id}) => incident_id === id).map((row) => row.document_id))
    .map((ids) => ids.sort())
    .sort((x, y) => (x.join("") < y.join("") ? -1 : 1));
};

test.each<[string, Decisions, string[][]]>([
  ["nothing decided", {}, [["a", "b"], ["c"]]],
  ["two reports are of one event", {merge: [[b, c]]}, [["a", "b", "c"]]],
  ["two events are one", {merge: [[eventOf(c), eventOf(a)]]}, [["a", "b", "c"]]],
  [
    "an event and a report that is in none",
    {merge: [[eventOf(c), pointer]]},
    [
      ["a", "b"],
      ["c", "d"]
    ]
  ],
  ["one report is split off", {split: [b]}, [["a"], ["b"], ["c"]]],
  ["the first report is split off", {split: [a]}, [["a"], ["b"], ["c"]]],
  ["all are", {split: [a, b]}, [["a"], ["b"], ["c"]]],
  ["a report alone can't be", {split: [c]}, [["a", "b"], ["c"]]],
  ["split off, and put into another event", {split: [b], merge: [[b, c]]}, [["a"], ["b", "c"]]],
  ["split off, and put back", {split: [b], merge: [[b, a]]}, [["a", "b"], ["c"]]],
  ["what did not happen stays in no event", {merge: [[c, negative]]}, [["a", "b"], ["c"]]],
  ["ids that nothing has", {merge: [["in-0", a]], split: ["ir-0"]}, [["a", "b"], ["c"]]]
])("%s", (_name, decisions, expected) => expect(told(decisions)).toEqual(expected));

test("an event's number follows what is merged", () => {
  const {incidents} = reconcileIncidents(
    [shot("a", "Ida Moss", {killed_low: 1, killed_high: 1}), shot("c", "Carl Penn", {killed_low: 2, killed_high: 2})],
    documents,
    {merge: [[a, c]]}
  );
  expect(incidents).toMatchObject([
    {killed_low: 1, killed_high: 2, reports: 2, documents: 2, victims: ["Ida Moss", "Carl Penn"]}
  ]);
});

test("decisions may come in any order, and undoing them gives what was found", () => {
  const id = fc.constantFrom(a, b, c, pointer, eventOf(a), eventOf(c));
  const decided = fc.record({merge: fc.array(fc.tuple(id, id), {maxLength: 4}), split: fc.subarray([a, b, c])});
  fc.assert(
    fc.property(decided, ({merge, split}) => {
      const turned = merge.map(([x, y]): [string, string] => [y, x]).reverse();
      expect(told({merge: turned, split: [...split].reverse()})).toEqual(told({merge, split}));
      expect(told({merge: [], split: []})).toEqual(told({}));
    })
  );
});

const entities = [
  person("a", "Mara Lindqvist", {aliases: ["Lindqvist"], mentions: 3}),
  person("b", "Mara Holm", {aliases: ["Holm"]}),
  person("c", "Jon Lindqvist"),
  organization("a", "Harbor Safety Board", {acronym: "HSB"}),
  organization("b", "Port Watch"),
  organization("b", "Licensing Desk", {parent: "Port Watch"})
];

test("one person under two names", () => {
  const {people, names} = resolveNames(entities, [["mara holm", "Mara Lindqvist"]]);
  expect(people.map(({name, documents: n}) => [name, n])).toEqual([
    ["Mara Lindqvist", 2],
    ["Jon Lindqvist", 1]
  ]);
  expect(people[0]?.aliases).toEqual(["Lindqvist", "Mara Holm", "Holm"]);
  expect(names.person("b", "Holm")?.name).toBe("Mara Lindqvist");
});

test("a name that no document gives", () => {
  const {people} = resolveNames(entities, [["Mara Holm", "Mara Holm-Strand"]]);
  expect(people.map(({name}) => name)).toContain("Mara Holm-Strand");
  expect(people).toHaveLength(3);
});

test("an office renamed keeps its units", () => {
  const {organizations} = resolveNames(entities, [["Port Watch", "Harbor Safety Board"]]);
  expect(organizations.map(({name, documents: n}) => [name, n])).toEqual([
    ["Harbor Safety Board", 2],
    ["Licensing Desk", 1]
  ]);
  expect(organizations[1]?.parent_id).toBe(organizations[0]?.id);
});

test("an alias that nobody has changes nothing", () =>
  expect(resolveNames(entities, [["Nobody Here", "Mara Holm"]]).people).toEqual(resolveNames(entities).people));
