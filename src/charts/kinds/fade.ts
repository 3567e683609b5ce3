const svg = "http://www.w3.org/2000/svg";

/** A paint that fades toward an open end, so that nobody takes the end of a bar for a number. */
export interface Fade {
  readonly id: string;
  readonly color: string;
  /** Which end is open. */
  readonly toward: "left" | "right";
}

function stop(document: Document, offset: number, color: string, opacity: number): Element {
  const element = document.createElementNS(svg, "stop");
  element.setAttribute("offset", String(offset));
  element.setAttribute("style", `stop-color: ${color}; stop-opacity: ${opacity}`);
  return element;
}

/** A mark that draws nothing and defines the paint; use it as `url(#id)`. */
export const defineFade =
  ({id, color, toward}: Fade, document: Document) =>
  (): SVGElement => {
    const defs = document.createElementNS(svg, "defs");
    const gradient = document.createElementNS(svg, "linearGradient");
    gradient.setAttribute("id", id);
    const [from, to] = toward === "right" ? [1, 0] : [0, 1];
    gradient.append(stop(document, 0, color, from), stop(document, 1, color, to));
    defs.append(gradient);
    return defs;
  };
