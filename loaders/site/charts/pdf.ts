import PDFDocument from "pdfkit";
import svgToPdf from "svg-to-pdfkit";
import {charactersOf} from "./faceOf.js";
import {makePrintable} from "./printable.js";
import type {Typeface} from "./typefaces.js";

export interface PdfWords {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
}

/** Points of print for a pixel of CSS. */
const pointsPerPixel = 0.75;

/** The file says no time of its making, so that the same chart gives the same bytes. */
const noTime = new Date(0);

/** An empty glyph at the end of a font's outlines (thin and zero-width spaces) is read a few bytes past its end. */
const padded = (bytes: Buffer): Buffer => Buffer.concat([bytes, Buffer.alloc(16)]);

/** A picture as a page of print of its own size: lines and letters, words that can be selected. Changes the picture. */
export async function toPdf(picture: Element, typefaces: readonly Typeface[], words: PdfWords): Promise<Buffer> {
  const used = charactersOf(picture, typefaces);
  makePrintable(picture, typefaces);
  const [width = 0, height = 0] = ["width", "height"].map(
    (name) => Number(picture.getAttribute(name)) * pointsPerPixel
  );
  const pdf = new PDFDocument({
    size: [width, height],
    margin: 0,
    lang: "en",
    displayTitle: true,
    info: {
      Title: words.title,
      Author: words.author,
      Subject: words.subject,
      CreationDate: noTime,
      Producer: "Sourceline"
    }
  });
  const chunks: Buffer[] = [];
  pdf.on("data", (chunk: Buffer) => chunks.push(chunk));
  const done = new Promise<void>((resolve) => pdf.on("end", resolve));
  const fonts = new Map([...used.keys()].map(({face, script, bytes}) => [`${face} ${script}`, padded(bytes)]));
  for (const [name, bytes] of fonts) pdf.registerFont(name, bytes);
  svgToPdf(pdf, picture as SVGElement, 0, 0, {
    width,
    height,
    // Elements without letters of their own, only with runs of them, name the family that the picture has.
    fontCallback: (family: string) => (fonts.has(family) ? family : ([...fonts.keys()][0] ?? family))
  });
  pdf.end();
  await done;
  return Buffer.concat(chunks);
}
