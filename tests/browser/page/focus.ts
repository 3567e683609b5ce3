import type {Page} from "playwright-core";

interface Seen {
  readonly html: string;
  readonly changed: boolean;
  /** Of the outline, or of what else marks it, to the paper behind. */
  readonly contrast: number;
}

/** How elements that take the focus look with and without it: of each kind the first three. */
const lookAtFocus = (page: Page): Promise<Seen[]> =>
  page.evaluate(() => {
    const selector = "a[href], button, input, select, textarea, summary, [tabindex]";
    const kinds = new Map<string, number>();
    const some = [...document.querySelectorAll<HTMLElement | SVGElement>(selector)].filter((element) => {
      if (element.tabIndex < 0 || !element.checkVisibility() || element.matches(":disabled")) return false;
      const kind = [
        element.localName,
        element.getAttribute("class"),
        element.parentElement?.getAttribute("class")
      ].join();
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      return (kinds.get(kind) ?? 0) <= 3;
    });
    const canvas = document.createElement("canvas").getContext("2d", {willReadFrequently: true});
    const luminance = (color: string): number => {
      if (!canvas) return 0;
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = color;
      canvas.fillRect(0, 0, 1, 1);
      const [r = 0, g = 0, b = 0] = [...canvas.getImageData(0, 0, 1, 1).data]
        .slice(0, 3)
        .map((value) => value / 255)
        .map((value) => (value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const contrast = (a: string, b: string): number => {
      const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
      return (high + 0.05) / (low + 0.05);
    };
    const paper = (element: Element | null): string => {
      for (let each = element; each; each = each.parentElement) {
        const {backgroundColor} = getComputedStyle(each);
        if (!/^rgba\(.*, 0\)$|transparent/.test(backgroundColor)) return backgroundColor;
      }
      return "white";
    };
    const look = (element: Element): string => {
      const style = getComputedStyle(element);
      const outline =
        style.outlineStyle === "none" ? "" : `${style.outlineStyle} ${style.outlineWidth} ${style.outlineColor}`;
      return [outline, style.boxShadow, style.borderColor, style.backgroundColor].join("|");
    };
    return some.map((element) => {
      (document.activeElement as HTMLElement | null)?.blur();
      const before = look(element);
      element.focus({preventScroll: true});
      const style = getComputedStyle(element);
      const mark = style.outlineStyle === "none" ? style.borderColor : style.outlineColor;
      const found = {
        html: element.outerHTML.slice(0, 140),
        changed: document.activeElement === element && look(element) !== before,
        contrast: contrast(mark, paper(element.parentElement))
      };
      element.blur();
      return found;
    });
  });

/** Elements that the focus doesn't mark, or with less than 3 to 1 to the paper (WCAG 2.2, 1.4.11), one line each. */
export async function findUnmarkedFocus(page: Page): Promise<string[]> {
  // From here on the browser takes us for somebody at a keyboard: :focus-visible.
  await page.keyboard.press("Tab");
  return (await lookAtFocus(page)).flatMap(({html, changed, contrast}) => {
    if (!changed) return [`focus can't be seen: ${html}`];
    return contrast < 3 ? [`focus has a contrast of ${contrast.toFixed(1)}: ${html}`] : [];
  });
}
