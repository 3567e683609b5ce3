import type {Page} from "playwright-core";

/** What moves although the reader asked for no motion. */
export const findMotion = (page: Page): Promise<string[]> =>
  page.evaluate(() => [
    ...document
      .getAnimations()
      .filter(({playState}) => playState === "running")
      .map((animation) => {
        const target = animation.effect instanceof KeyframeEffect ? animation.effect.target : null;
        return `moves: ${target?.outerHTML.slice(0, 120) ?? "something"}`;
      }),
    ...(getComputedStyle(document.documentElement).scrollBehavior === "smooth" ? ["scrolls smoothly"] : [])
  ]);

/** Words that can't be told from what is behind them, by their computed colours: in print, in forced colours. */
export const findPale = (page: Page, least: number): Promise<string[]> =>
  page.evaluate((wanted) => {
    const parse = (color: string): number[] => (color.match(/[\d.]+/g) ?? []).map(Number);
    const luminance = (color: string): number => {
      const [r = 0, g = 0, b = 0] = parse(color)
        .slice(0, 3)
        .map((value) => value / 255)
        .map((value) => (value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const paper = (element: Element | null): string => {
      for (let each = element; each; each = each.parentElement) {
        const {backgroundColor} = getComputedStyle(each);
        if (/^rgb\(/.test(backgroundColor)) return backgroundColor;
      }
      return "rgb(255, 255, 255)";
    };
    const words = [...document.querySelectorAll("h1, h2, h3, p, li, td, th, a, label, summary, button")].filter(
      (element) => element.closest("svg") === null && element.checkVisibility() && element.textContent?.trim() !== ""
    );
    const pale = words.flatMap((element) => {
      const {color} = getComputedStyle(element);
      if (!/^rgb\(/.test(color)) return [];
      const [low = 0, high = 0] = [luminance(color), luminance(paper(element))].sort((a, b) => a - b);
      const contrast = (high + 0.05) / (low + 0.05);
      return contrast < wanted ? [`contrast ${contrast.toFixed(1)}: ${element.outerHTML.slice(0, 120)}`] : [];
    });
    return pale.slice(0, 3);
  }, least);

/** What is no use on paper, or is cut off by it. */
export const findUnprintable = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const useless = [
      ...document.querySelectorAll("nav, .skip, main form:not(:has(table)), main button:not(th button)")
    ].filter((element) => element.checkVisibility());
    const paper = getComputedStyle(document.documentElement).backgroundColor;
    const [r = 255, g = 255, b = 255] = (paper.match(/[\d.]+/g) ?? []).map(Number);
    return [
      ...useless.slice(0, 3).map((element) => `printed: ${element.outerHTML.slice(0, 120)}`),
      ...(Math.min(r, g, b) < 230 ? [`the paper is printed: ${paper}`] : [])
    ];
  });
