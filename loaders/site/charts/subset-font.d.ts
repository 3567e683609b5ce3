declare module "subset-font" {
  interface Options {
    readonly targetFormat?: "sfnt" | "woff" | "woff2";
    readonly keepAllGlyphs?: boolean;
    readonly variationAxes?: Readonly<Record<string, number>>;
  }
  const subsetFont: (font: Buffer, text: string | undefined, options?: Options) => Promise<Buffer>;
  // eslint-disable-next-line import-x/no-default-export -- the package has no other
  export default subsetFont;
}
