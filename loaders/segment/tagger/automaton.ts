import {machines, tags} from "./model.js";

/** A change of a word's tag: at once, or (`checked`) only where the word can have the tag. */
export interface Change {
  readonly at: number;
  readonly tag: number;
  readonly checked: boolean;
}

interface Target {
  readonly tag: number;
  readonly checked: boolean;
  /** Where in the matched stretch the changed word stands. */
  readonly offset: number;
}

export interface Automaton {
  /** Next state by state and symbol, 0 where there is none. */
  readonly next: Int16Array;
  /** By state: the state that is reached where nothing goes on from it; 0 for none. */
  readonly otherwise: Int16Array;
  /** By state: what a match that ends there changes; null where it changes nothing, undefined where none ends. */
  readonly targets: readonly (Target | null | undefined)[];
}

const hintBase = 1_080_000;
const end = 2_070_000;
const otherwiseKey = "2070003";
const hints = 256;

/** Symbols that an automaton reads: tags, then hints of single words, then the end. */
export const symbolOfHint = (hint: number): number => tags.length + hint;
export const endSymbol = tags.length + hints;
const width = endSymbol + 1;

function symbolOf(key: string): number | null {
  const number = Number(key);
  if (number === end) return endSymbol;
  if (number >= hintBase && number < hintBase + hints) return symbolOfHint(number - hintBase);
  return number < tags.length ? number : null;
}

type Packed = [
  version: number,
  last: number,
  fsm: Record<string, Record<string, number>>,
  terminal: Record<string, string | number>,
  marked: Record<string, [number, number] | undefined>
];

function unpack(json: string): Automaton {
  const [, last, fsm, terminal, marked] = JSON.parse(json) as Packed;
  const next = new Int16Array((last + 1) * width);
  const otherwise = new Int16Array(last + 1);
  for (const [state, steps] of Object.entries(fsm))
    for (const [key, to] of Object.entries(steps)) {
      const symbol = symbolOf(key);
      if (key === otherwiseKey) otherwise[Number(state)] = to;
      else if (symbol !== null) next[Number(state) * width + symbol] = to;
    }
  const targets = Array.from({length: last + 1}, (_, state) => {
    const name = terminal[state];
    if (name === undefined) return undefined;
    const tag = Number(name);
    return tag === 0 ? null : {tag: Math.abs(tag), checked: tag > 0, offset: marked[state]?.[0] ?? 0};
  });
  return {next, otherwise, targets};
}

/** wink's automata, each run over the tags that the one before it left. */
export const automata = machines.map(unpack);

function enter(changes: Change[], target: Target | null | undefined, first: number): void {
  if (target) changes.push({at: first + target.offset, tag: target.tag, checked: target.checked});
}

/**
 * The longest matches of an automaton in a row of symbols, from left to right, none overlapping.
 * Method: the finite state machine of wink-nlp (G. and S. Saxena, winkjs.org), on tables instead of objects.
 */
export function matches({next, otherwise, targets}: Automaton, symbols: Uint16Array): Change[] {
  const {length} = symbols;
  const changes: Change[] = [];
  for (let from = 0; from <= length; from++) {
    let state = 0;
    let first = from;
    let fallback = 0;
    let fallbackAt = 0;
    for (let i = from; i <= length; i++) {
      const symbol = i === length ? endSymbol : (symbols[i] ?? 0);
      if (symbol === 0) continue;
      const to = next[state * width + symbol] ?? 0;
      if (state === 0) first = i;
      if (to !== 0 && targets[to] !== undefined) {
        enter(changes, targets[to], first);
        from = i;
        break;
      }
      if (to === 0) {
        if (fallback !== 0) {
          enter(changes, targets[fallback], first);
          from = fallbackAt;
        }
        break;
      }
      state = to;
      if ((otherwise[state] ?? 0) !== 0) {
        fallback = otherwise[state] ?? 0;
        fallbackAt = i;
      }
    }
  }
  return changes;
}
