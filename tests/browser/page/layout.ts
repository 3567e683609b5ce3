import type {Page} from "playwright-core";

/** What makes the page wider than the window, one line each. */
export const findOverflow = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const {clientWidth, scrollWidth} = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.querySelectorAll("body *")].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1 && element.closest(".scroller, pre") === null
    );
    const names = wide.slice(-3).map((element) => element.outerHTML.slice(0, 120));
    return [`${clientWidth} px: scrolls sideways to ${scrollWidth}: ${names.join(" · ")}`];
  });

/** Lines longer than can be read with ease, and what is drawn out of its shape: on a wall as on a telephone. */
export const findStretched = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const longest = 110;
    const blocks = [...document.querySelectorAll("p, li, blockquote, dd, figcaption, h1, h2, h3")].filter(
      (element) => element.closest("svg, nav, table, pre") === null && element.checkVisibility()
    );
    const lines = blocks.flatMap((element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      const tops = new Set([...range.getClientRects()].map(({top}) => Math.round(top / 4)));
      const letters = (element as HTMLElement).innerText.trim().length;
      const own = element.querySelector("p, li, ul, ol, div, table, blockquote") === null;
      return own && tops.size > 1 && letters / tops.size > longest
        ? [`${Math.round(letters / tops.size)} letters a line: ${element.outerHTML.slice(0, 120)}`]
        : [];
    });
    const drawings = [...document.querySelectorAll("svg[viewBox]:not([preserveAspectRatio=none])")].filter((svg) =>
      svg.checkVisibility()
    );
    const bent = drawings.flatMap((svg) => {
      const {width, height} = svg.getBoundingClientRect();
      const [, , across = 0, down = 0] = (svg.getAttribute("viewBox") ?? "").split(/[\s,]+/).map(Number);
      if (width === 0 || across === 0) return [];
      return Math.abs(width / height / (across / down) - 1) > 0.02
        ? [`out of shape: ${svg.outerHTML.slice(0, 120)}`]
        : [];
    });
    return [...lines.slice(0, 3), ...bent.slice(0, 3)];
  });

/** What stays in place while the text moves must leave room for the text: at a zoom of 400 percent too. */
export const findCovering = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const fixed = [...document.querySelectorAll("body *")].filter(
      (element) => /^(fixed|sticky)$/.test(getComputedStyle(element).position) && element.checkVisibility()
    );
    return fixed.flatMap((element) => {
      const {width, height} = element.getBoundingClientRect();
      const share = (Math.min(width, innerWidth) * Math.min(height, innerHeight)) / (innerWidth * innerHeight);
      return share > 0.5
        ? [`covers ${Math.round(share * 100)} % of the window: ${element.outerHTML.slice(0, 120)}`]
        : [];
    });
  });
