import {sayNumber} from "../../../src/model/count.js";
import {digitNumber, numberForms, numberValue, wordNumber} from "../../annotate/numbers/numberWords.js";
import {readLexicon} from "../../lexicon.js";
import {sentencesOf, type Check} from "./check.js";

const people = readLexicon("people-nouns", ["form"])
  .map(({form}) => form)
  .sort((a, b) => b.length - a.length)
  .join("|");
const number = `(?:${digitNumber}|${wordNumber})`;
const some = `(?<![\\p{L}\\d.,$-])${number} (?:[\\p{L}-]+ ){0,2}?(?:${people})(?![\\p{L}])`;
const list = new RegExp(
  `(?<total>${some})(?: \\p{L}+){0,3}?(?:,| [—–-]|:| \\()\\s?(?<including>including |among them )?(?<parts>${some}(?:(?:,| and|, and) ${some})+)(?=\\W)`,
  "iu"
);
const leading = new RegExp(`^${number}`, "iu");

/** A total and two parts are three numbers: few sentences have as many, and only these are read closely. */
const anyNumber = new RegExp(`\\d+|(?<!\\p{L})(?:${numberForms.join("|")})`, "giu");
const hasList = (sentence: string): boolean => (sentence.match(anyNumber)?.length ?? 0) >= 3;

const valueOf = (words: string): number => numberValue(leading.exec(words)?.[0] ?? "") ?? NaN;

export const partsCheck: Check = {
  id: "arithmetic/parts",
  finds:
    "A number of people and the parts that it is said to be made of, which come to another number; after “including” only to more.",
  example: "Five people, two men and four women, were taken to hospital.",
  counterexample: "Nine people, including two men and four women, were taken to hospital.",
  find: ({text}) =>
    sentencesOf(text).flatMap(({sentence, start}) => {
      const match = hasList(sentence) ? list.exec(sentence) : null;
      const {total = "", including, parts = ""} = match?.groups ?? {};
      const told = valueOf(total);
      const each = (parts.match(new RegExp(some, "giu")) ?? []).map(valueOf);
      const sum = each.reduce((a, b) => a + b, 0);
      if (!match || Number.isNaN(told + sum) || sum === told || (including && sum < told)) return [];
      const message = `“${match[0]}”: ${each.map(sayNumber).join(" and ")} make ${sayNumber(sum)}, not ${sayNumber(told)}`;
      return [{start: start + match.index, end: start + match.index + match[0].length, message}];
    })
};
