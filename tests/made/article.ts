import {drawing, madeEvent, outlets, type Draw, type MadeEvent} from "./names.js";

/** An article that nobody published. */
export interface MadeArticle {
  readonly headline: string;
  readonly publisher: string;
  readonly date: string;
  readonly paragraphs: readonly string[];
}

const months = "Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.".split(" ");
const numbers = "zero one two three four five six seven eight nine ten eleven twelve thirteen".split(" ");

const dateOf = (day: number): Date => new Date(Date.UTC(2024, 0, 1 + day));
const isoOf = (day: number): string => dateOf(day).toISOString().slice(0, 10);
const sayDay = (day: number): string => `${months[dateOf(day).getUTCMonth()]} ${dateOf(day).getUTCDate()}`;

const filler = [
  "The council meets every second Thursday in the hall above the fish market, where the minutes are kept.",
  "Ferries ran as usual, and the bridge was open to traffic in both directions.",
  "Nobody at the counter could say when the new forms would be printed.",
  "The building dates from the years of the first harbor works and has been repainted since."
];

/** Who left. Two reports of one event may give different numbers. */
function departure({office, posts, director, left, day}: MadeEvent, {number, one}: Draw): string[] {
  const count = numbers[left + (number(0, 4) === 0 ? 1 : 0)];
  const bound = one(["", "at least ", "about "]);
  return [
    `${director}, the director of the ${office}, resigned on ${sayDay(day)}, officials said. “I can no longer do what I was hired for,” ${director.split(" ")[1]} said.`,
    `${bound.charAt(0).toUpperCase()}${bound.slice(1)}${bound === "" ? `${count?.charAt(0).toUpperCase()}${count?.slice(1)}` : count} ${posts} have left the ${office} in protest over an order to stop night checks, according to two people familiar with the matter.`
  ];
}

function force({agency, town, victim, age, street, day}: MadeEvent, {number, one}: Draw): string[] {
  const said = one(["police said", "according to a statement of the agency", "witnesses told reporters"]);
  return [
    `An officer of the ${agency} shot and killed ${victim}, ${age + (number(0, 9) === 0 ? 1 : 0)}, at ${street} in ${town} on ${sayDay(day)}, ${said}.`,
    `“He had nothing in his hands,” said a neighbor, who asked not to be named. The ${agency} said that the officer had feared for his life.`
  ];
}

function figures({agency, office, percent, left}: MadeEvent, {number}: Draw): string[] {
  return [
    `Use of force by the ${agency} rose ${percent} percent in ${2024 + number(0, 1)}, from ${100 + left} cases to ${Math.round((100 + left) * (1 + percent / 100))}, a report found.`,
    `The ${office} has lost ${left * 3} percent of its staff since January, its union says.`
  ];
}

function reaction({mayor, town, office}: MadeEvent): string[] {
  return [
    `The mayor of ${town}, ${mayor}, said that the ${office} would be “stronger than before.” She denied that anybody had been forced out.`,
    `“We will look into every single case,” ${mayor.split(" ")[1]} told the council.`
  ];
}

/** Article n: two events, of which the neighbours of n report too, and what is no event. */
export function madeArticle(n: number, seed: number): MadeArticle {
  const draw = drawing(seed * 104_729 + n);
  const event = madeEvent(Math.floor(n / 3), seed);
  const other = madeEvent(100_000 + Math.floor(n / 4), seed);
  const parts = [departure(event, draw), [draw.one(filler)], force(other, draw), figures(event, draw), reaction(event)];
  const first = parts.splice(draw.number(0, 1) * 2, 1);
  const published = Math.max(event.day, other.day) + draw.number(0, 3);
  return {
    headline: `${event.town}: ${draw.one(["what is known", "questions remain", "a second account", "the week in brief"])} (${n})`,
    publisher: outlets[(n * 5 + seed) % outlets.length] ?? "",
    date: isoOf(published),
    paragraphs: [...first, ...parts].flat()
  };
}
