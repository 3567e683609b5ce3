import type {AnnotatedDocument} from "../../annotate/annotatedDocument.js";
import {namesIn} from "../../annotate/humans.js";
import {partiesOf} from "./casualties.js";
import type {Hit} from "./hit.js";
import {isAccident, isCustody, isIncident} from "./senses.js";
import {findTriggers} from "./triggers.js";

/** What one sentence, or a sentence and what follows it up, tells of an incident. */
export interface Passage {
  readonly sentences: readonly number[];
  readonly hits: readonly Hit[];
}

const hasCount = ({parties}: Hit): boolean => parties.count !== null;
const violent = ({trigger}: Hit): boolean => trigger.kind !== "killing" && trigger.kind !== "injury";
const bySentence = (hits: readonly Hit[]): Map<number, Hit[]> => {
  const groups = new Map<number, Hit[]>();
  for (const hit of hits) groups.set(hit.trigger.sentence, [...(groups.get(hit.trigger.sentence) ?? []), hit]);
  return groups;
};

/** How far behind a sentence of force, in sentences, people may be taken to a hospital or die of it. */
const careReach = 4;
const deathReach = 8;

/** Deaths and injuries count where force stands beside them or was told before, and no accident is named. */
function isOfForce(document: AnnotatedDocument, hits: readonly Hit[], sentence: number, force: number | null): boolean {
  if (hits.some(violent)) return true;
  const afterForce = force !== null;
  if (hits.every(({trigger}) => trigger.class === "care")) return afterForce && sentence - force <= careReach;
  const span = document.sentences[sentence] ?? {start: 0, end: 0};
  const words = document.text.slice(span.start, span.end);
  if (isCustody(words)) return true;
  if (afterForce && sentence - force > deathReach && hits.every(({trigger}) => trigger.outcome === "died"))
    return false;
  if (isAccident(words)) return false;
  return afterForce || hits.some(({trigger}) => trigger.outcome === "killed");
}

/** “He died at the scene.”, “One of them survived.”, “Nobody was hit.”: a sentence that goes on with the one before. */
const followUp =
  /^(?:he|she|they|both|neither|one of them|two of them|nobody|no one|no injuries|none|the (?:victims?|man|woman|men|boy|girl|driver|teen|teenager|suspect|other|child|couple|officers?)|police said (?:he|she|they)|it)\b/i;

function isFollowUp(document: AnnotatedDocument, sentence: number, victims: readonly string[]): boolean {
  const span = document.sentences[sentence];
  if (span === undefined) return false;
  const words = document.text.slice(span.start, span.end).replace(/^["“]/, "");
  return (
    followUp.test(words) ||
    victims.some((name) => words.startsWith(name) || words.startsWith(`${name.split(" ").at(-1) ?? name} `))
  );
}

const victimsOf = (document: AnnotatedDocument, hits: readonly Hit[]): string[] =>
  hits.flatMap(({parties}) => (parties.victims ? namesIn(document, parties.victims) : []));

/** Passages that report incidents: a sentence with triggers, with the sentences right behind it that follow it up. */
export function findPassages(document: AnnotatedDocument): Passage[] {
  const triggers = findTriggers(document);
  const hits = triggers
    .map((trigger) => ({trigger, parties: partiesOf(document, trigger, triggers)}))
    .filter(({trigger, parties}) => isIncident(document, trigger, parties));
  const passages: {sentences: number[]; hits: Hit[]}[] = [];
  let force: number | null = null;
  for (const [sentence, own] of bySentence(hits)) {
    if (!isOfForce(document, own, sentence, force)) continue;
    if (own.some(violent) || own.some(({trigger}) => trigger.outcome === "killed")) force = sentence;
    const last = passages.at(-1);
    const adjacent = last !== undefined && (last.sentences.at(-1) ?? -9) === sentence - 1;
    const isToll = last !== undefined && !last.hits.some(hasCount) && own.some(hasCount) && !own.some(violent);
    const goesOn = last !== undefined && (isToll || isFollowUp(document, sentence, victimsOf(document, last.hits)));
    if (last && adjacent && last.sentences.length < 4 && goesOn) {
      last.sentences.push(sentence);
      last.hits.push(...own);
    } else passages.push({sentences: [sentence], hits: own});
  }
  return passages;
}
