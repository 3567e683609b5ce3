import {random} from "../bench/madeText.js";

/* Outlets, people and places that there are only in these tests. */
const given =
  "Ada Bram Cleo Dorrit Edwin Fenna Gilles Hedda Ivor Jorun Kees Lotte Marnix Nella Oskar Petra Quirin Rosa Sven Tilda".split(
    " "
  );
const pairs = (first: string, second: string, between = ""): string[] =>
  first.split(" ").flatMap((a) => second.split(" ").map((b) => a + between + b));
const family = pairs(
  "Quill Mar Old Veld Brask Ostr Pell Rud Sand Thack Ulv Wex Yarr Zell Cor Dun Esk Fair Grind Hol",
  "by row fen kamp ander ew dle quist ray er combe ow more il lock stead wick ham ton well"
);
const towns = pairs(
  "Ellery Marlow Quill Orrin Tamsin Dray Veldt Wick Yarrow Zeeland Corrin Dunmore Esker Farlow Gretna Holmby Ister Jarrow Kelda Lorne Minver Norrin Ottery Pellan",
  "Bend Haven Falls Harbor Hollow Creek Point Ferry Landing Mills Bridge Heights Springs Junction Cove Ridge Grove Meadows Crossing Sound",
  " "
);
const offices =
  "Harbor Office|Office of Fisheries|Records Section|Transit Board|Licensing Division|Water Authority|Bridge Commission|Office of Parks".split(
    "|"
  );
const posts = "inspectors|clerks|analysts|attorneys|supervisors|engineers".split("|");
const agencies = "Police Department|Harbor Police|Transit Police|Park Rangers".split("|");
export const outlets =
  "The Ellery Lantern|Marlow Bend Courier|Quillhaven Post|The Orrin Dispatch|Tamsin Falls Reader|Dray Valley News|Harbor Weekly|The Yarrow Wire".split(
    "|"
  );

/** Draws from lists, always the same for a seed. */
export interface Draw {
  readonly number: (from: number, to: number) => number;
  readonly one: <T>(items: readonly T[]) => T;
}

export function drawing(seed: number): Draw {
  const next = random(seed);
  const number = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  return {number, one: (items) => items[number(0, items.length - 1)] as (typeof items)[number]};
}

/** An event in the made world, which several documents may report. */
export interface MadeEvent {
  readonly town: string;
  readonly office: string;
  readonly posts: string;
  readonly director: string;
  readonly mayor: string;
  readonly agency: string;
  readonly victim: string;
  readonly age: number;
  readonly street: string;
  readonly left: number;
  readonly percent: number;
  /** Days since 2024-01-01. */
  readonly day: number;
}

const person = ({one}: Draw): string => `${one(given)} ${one(family)}`;

/** Event n, the same whenever it is asked for. */
export function madeEvent(n: number, seed: number): MadeEvent {
  const draw = drawing(seed * 7919 + n);
  const town = draw.one(towns);
  return {
    town,
    office: `${town} ${draw.one(offices).replace(/^Office of (.*)/, "$1 Office")}`,
    posts: draw.one(posts),
    director: person(draw),
    mayor: person(draw),
    agency: `${town} ${draw.one(agencies)}`,
    victim: person(draw),
    age: draw.number(18, 80),
    street: `${draw.number(100, 990)} ${draw.one(family)} Street`,
    left: draw.number(3, 12),
    percent: draw.number(5, 300),
    day: draw.number(0, 900)
  };
}
