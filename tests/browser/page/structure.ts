import type {Page} from "playwright-core";

/** What is wrong with a page's outline: heading, order of headings, landmarks, language, tables of charts. */
export const findStructureFaults = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const faults: string[] = [];
    const all = (selector: string): Element[] => [...document.querySelectorAll(selector)];
    const seen = (element: Element): boolean => element.checkVisibility() || element.closest("details") !== null;
    const count = (selector: string, wanted: number): void => {
      const found = all(selector).length;
      if (found !== wanted) faults.push(`${found} of ${selector}, not ${wanted}`);
    };
    count("h1", 1);
    for (const landmark of ["main", "header#observablehq-header", "footer#observablehq-footer"]) count(landmark, 1);
    count("nav[aria-label=Sections]", 1);
    if (document.querySelector("h1")?.textContent?.trim() === "") faults.push("the heading is empty");
    if (!document.documentElement.lang) faults.push("no language");
    const skip = document.querySelector<HTMLAnchorElement>("a.skip");
    if (!skip || document.querySelector(skip.hash) === null) faults.push("the skip link leads nowhere");
    let last = 0;
    for (const heading of all("h1, h2, h3, h4, h5, h6").filter(seen)) {
      const level = Number(heading.localName.slice(1));
      if (level > last + 1) faults.push(`h${level} after h${last}: ${heading.textContent?.slice(0, 60)}`);
      last = level;
    }
    for (const figure of all("figure.chart").filter((each) => each.querySelector("svg")))
      if (figure.querySelector("table") === null) faults.push(`no table of the chart ${figure.id}`);
    for (const drawing of all("svg").filter((svg) => svg.checkVisibility())) {
      const named = drawing.getAttribute("aria-label") ?? drawing.getAttribute("aria-labelledby");
      const hidden = drawing.closest("[aria-hidden=true], button[title]") !== null;
      if (!hidden && !named && !drawing.querySelector("title"))
        faults.push(`unnamed: ${drawing.outerHTML.slice(0, 120)}`);
    }
    return faults;
  });

/** Parts of the page that need a script to be there: without one nothing may wait for it. */
export const findWaiting = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll("figure[data-chart], [data-block], observablehq-loading")]
      .filter((element) => element.checkVisibility())
      .map((element) => `waits for a script: ${element.outerHTML.slice(0, 120)}`)
  );
