import {palette, type ColorName, type Theme} from "../palette.js";

/** A value of an attribute in which the page's colours and typefaces are named as they are. */
function literal(value: string, theme: Theme): string {
  return value
    .replace(/var\(--serif\)/g, "Newsreader, serif")
    .replace(/var\(--sans-serif\)/g, "'Source Sans 3', sans-serif")
    .replace(/var\(--([a-z0-9-]+)\)/g, (whole, name: string) => palette[theme][name as ColorName] ?? whole)
    .replace(/\bcurrentColor\b/g, palette[theme].ink);
}

/** Gives a drawing that follows the page's colours those of a theme, so that it stands by itself. */
export function setColors(drawing: Element, theme: Theme): void {
  for (const element of [drawing, ...drawing.querySelectorAll("*")]) {
    for (const {name, value} of [...element.attributes])
      if (/var\(|currentColor/.test(value)) element.setAttribute(name, literal(value, theme));
  }
}
