import type {Make} from "../element.js";

/** What an editor can ask the desk to do. */
export type Command =
  | "accept"
  | "reject"
  | "next"
  | "previous"
  | "span"
  | "add"
  | "swap"
  | "text"
  | "fields"
  | "undo"
  | "save"
  | "help"
  | "leave";

interface Key {
  readonly key: string;
  readonly command: Command;
  readonly does: string;
}

/** Single keys, which work outside of fields, and not at all where an editor has switched them off. */
export const keys: readonly Key[] = [
  {key: "j", command: "next", does: "next row"},
  {key: "k", command: "previous", does: "previous row"},
  {key: "a", command: "accept", does: "accept, with what was changed"},
  {key: "r", command: "reject", does: "reject"},
  {key: "f", command: "fields", does: "go to the fields"},
  {key: "t", command: "text", does: "go to the text"},
  {key: "s", command: "span", does: "set the passage to the selection"},
  {key: "n", command: "add", does: "new row from the selection"},
  {key: "o", command: "swap", does: "go to the other end of the selection"},
  {key: "u", command: "undo", does: "undo the last correction"},
  {key: "w", command: "save", does: "save the corrections"},
  {key: "?", command: "help", does: "show or hide these keys"}
];

/** Keys that work everywhere. */
const others: readonly (readonly [string, string])[] = [
  ["Ctrl Enter", "accept, from within a field"],
  ["Esc", "leave a field, or the new row"],
  ["← →", "in the text: word by word; with Ctrl: by characters"],
  ["↑ ↓", "in the text: paragraph by paragraph"],
  ["Shift ← →", "in the text: select"]
];

const isField = (target: EventTarget | null): boolean =>
  target !== null && /^(?:INPUT|SELECT|TEXTAREA)$/.test((target as Partial<Element>).tagName ?? "");

/** The command that a key stands for, where it was pressed; null: none. */
export function commandOf(event: KeyboardEvent, singleKeys: boolean): Command | null {
  const {key, ctrlKey, metaKey, altKey, target, isComposing} = event;
  if (isComposing) return null;
  if (key === "Enter" && (ctrlKey || metaKey)) return "accept";
  if (key === "Escape") return "leave";
  if (!singleKeys || ctrlKey || metaKey || altKey || isField(target)) return null;
  return keys.find((one) => one.key === key.toLowerCase())?.command ?? null;
}

/** Every key with what it does. */
export function keyLegend(h: Make): HTMLElement {
  const item = (key: string, does: string): HTMLElement =>
    h("div", null, h("dt", null, ...key.split(" ").map((part) => h("kbd", null, part))), h("dd", null, does));
  return h(
    "dl",
    {class: "keys"},
    ...keys.map(({key, does}) => item(key.toUpperCase(), does)),
    ...others.map(([key, does]) => item(key, does))
  );
}
