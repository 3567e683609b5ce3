import {readLexicon} from "../../lexicon.js";

/** A place that a name can stand for. */
export interface KnownPlace {
  readonly kind: "city" | "region" | "country";
  readonly name: string;
  /** State or country that it lies in; null for a country. */
  readonly region: string | null;
  readonly population: number;
}

const gazetteer = new Map<string, KnownPlace[]>();
const longest = new Map<string, number>();

function add(form: string, place: KnownPlace): void {
  const known = gazetteer.get(form);
  if (known) known.push(place);
  else gazetteer.set(form, [place]);
  const [first = "", ...others] = form.split(" ");
  longest.set(first, Math.max(longest.get(first) ?? 0, others.length + 1));
}

const states = readLexicon("us-states", ["name", "postal", "abbreviations"]);
const stateOf = new Map(
  states.flatMap(({name, postal, abbreviations}) =>
    [name, postal, abbreviations].filter(Boolean).map((form) => [form, name] as const)
  )
);
const capitalRegion = "District of Columbia";

for (const {name} of states)
  if (name !== "Washington") add(name, {kind: "region", name, region: "United States", population: 1e7});
for (const {form, name} of readLexicon("countries", ["form", "name"]))
  add(form, {kind: "country", name, region: null, population: 1e8});
for (const {name, region, population} of readLexicon("cities", ["name", "region", "population"])) {
  const place: KnownPlace = {kind: "city", name, region, population: Number(population)};
  add(name, place);
  if (name.startsWith("Saint ")) add(name.replace("Saint ", "St. "), place);
}
for (const {form, name, region} of readLexicon("place-aliases", ["form", "name", "region"]))
  add(form, {kind: "city", name, region, population: 1e7});

/** What a name can stand for; an empty list where it is not known. */
export const knownPlaces = (form: string): readonly KnownPlace[] => gazetteer.get(form) ?? [];

/** How many words the longest known name has that begins with a word; 0 where none does. */
export const longestBeginning = (word: string): number => longest.get(word) ?? 0;

/** The US state that a name or abbreviation behind a town's name stands for: “Minn.”, “MN”, “Minnesota”. */
export const stateNamed = (form: string): string | null =>
  form === "D.C." ? capitalRegion : (stateOf.get(form) ?? stateOf.get(form.replace(/\.$/, "")) ?? null);

export const stateForms = [...stateOf.keys()];

/** Source of a pattern for the name or abbreviation of a US state. */
export const statePattern = [...stateForms]
  .sort((a, b) => b.length - a.length)
  .map((form) => form.replaceAll(".", "\\."))
  .join("|");
