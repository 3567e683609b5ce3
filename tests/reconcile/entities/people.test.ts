import fc from "fast-check";
import {expect, test} from "vitest";
import {resolvePeople} from "../../../loaders/reconcile/entities/people.js";
import {parsePersonName, sameFullName} from "../../../loaders/reconcile/entities/personName.js";
import {person} from "../rows.js";

test.each([
  ["Mara Lindqvist", ["mara"], "lindqvist", null],
  ["J. D. Osei", ["jd"], "osei", null],
  ["J.D. Osei", ["jd"], "osei", null],
  ["JD Osei", ["jd"], "osei", null],
  ["J.D.Osei", ["jd"], "osei", null],
  ["Ana María de la Cruz", ["ana", "maria"], "de la cruz", null],
  ["Samuel Obi Jr.", ["samuel"], "obi", "jr"],
  ["Brian O’Hara", ["brian"], "o'hara", null],
  ["Ana Ruiz of Ohio", ["ana"], "ruiz", null],
  ["Wynn of Thorn", ["wynn", "of"], "thorn", null],
  ["Osei", [], "osei", null],
  ["", [], "", null]
])("the parts of %s", (text, given, surname, suffix) => {
  const name = parsePersonName(text);
  expect([name.given.map(({form}) => form), name.surname, name.suffix]).toEqual([given, surname, suffix]);
});

test.each([
  ["Mara Elin Lindqvist", "Mara Lindqvist", true],
  ["JD Osei", "J.D. Osei", true],
  ["J.D. Osei", "James David Osei", true],
  ["J. Osei", "James Osei", true],
  ["Mike Tran", "Michael Tran", true],
  ["Brian O’Hara", "Brian O'Hara", true],
  ["José Peña", "Jose Pena", true],
  ["James Osei", "Jane Osei", false],
  ["Mara Elin Lindqvist", "Mara Sofia Lindqvist", false],
  ["Samuel Obi Jr.", "Samuel Obi Sr.", false],
  ["Mara Lindqvist", "Lindqvist", false],
  ["Mara Lindqvist", "Mara Lundqvist", false],
  ["Ed Osei", "Elena Osei", false]
])("%s and %s: one name %s", (a, b, expected) => {
  expect(sameFullName(parsePersonName(a), parsePersonName(b))).toBe(expected);
  expect(sameFullName(parsePersonName(b), parsePersonName(a))).toBe(expected);
});

const names = (entities: Parameters<typeof resolvePeople>[0]): string[][] =>
  resolvePeople(entities).map(({row, members}) => [row.name, ...members.map(({document_id}) => document_id)]);

test.each<[string, Parameters<typeof resolvePeople>[0], string[][]]>([
  [
    "a middle name in one of two documents",
    [person("a", "Mara Lindqvist"), person("b", "Mara Elin Lindqvist")],
    [["Mara Elin Lindqvist", "b", "a"]]
  ],
  [
    "initials with and without stops: the form used most",
    [person("a", "JD Osei", {mentions: 1}), person("b", "J.D. Osei", {mentions: 4})],
    [["J.D. Osei", "a", "b"]]
  ],
  [
    "a bare surname with the same role",
    [person("a", "Duke Ramsey", {roles: ["President"]}), person("b", "Ramsey", {roles: ["U.S. President"]})],
    [["Duke Ramsey", "a", "b"]]
  ],
  [
    "a bare surname with another role",
    [person("a", "Duke Ramsey", {roles: ["President"]}), person("b", "Ramsey", {roles: ["coroner"]})],
    [
      ["Duke Ramsey", "a"],
      ["Ramsey", "b"]
    ]
  ],
  [
    "a bare surname with two to choose from",
    [person("a", "Duke Ramsey"), person("c", "Duke Ramsey"), person("a", "Iris Ramsey"), person("b", "Ramsey")],
    [
      ["Duke Ramsey", "a", "c"],
      ["Iris Ramsey", "a"],
      ["Ramsey", "b"]
    ]
  ],
  [
    "two people of one surname in one document",
    [person("a", "Duke Ramsey"), person("a", "Iris Ramsey")],
    [
      ["Duke Ramsey", "a"],
      ["Iris Ramsey", "a"]
    ]
  ],
  [
    "an initial that could be two people's",
    [person("a", "James Osei"), person("a", "Jane Osei"), person("b", "J. Osei")],
    [
      ["James Osei", "a"],
      ["Jane Osei", "a"],
      ["J. Osei", "b"]
    ]
  ],
  [
    "an initial that could be two people's, but for the office",
    [
      person("a", "James Osei", {affiliations: ["FBI"]}),
      person("a", "Jane Osei"),
      person("b", "J. Osei", {affiliations: ["FBI"]})
    ],
    [
      ["James Osei", "a", "b"],
      ["Jane Osei", "a"]
    ]
  ],
  [
    "a name with where its bearer is from",
    [person("a", "Ana Ruiz of Ohio"), person("b", "Ana Ruiz")],
    [["Ana Ruiz", "a", "b"]]
  ],
  [
    "one name, a woman and a man",
    [person("a", "Robin Adair", {gender: "female"}), person("b", "Robin Adair", {gender: "male"})],
    [
      ["Robin Adair", "a"],
      ["Robin Adair", "b"]
    ]
  ]
])("%s", (_name, entities, expected) => expect(names(entities)).toEqual(expected));

test("a person's row counts mentions and documents and keeps other names", () => {
  const [found] = resolvePeople([
    person("a", "Mara Elin Lindqvist", {aliases: ["Lindqvist"], roles: ["mayor"], mentions: 3}),
    person("b", "Mara Lindqvist", {aliases: ["Lindqvist"], roles: ["Mayor"], mentions: 2})
  ]);
  expect(found?.row).toMatchObject({
    name: "Mara Elin Lindqvist",
    aliases: ["Lindqvist", "Mara Lindqvist"],
    roles: ["mayor"],
    mentions: 5,
    documents: 2
  });
});

test("a middle name met later does not change the id", () => {
  const [before] = resolvePeople([person("a", "Mara Lindqvist")]);
  const [after] = resolvePeople([person("a", "Mara Lindqvist"), person("b", "Mara Elin Lindqvist")]);
  expect(after?.row.id).toBe(before?.row.id);
});

test("everybody is somebody once, whatever the names", () => {
  const word = fc.constantFrom("Ana", "J.", "JD", "Mike", "Michael", "de", "Osei", "Jr.", "Obi", "O’Hara", "");
  const entity = fc
    .tuple(fc.constantFrom("a", "b", "c"), fc.array(word, {minLength: 1, maxLength: 4}))
    .map(([id, parts]) => person(id, parts.join(" ")));
  fc.assert(
    fc.property(fc.array(entity, {maxLength: 12}), (entities) => {
      const resolved = resolvePeople(entities);
      expect(resolved.flatMap(({members}) => members)).toHaveLength(entities.length);
      expect(new Set(resolved.map(({row}) => row.id)).size).toBe(resolved.length);
      expect(resolved.reduce((sum, {row}) => sum + row.mentions, 0)).toBe(entities.length);
    })
  );
});
