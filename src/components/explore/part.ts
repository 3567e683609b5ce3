import type {View} from "./view.js";
import type {ViewState} from "./viewState.js";

/** A part of the dashboard: an element, and how it comes to show another view. */
export interface Part {
  readonly element: HTMLElement;
  readonly update: (view: View) => void;
}

/**
 * Goes to another view. `draw`: shows it without going there, as while a brush is drawn.
 * In the page as it is built there is nowhere to go, and null stands in its place: its controls are switched off.
 */
export type Go = (change: (state: ViewState) => ViewState, how?: "push" | "draw") => void;
