import type {Make} from "../element.js";
import {facetIds, facetOf, sayValue} from "./facets.js";
import type {Go, Part} from "./part.js";
import {sayDays} from "./sayView.js";
import {countFilters, type ViewState, withoutFilters, withValues} from "./viewState.js";

interface Chip {
  readonly words: string;
  readonly without: (state: ViewState) => ViewState;
}

function chipsOf({values, from, to, undated}: ViewState): Chip[] {
  const ofFacets = facetIds.flatMap((id) =>
    (values[id] ?? []).map((value) => ({
      words: `${facetOf(id).name}: ${sayValue(facetOf(id), value)}`,
      without: (state: ViewState) =>
        withValues(
          state,
          id,
          (state.values[id] ?? []).filter((each) => each !== value)
        )
    }))
  );
  const days =
    from === null && to === null
      ? []
      : [
          {
            words: `Time: ${sayDays(from, to)}`,
            without: (state: ViewState) => ({...state, from: null, to: null, zoom: false})
          }
        ];
  const noDate = undated
    ? [{words: "Time: not given", without: (state: ViewState) => ({...state, undated: false})}]
    : [];
  return [...ofFacets, ...days, ...noDate];
}

/** Each filter that is set, with a button that takes it away. */
export function filterChips(h: Make, state: ViewState, go: Go): HTMLElement[] {
  const chips = chipsOf(state).map(({words, without}) => {
    const chip = h("button", {type: "button", class: "chip", "aria-label": `Remove: ${words}`}, words);
    chip.addEventListener("click", () => go((now) => ({...without(now), page: 1})));
    return chip;
  });
  if (countFilters(state) < 2) return chips;
  const all = h("button", {type: "button", class: "chip all"}, "Remove all");
  all.addEventListener("click", () => go(withoutFilters));
  return [...chips, all];
}

/** The filters that are set, above what they leave. `next` has the keyboard's focus after the last is taken away. */
export function chipsPart(h: Make, go: Go | null, next: HTMLElement): Part {
  const element = h("div", {class: "chips", role: "group", "aria-label": "Filters that are set"});
  return {
    element,
    update: ({state}) => {
      const had = element.contains(element.ownerDocument.activeElement);
      const chips = go === null ? [] : filterChips(h, state, go);
      element.replaceChildren(...chips);
      element.hidden = chips.length === 0;
      if (had) (chips[0] ?? next).focus({preventScroll: true});
    }
  };
}
