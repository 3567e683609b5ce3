import {documentNouns} from "../../annotate/names/vocabulary.js";
import {readLexicon} from "../../lexicon.js";
import type {Token} from "../../segment/segmentedDocument.js";

/** What may follow a verb as the words that it reports. */
export type Takes = "clause" | "bare" | "addressee" | "infinitive" | "noun" | "predicate" | "quotation" | "preposition";

export interface ReportingVerb {
  readonly lemma: string;
  /** speech: somebody says it · evidence: a document or recording shows it · thought: somebody is said to think it */
  readonly sense: "speech" | "evidence" | "thought";
  readonly takes: ReadonlySet<Takes>;
}

/** Forms of verbs that report, in lower case. */
export const reportingVerbs: ReadonlyMap<string, ReportingVerb> = new Map(
  readLexicon("reporting-verbs", ["lemma", "forms", "sense", "takes"]).flatMap(({lemma, forms, sense, takes}) => {
    const verb = {lemma, sense: sense as ReportingVerb["sense"], takes: new Set(takes.split(";") as Takes[])};
    return forms.split(";").map((form): [string, ReportingVerb] => [form, verb]);
  })
);

/** Forms that the tagger takes for nouns or adjectives now and then, though nothing else is as likely. */
const sure = /^(?:said|says|told|tells|asked|wrote|added|adds|argued|insisted|explained|noted|recalled|tweeted)$/u;

/** “the document notes that”, “evidence show the”: taken for a noun after a noun that can't own it. */
function nounForVerb(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  const before = tokens[i - 1];
  const next = tokens[i + 1];
  if (
    token?.pos !== "NOUN" ||
    !before ||
    !(/^(?:NOUN|PROPN|PRON)$/u.test(before.pos) || documentNouns.has(before.lower))
  )
    return false;
  if (before.end === token.start || before.sentence !== token.sentence || before.lower === "’s") return false;
  if (next?.sentence !== token.sentence) return true;
  return (
    /^(?:that|whether|how)$/u.test(next.lower) ||
    /^(?:DET|PRON|PROPN)$/u.test(next.pos) ||
    /^[,.:]$/u.test(next.text) ||
    (/^[“”"]$/u.test(next.text) && !/^shows?$/u.test(token.lower))
  );
}

/** The reporting verb at a token, where it is a verb there. */
export function verbAt(tokens: readonly Token[], i: number): ReportingVerb | null {
  const token = tokens[i];
  const verb = token ? reportingVerbs.get(token.lower) : undefined;
  if (!token || !verb) return null;
  return token.pos === "VERB" || token.pos === "AUX" || sure.test(token.lower) || nounForVerb(tokens, i) ? verb : null;
}
