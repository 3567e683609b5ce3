import {fromDay, parseEdtf} from "../../../src/model/edtf.js";
import {sentencesOf, type Check} from "./check.js";

const age = /(?<![\d$€£.,])(\d{1,3})(?:-year-old\b| years old\b|, (?:who )?(?:was |is )?born\b)/u;
const birth = /\bborn (?:on |in )?[^.;()]{0,40}?(?<!\d)((?:18|19|20)\d\d)(?!\d)/u;
const years = /(?<![\d$,.])(?:18|19|20)\d\d(?![\d,]\d|\d|%)/gu;

/** In a year one has been two ages: before and after the birthday. */
const fits = (told: number, born: number, year: number): boolean => told === year - born || told === year - born - 1;

export const ageCheck: Check = {
  id: "arithmetic/age",
  finds:
    "An age that fits the year of birth in the same sentence neither in the year of publication nor in another year that the sentence names.",
  example: "Ida Moss, a 37-year-old who was born in 1960, ran for mayor in 2026.",
  counterexample: "Ida Moss, a 37-year-old who was born in 1988, ran for mayor in 2026.",
  find: ({text, date_published}) => {
    if (!text.includes("born ")) return [];
    const published = parseEdtf(date_published ?? "")?.latest ?? null;
    return sentencesOf(text).flatMap(({sentence, start}) => {
      const [told, born] = [age.exec(sentence), birth.exec(sentence)];
      if (!told || !born) return [];
      const [years_old, year_of_birth] = [Number(told[1]), Number(born[1])];
      const others = [...sentence.matchAll(years)].map(([year]) => Number(year)).filter((y) => y !== year_of_birth);
      const possible = [...others, ...(published === null ? [] : [fromDay(published).year])];
      if (possible.length === 0 || possible.some((year) => fits(years_old, year_of_birth, year))) return [];
      const year = possible.at(-1) ?? 0;
      const message = `born in ${year_of_birth} and ${years_old} years old: in ${year} that is ${year - year_of_birth - 1} or ${year - year_of_birth}`;
      return [{start, end: start + sentence.length, message}];
    });
  }
};
