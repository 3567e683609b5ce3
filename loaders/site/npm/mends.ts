/** A change to a package's source, made while it is bundled. */
export interface Mend {
  readonly file: RegExp;
  readonly changes: readonly (readonly [from: string, to: string])[];
}

/** Without these a page breaks its own rules. */
export const mends: readonly Mend[] = [
  {
    // d3-dsv makes the function that reads a row from text, which a strict policy forbids.
    file: /\/d3-dsv\/dist\/d3-dsv\.mjs$/,
    changes: [
      [
        'return new Function("d", "return {" + columns.map(function(name, i) {',
        "return (d) => Object.fromEntries(columns.map((name, i) => {"
      ],
      ['return JSON.stringify(name) + ": d[" + i + "] || \\"\\"";', 'return [name, d[i] || ""];'],
      ['}).join(",") + "}");', "}));"]
    ]
  },
  {
    // Plot moves lines by half a pixel where a screen has no finer ones, and not in Node: a chart is the same everywhere.
    file: /\/@observablehq\/plot\/src\/style\.js$/,
    changes: [
      [
        'export const offset = (typeof window !== "undefined" ? window.devicePixelRatio > 1 : typeof it === "undefined") ? 0 : 0.5;',
        "export const offset = 0;"
      ]
    ]
  },
  {
    // htl writes onclick="::1" into the page before it puts the function there, which a browser reports under a strict
    // policy as an inline handler. Under another name the attribute is just text.
    file: /\/htl\/dist\/index\.js$/,
    changes: [
      [
        "string += `::${j}`;",
        `string = typeof value === "function"
           ? string.slice(0, attributeNameStart - strings[j].length) + "data-htl-" + name + "=::" + j
           : string + "::" + j;`
      ],
      ["element[name] = value; //", 'element[name.replace(/^data-htl-/, "")] = value; //']
    ]
  }
];

/** The mended source. Throws an error if the package is no longer what it was mended for. */
export function mend({changes}: Mend, source: string, path: string): string {
  return changes.reduce((text, [from, to]) => {
    if (text.split(from).length !== 2)
      throw new Error(`${path}: mended in loaders/site/npm/mends.ts for another version`);
    return text.replace(from, () => to);
  }, source);
}
