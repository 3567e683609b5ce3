import {expect, test} from "vitest";
import {resolveOrganizations} from "../../../loaders/reconcile/entities/organizations.js";
import {organization} from "../rows.js";

type Found = Parameters<typeof resolveOrganizations>[0];

const names = (entities: Found): (string | number | null)[][] =>
  resolveOrganizations(entities).map(({row}) => [row.name, row.acronym, row.documents]);

test.each<[string, Found, (string | number | null)[][]]>([
  [
    "full name in one document, acronym in the other",
    [organization("a", "Immigration and Customs Enforcement", {acronym: "ICE"}), organization("b", "ICE")],
    [["Immigration and Customs Enforcement", "ICE", 2]]
  ],
  [
    "U.S. before the name, department before and after",
    [
      organization("a", "U.S. Department of Justice"),
      organization("b", "Justice Department"),
      organization("c", "DOJ")
    ],
    [["U.S. Department of Justice", "DOJ", 3]]
  ],
  [
    "an acronym that only the documents explain",
    [organization("a", "Harbor Safety Board", {acronym: "HSB"}), organization("b", "HSB")],
    [["Harbor Safety Board", "HSB", 2]]
  ],
  [
    "an acronym of two organizations stays apart where nothing explains it",
    [
      organization("a", "Medford Police Department", {acronym: "MPD"}),
      organization("b", "Milford Police Department", {acronym: "MPD"}),
      organization("c", "MPD")
    ],
    [
      ["Medford Police Department", "MPD", 1],
      ["Milford Police Department", "MPD", 1],
      ["MPD", "MPD", 1]
    ]
  ],
  [
    "a state's department is not the federal one",
    [organization("a", "Kansas Department of Justice"), organization("b", "Department of Justice")],
    [
      ["Kansas Department of Justice", null, 1],
      ["Department of Justice", "DOJ", 1]
    ]
  ],
  [
    "the name used most stands for all",
    [organization("a", "FBI", {mentions: 9}), organization("b", "Federal Bureau of Investigation")],
    [["Federal Bureau of Investigation", "FBI", 2]]
  ]
])("%s", (_name, entities, expected) => expect(names(entities)).toEqual(expected));

const parents = (entities: Found): Record<string, string | null> => {
  const resolved = resolveOrganizations(entities).map(({row}) => row);
  const nameOf = new Map(resolved.map(({id, name}) => [id, name]));
  return Object.fromEntries(resolved.map(({name, parent_id}) => [name, nameOf.get(parent_id ?? "") ?? null]));
};

test("a unit is tied to what its document says it is part of", () => {
  const found = [
    organization("a", "Appeals Section", {parent: "Licensing Division"}),
    organization("a", "Licensing Division", {parent: "Harbor Safety Board"}),
    organization("b", "Harbor Safety Board", {acronym: "HSB"})
  ];
  expect(parents(found)).toEqual({
    "Appeals Section": "Licensing Division",
    "Licensing Division": "Harbor Safety Board",
    "Harbor Safety Board": null
  });
});

test("the lexicon's parent holds only beside a document that names it", () => {
  expect(parents([organization("a", "Civil Rights Division"), organization("a", "DOJ")])).toMatchObject({
    "Civil Rights Division": "DOJ"
  });
  expect(parents([organization("a", "Civil Rights Division"), organization("b", "DOJ")])).toMatchObject({
    "Civil Rights Division": null
  });
});

test("documents that contradict each other make no circle", () => {
  const found = [
    organization("a", "Licensing Division", {parent: "Harbor Board"}),
    organization("b", "Harbor Board", {parent: "Licensing Division"}),
    organization("c", "Docks Unit", {parent: "Docks Unit"})
  ];
  expect(parents(found)).toEqual({"Licensing Division": "Harbor Board", "Harbor Board": null, "Docks Unit": null});
});

test.each([
  ["Criminal Section of the Civil Rights Division", "Civil Rights Division"],
  ["Civil Rights Division", "Department of Justice"],
  ["U.S. Attorney's Office for the District of Minnesota", "Department of Justice"],
  ["U.S. attorney’s office in Manhattan", "Department of Justice"],
  ["Department of Justice", null],
  ["State Attorney's Office", null]
])("%s is part of %s", (part, whole) => {
  const found = [part, "Civil Rights Division", "Department of Justice"].map((name) => organization("a", name));
  const rows = resolveOrganizations(found).map(({row}) => row);
  const parent = rows.find(({id}) => id === rows[0]?.parent_id);
  expect(parent?.name ?? null).toBe(whole);
});
