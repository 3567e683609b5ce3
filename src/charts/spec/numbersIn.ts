const words = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
const inWords = new RegExp(`\\b(?:${words.join("|")})\\b|\\d[\\d,]*(?:\\.\\d+)?`, "gi");

/** A number of a text, with the words right before it. */
export interface SaidNumber {
  readonly value: number;
  readonly before: string;
  readonly said: string;
}

/** Dates are no numbers of a chart: “Jan. 7, 2026”, “2025”. */
const dates =
  /\b(?:Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec)[a-z]*\.? \d{1,2}(?:, \d{4})?|\b(?:19|20)\d{2}\b/g;

/** The numbers of a text, in figures or in words up to twelve; dates and years are none. */
export function numbersIn(text: string): SaidNumber[] {
  const plain = text.replace(dates, (date) => " ".repeat(date.length));
  return [...plain.matchAll(inWords)].map((match) => {
    const [said] = match;
    const place = words.indexOf(said.toLowerCase());
    const value = place >= 0 ? place + 1 : Number(said.replaceAll(",", ""));
    return {value, said, before: plain.slice(Math.max(0, match.index - 24), match.index)};
  });
}
