import {automata, matches, symbolOfHint} from "./automaton.js";
import type {Form} from "./forms.js";
import {tags} from "./model.js";

/** The parts of speech of a row of words: each word's most frequent one, mended by the words around it. */
export function tag(forms: readonly Form[]): string[] {
  const own = new Uint8Array(forms.length);
  const symbols = new Uint16Array(forms.length);
  for (let i = 0; i < forms.length; i++) {
    const {hint, tag: mostly} = forms[i] as Form;
    own[i] = mostly;
    symbols[i] = hint === 0 ? mostly : symbolOfHint(hint);
  }
  for (const automaton of automata)
    for (const {at, tag: changed, checked} of matches(automaton, symbols)) {
      const form = forms[at];
      if (!form || (checked && (form.tags & (1 << changed)) === 0)) continue;
      own[at] = changed;
      if (form.hint === 0) symbols[at] = changed;
    }
  return forms.map(({fixed}, i) => tags[fixed || (own[i] ?? 0)] ?? "X");
}
