import {Resvg} from "@resvg/resvg-js";
import type {Typeface} from "./typefaces.js";

/** What the fonts call themselves inside, which is the name that resvg knows. */
const innerNames: Readonly<Record<string, string>> = {
  "'Source Sans 3', sans-serif": "Source Sans 3 ExtraLight",
  "Newsreader, serif": "Newsreader 16pt"
};

/**
 * A picture in pixels. `zoom`: pixels of the image for each pixel of the picture. Only the given typefaces are used: what
 * the machine has installed does not change the image.
 */
export function toPng(svg: string, typefaces: readonly Typeface[], zoom: number): Buffer {
  const named = svg.replaceAll(
    /'Source Sans 3', sans-serif|Newsreader, serif/g,
    (family) => innerNames[family] ?? family
  );
  const image = new Resvg(named, {
    fitTo: {mode: "zoom", value: zoom},
    font: {
      loadSystemFonts: false,
      fontFiles: typefaces.map(({path}) => path),
      defaultFontFamily: innerNames["'Source Sans 3', sans-serif"]
    }
  });
  return image.render().asPng();
}
