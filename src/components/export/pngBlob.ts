export interface PngOptions {
  readonly document: Document;
  /** Pixels of the image for each of the picture's; two where nothing is said. */
  readonly zoom?: number;
}

/** What every browser can draw on: more pixels in a line give an empty image in some. */
const most = 16_384;

async function loadImage(svg: string, document: Document): Promise<HTMLImageElement> {
  const address = URL.createObjectURL(new Blob([svg], {type: "image/svg+xml"}));
  try {
    const image = document.createElement("img");
    image.src = address;
    await image.decode();
    return image;
  } finally {
    URL.revokeObjectURL(address);
  }
}

/**
 * The text of an SVG file, with its typefaces in it, as a PNG image: drawn by the browser, nothing is sent anywhere.
 * Throws an error where the picture is too high for an image.
 */
export async function pngBlob(svg: string, {document, zoom = 2}: PngOptions): Promise<Blob> {
  const image = await loadImage(svg, document);
  const [width, height] = [image.naturalWidth * zoom, image.naturalHeight * zoom];
  if (Math.max(width, height) > most)
    throw new Error(`the picture is ${image.naturalHeight} pixels high, too high for an image: save it as SVG`);
  const canvas = document.createElement("canvas");
  Object.assign(canvas, {width, height});
  canvas.getContext("2d")?.drawImage(image, 0, 0, width, height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  if (blob === null) throw new Error("the browser made no image: save the picture as SVG");
  return blob;
}
