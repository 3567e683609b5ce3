import {fromDay, parseEdtf} from "../../../src/model/edtf.js";
import {sayDate} from "../../../src/model/sayDate.js";
import {readLexicon} from "../../lexicon.js";
import {gap} from "../fit/dates.js";
import {mostTold, question, type Question, type Reported} from "./answers.js";

interface Told {
  readonly date: string;
  readonly text: string;
}

const months = readLexicon("months", ["form", "month"]);
const monthForm = months.map(({form}) => form.replaceAll(".", "\\.")).join("|");
const namesMonth = new RegExp(`(?<!\\p{L})(?:${monthForm})(?!\\p{L})|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}/\\d{1,2}`, "iu");

/** The forms in which a text can write the day: “March 3”, “Mar. 3”, “3 March”. */
function dayPattern(day: number): RegExp {
  const {month, day: ofMonth} = fromDay(day);
  const forms = months
    .filter((row) => Number(row.month) === month)
    .map(({form}) => `${form.replaceAll(".", "\\.")}\\.?`)
    .join("|");
  return new RegExp(`(?:${forms})\\s+${ofMonth}(?!\\d)|(?<!\\d)${ofMonth}\\s+(?:${forms})(?!\\p{L})`, "iu");
}

/** True if the text has the date too, whatever it says of it. */
function knows(text: string, date: string): boolean {
  const range = parseEdtf(date);
  return (
    range !== null &&
    range.earliest !== null &&
    range.earliest === range.latest &&
    dayPattern(range.earliest).test(text)
  );
}

function apart(a: string, b: string, slip: number): boolean {
  const [x, y] = [parseEdtf(a), parseEdtf(b)];
  return x !== null && y !== null && gap(x, y) > slip;
}

/**
 * The date that each document gives most often, by day and month: a weekday is resolved against the day of
 * publication, which is a reading of ours and no word of the document, and so is the day on which a report was made.
 * `slip`: so many days apart both can hold: a night has two dates.
 */
export const dateQuestion = <R extends Reported>(slip: number): Question<R> =>
  question<R, Told>({
    field: "date",
    about: "dates",
    answers: (reports, documents) =>
      mostTold<R>(
        ({date, date_as_reported}) => (namesMonth.test(date_as_reported ?? "") ? date : null),
        sayDate
      )(reports).flatMap((answer) => {
        const document = documents.get(answer.report.document_id);
        const text = `${document?.headline ?? ""}\n${document?.text ?? ""}`;
        return document?.date_published === answer.value ? [] : [{...answer, value: {date: answer.value, text}}];
      }),
    disagree: (a, b) => apart(a.date, b.date, slip) && !knows(a.text, b.date) && !knows(b.text, a.date)
  });
