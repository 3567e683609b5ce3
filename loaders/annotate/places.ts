import {overlaps, type Span} from "../../src/model/span.js";
import {readLexicon} from "../lexicon.js";
import {findPhrases, toPhrasePattern} from "../segment/phrases.js";
import type {SegmentedDocument} from "../segment/segmentedDocument.js";
import type {PlaceMention} from "./annotatedDocument.js";
import {calendarWords, knownOrganizations} from "./names/vocabulary.js";
import {findAddresses} from "./places/addresses.js";
import {
  knownPlaces,
  type KnownPlace,
  longestBeginning,
  stateForms,
  stateNamed,
  statePattern
} from "./places/gazetteer.js";

const cues = readLexicon("place-cues", ["form", "side"]);
const cuesBefore = cues.filter(({side}) => side === "before").map(({form}) => form);
const cuesAfter = cues.filter(({side}) => side === "after").map(({form}) => form);

const name =
  "(?:St\\. |Ft\\. |Mt\\. )?\\p{Lu}[\\p{L}’'.-]*\\p{L}(?: (?:de |of |la |del )?\\p{Lu}[\\p{L}’'-]*\\p{L}){0,3}";
const townBefore = new RegExp(`(?<![\\p{L}.])${name}$`, "u");
const stateAfter = toPhrasePattern(
  `(?<=, )(?:${statePattern})(?![\\p{L}]| (?:City|State|County|University|Department)\\b)`,
  "u",
  stateForms
);
const capitalRun = new RegExp(`(?<![\\p{L}’'])(?:D\\.C\\.|U\\.S\\.|U\\.K\\.|${name})`, "uy");
const dateline = /^(\p{Lu}[\p{Lu} .'-]{2,30}\p{Lu})(?=,| \(| ?[–—-])/u;
const before = new RegExp(`(?:^|[\\s(])(?:${cuesBefore.join("|")})\\s(?:the\\s)?$`, "iu");
const after = new RegExp(`^(?:[’']s)?[\\s-](?:area\\s)?(?:${cuesAfter.join("|")})\\b`, "u");
/** A town of fewer people is taken only where its state is named, or where an address or a dateline leads to it. */
const smallTown = 5_000;
/** “the Englewood neighborhood”, “WXYZ Dayton, Ohio News”: a part of a town, an outlet's. */
const noTown =
  /^(?:[’']s)?(?:\s(?:neighborhoods?|section|district|quarter|projects)\b|(?:,\s\p{Lu}\p{L}+)?\s(?:News|Weather|Sports|Breaking)\b)/u;

const titleCase = (words: string): string =>
  words.toLowerCase().replace(/(^|[\s.-])\p{L}/gu, (start) => start.toUpperCase());

/** “Toledo, Ohio”: a town is what stands before a state, known or not. */
function townsWithState(document: SegmentedDocument): PlaceMention[] {
  const {text} = document;
  return findPhrases(document, stateAfter).flatMap((match) => {
    const end = match.index - ", ".length;
    const town = townBefore.exec(text.slice(Math.max(0, end - 40), end))?.[0] ?? "";
    const words = town.replace(/^(?:In|At|From|Near|Outside)\s/u, "");
    if (words === "") return [];
    const form = words === words.toUpperCase() && words.length > 3 ? titleCase(words) : words;
    const span = {start: end - words.length, end: match.index + match[0].length};
    return [{...span, kind: "city" as const, name: form, region: stateNamed(match[0])}];
  });
}

/** News in English that names no country tells mostly of American towns: they weigh more than others of a name. */
const weight = ({region, population}: KnownPlace): number =>
  region !== null && stateNamed(region) !== null ? 20 * population : population;

/** The largest place of a name, one in a state that the document names before all others. */
function choose(
  candidates: readonly KnownPlace[],
  named: ReadonlyMap<string, number>,
  least: number
): KnownPlace | null {
  const plain = candidates.find(({kind}) => kind !== "city");
  if (plain) return plain;
  const local = candidates.filter(({region}) => region !== null && named.has(region));
  const pool = local.length > 0 ? local : candidates.filter(({population}) => population >= least);
  return pool.reduce<KnownPlace | null>((best, place) => (best && weight(best) >= weight(place) ? best : place), null);
}

/** A stretch of capitalised words that the gazetteer knows; `whole`: nothing stands beside it in its run. */
interface KnownStretch extends Span {
  readonly form: string;
  readonly whole: boolean;
}

/** “Northeast (Baltimore)”, “South (Los Angeles)”: a part of a town, named by the town. */
const heading =
  /^(?:(?:North|South)(?:east|west)?|East|West|Central|Downtown|Uptown|Midtown|Greater|Northern|Southern|Eastern|Western)$/;
const possessive = /[’']s?$/;

/** A run without the days and months behind a name: “(Scranton) Saturday”; an owner ends it: “(Baltimore)’s Harwood”. */
function nameWords(run: string): string[] {
  const words = run.split(" ");
  const owner = words.findIndex((word) => possessive.test(word));
  if (owner >= 0) words.splice(owner, words.length, (words[owner] ?? "").replace(possessive, ""));
  while (words.length > 1 && calendarWords.has((words.at(-1) ?? "").toLowerCase())) words.pop();
  return words;
}

/** The longest stretch of a run of capitalised words, from each of its words on, that the gazetteer knows. */
function knownStretches(run: string, offset: number): KnownStretch[] {
  const words = nameWords(run);
  const found: KnownStretch[] = [];
  let start = 0;
  let opens = true;
  for (let i = 0; i < words.length;) {
    const most = Math.min(words.length - i, 4, longestBeginning(words[i] ?? ""));
    let taken = 0;
    for (let n = most; n > 0 && taken === 0; n--)
      if (knownPlaces(words.slice(i, i + n).join(" ")).length > 0) taken = n;
    const form = words.slice(i, i + Math.max(1, taken)).join(" ");
    const from = offset + start;
    if (taken > 0) found.push({form, start: from, end: from + form.length, whole: opens && i + taken === words.length});
    opens &&= heading.test(form);
    start += form.length + 1;
    i += Math.max(1, taken);
  }
  return found;
}

/** The runs of capitalised words of a text, four words or less. */
function capitalRuns({text, capitals}: SegmentedDocument): {run: string; start: number}[] {
  const runs: {run: string; start: number}[] = [];
  let end = 0;
  for (const start of capitals) {
    if (start < end) continue;
    capitalRun.lastIndex = start;
    const run = capitalRun.exec(text)?.[0];
    if (run === undefined) continue;
    runs.push({run, start});
    end = start + run.length;
  }
  return runs;
}

/** “in the 200 block of Oak Street in (Lithonia)”. */
const isAddressed = (text: string, addresses: readonly PlaceMention[], start: number): boolean =>
  addresses.some(
    ({end}) => end < start && start - end < 12 && /^,? (?:in|of|near) (?:the city of )?$/.test(text.slice(end, start))
  );

function bareNames(document: SegmentedDocument, taken: readonly PlaceMention[]): PlaceMention[] {
  const {text} = document;
  const addresses = taken.filter(({kind}) => kind === "address");
  const named = new Map(taken.map(({region}) => [region ?? "", 1]));
  const found: PlaceMention[] = [];
  for (const {run, start: offset} of capitalRuns(document))
    for (const {form, start, end, whole} of knownStretches(run, offset)) {
      const mention = {start, end};
      if (taken.some((other) => overlaps(other, mention)) || noTown.test(text.slice(end, end + 40))) continue;
      const led = before.test(text.slice(Math.max(0, start - 14), start));
      const followed = after.test(text.slice(end, end + 24));
      const place = choose(
        knownPlaces(form),
        named,
        isAddressed(text, addresses, start) ? 0 : led || followed ? smallTown : 100_000
      );
      const sure = place !== null && (place.kind !== "city" ? whole || followed || led : (led && whole) || followed);
      if (place === null || !sure || (place.kind === "city" && knownOrganizations.has(form))) continue;
      if (place.kind === "region") named.set(place.name, 1);
      found.push({...mention, kind: place.kind, name: place.name, region: place.region});
    }
  return found;
}

/** “CHICAGO (AP) —”: where a report was filed. */
function datelines({text, paragraphs}: SegmentedDocument, taken: readonly PlaceMention[]): PlaceMention[] {
  const named = new Map(taken.map(({region}) => [region ?? "", 1]));
  return paragraphs.flatMap(({start}) => {
    const words = dateline.exec(text.slice(start, start + 40))?.[1];
    const place = words === undefined ? null : choose(knownPlaces(titleCase(words)), named, 0);
    const span = {start, end: start + (words?.length ?? 0)};
    if (place === null || taken.some((other) => overlaps(other, span))) return [];
    return [{...span, kind: place.kind, name: place.name, region: place.region}];
  });
}

/**
 * The addresses, towns, states and countries that a document names. A town is taken where its state follows, where
 * words lead to it (“in Fresno”, “Fresno police”) or where it opens the report as a dateline.
 */
export function findPlaces(document: SegmentedDocument): PlaceMention[] {
  const {text} = document;
  const addresses = findAddresses(document).map((span) => ({
    ...span,
    kind: "address" as const,
    name: text.slice(span.start, span.end),
    region: null
  }));
  const towns = townsWithState(document).filter((town) => !addresses.some((address) => overlaps(address, town)));
  const lines = datelines(document, [...addresses, ...towns]);
  const firm = [...addresses, ...lines, ...towns];
  return [...firm, ...bareNames(document, firm)].sort((a, b) => a.start - b.start);
}
