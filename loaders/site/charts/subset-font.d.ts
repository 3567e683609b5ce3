declare module "subset-font" {
  interface Options {
    readonly targetFormat?: "sfnt" | "woff" | "woff2";
    readonly keepAllGlyphs?: boolean;
    readonly noLayoutClosure?: boolean;
    readonly variationAxes?: Readonly<Record<string, number | {readonly min: number; readonly max: number}>>;
  }
  const subsetFont: (font: Buffer, text: string | undefined, options?: Options) => Promise<Buffer>;
  // eslint-disable-next-line import-x/no-default-export -- the package has no other
  export default subsetFont;
}
