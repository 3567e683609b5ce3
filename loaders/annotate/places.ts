import {overlaps} from "../../src/model/span.js";
import {readLexicon} from "../lexicon.js";
import type {SegmentedDocument} from "../segment/segmentedDocument.js";
import type {PlaceMention} from "./annotatedDocument.js";
import {findAddresses} from "./places/addresses.js";
import {knownPlaces, type KnownPlace, stateNamed, statePattern} from "./places/gazetteer.js";

const cues = readLexicon("place-cues", ["form", "side"]);
const cuesBefore = cues.filter(({side}) => side === "before").map(({form}) => form);
const cuesAfter = cues.filter(({side}) => side === "after").map(({form}) => form);

const name =
  "(?:St\\. |Ft\\. |Mt\\. )?\\p{Lu}[\\p{L}’'.-]*\\p{L}(?: (?:de |of |la |del )?\\p{Lu}[\\p{L}’'-]*\\p{L}){0,3}";
const townBefore = new RegExp(`(?<![\\p{L}.])${name}$`, "u");
const stateAfter = new RegExp(`, (${statePattern})(?![\\p{L}]| (?:City|State|County|University|Department)\\b)`, "gu");
const capitalRun = new RegExp(`(?<![\\p{L}’'])(?:D\\.C\\.|U\\.S\\.|U\\.K\\.|${name})`, "gu");
const dateline = /(?:^|\n)[^\S\n]*(\p{Lu}[\p{Lu} .'-]{2,30}\p{Lu})(?=,| \(| ?[–—-])/gu;
const before = new RegExp(`(?:^|[\\s(])(?:${cuesBefore.join("|")})\\s(?:the\\s)?$`, "iu");
const after = new RegExp(`^(?:[’']s)?[\\s-](?:area\\s)?(?:${cuesAfter.join("|")})\\b`, "u");
/** A town of fewer people is taken only where its state is named. */
const smallTown = 15_000;

const titleCase = (words: string): string =>
  words.toLowerCase().replace(/(^|[\s.-])\p{L}/gu, (start) => start.toUpperCase());

/** “Toledo, Ohio”: a town is what stands before a state, known or not. */
function townsWithState(text: string): PlaceMention[] {
  return [...text.matchAll(stateAfter)].flatMap((match) => {
    const end = match.index;
    const town = townBefore.exec(text.slice(Math.max(0, end - 40), end))?.[0] ?? "";
    const words = town.replace(/^(?:In|At|From|Near|Outside)\s/u, "");
    if (words === "") return [];
    const form = words === words.toUpperCase() && words.length > 3 ? titleCase(words) : words;
    const span = {start: end - words.length, end: end + match[0].length};
    return [{...span, kind: "city" as const, name: form, region: stateNamed(match[1] ?? "")}];
  });
}

/** News in English that names no country tells mostly of American towns: they weigh more than others of a name. */
const weight = ({region, population}: KnownPlace): number =>
  region !== null && stateNamed(region) !== null ? 20 * population : population;

/** The largest place of a name, one in a state that the document names before all others. */
function choose(
  candidates: readonly KnownPlace[],
  named: ReadonlyMap<string, number>,
  sure: boolean
): KnownPlace | null {
  const plain = candidates.find(({kind}) => kind !== "city");
  if (plain) return plain;
  const local = candidates.filter(({region}) => region !== null && named.has(region));
  const pool =
    local.length > 0 ? local : candidates.filter(({population}) => population >= (sure ? smallTown : 100_000));
  return pool.reduce<KnownPlace | null>((best, place) => (best && weight(best) >= weight(place) ? best : place), null);
}

/** The longest stretch of a run of capitalised words, from each of its words on, that the gazetteer knows. */
function* knownStretches(
  run: string,
  offset: number
): Generator<{form: string; start: number; end: number; whole: boolean}> {
  const words = [...run.matchAll(/\S+/gu)];
  for (let i = 0; i < words.length;) {
    let next = i + 1;
    for (let j = Math.min(words.length, i + 4); j > i; j--) {
      const from = words[i]?.index ?? 0;
      const last = words[j - 1];
      const form = run.slice(from, (last?.index ?? 0) + (last?.[0].length ?? 0));
      if (knownPlaces(form).length === 0) continue;
      yield {form, start: offset + from, end: offset + from + form.length, whole: i === 0 && j === words.length};
      next = j;
      break;
    }
    i = next;
  }
}

function bareNames(text: string, taken: readonly PlaceMention[]): PlaceMention[] {
  const named = new Map(taken.map(({region}) => [region ?? "", 1]));
  const found: PlaceMention[] = [];
  for (const match of text.matchAll(capitalRun))
    for (const {form, start, end, whole} of knownStretches(match[0], match.index)) {
      const mention = {start, end};
      if (taken.some((other) => overlaps(other, mention))) continue;
      const led = before.test(text.slice(Math.max(0, start - 14), start));
      const followed = after.test(text.slice(end, end + 24));
      const place = choose(knownPlaces(form), named, led || followed);
      const sure = place !== null && (place.kind !== "city" ? whole || followed || led : (led && whole) || followed);
      if (place === null || !sure) continue;
      if (place.kind === "region") named.set(place.name, 1);
      found.push({...mention, kind: place.kind, name: place.name, region: place.region});
    }
  return found;
}

/** “CHICAGO (AP) —”: where a report was filed. */
function datelines(text: string, taken: readonly PlaceMention[]): PlaceMention[] {
  return [...text.matchAll(dateline)].flatMap((match) => {
    const words = match[1] ?? "";
    const start = match.index + match[0].length - words.length;
    const place = choose(knownPlaces(titleCase(words)), new Map(taken.map(({region}) => [region ?? "", 1])), true);
    const span = {start, end: start + words.length};
    if (place === null || taken.some((other) => overlaps(other, span))) return [];
    return [{...span, kind: place.kind, name: place.name, region: place.region}];
  });
}

/**
 * The addresses, towns, states and countries that a document names. A town is taken where its state follows, where
 * words lead to it (“in Fresno”, “Fresno police”) or where it opens the report as a dateline.
 */
export function findPlaces({text}: SegmentedDocument): PlaceMention[] {
  const addresses = findAddresses(text).map((span) => ({
    ...span,
    kind: "address" as const,
    name: text.slice(span.start, span.end),
    region: null
  }));
  const towns = townsWithState(text).filter((town) => !addresses.some((address) => overlaps(address, town)));
  const lines = datelines(text, [...addresses, ...towns]);
  const firm = [...addresses, ...lines, ...towns];
  return [...firm, ...bareNames(text, firm)].sort((a, b) => a.start - b.start);
}
