/** Groups of marks that Plot labels: a label needs a role to be read. */
function nameGroups(root: Element): void {
  for (const group of root.querySelectorAll("svg g[aria-label]:not([role])")) group.setAttribute("role", "group");
}

/** Node.DOCUMENT_POSITION_FOLLOWING. */
const following = 4;

/** A drawing without a name of its own is called like the section it is in. */
function nameDrawings(root: Element): void {
  for (const drawing of root.querySelectorAll('svg[class^="plot"]:not([aria-label], [aria-labelledby])')) {
    const headings = [...root.querySelectorAll("h1, h2, h3")].filter(
      (heading) => (heading.compareDocumentPosition(drawing) & following) !== 0
    );
    drawing.setAttribute("role", "group");
    drawing.setAttribute("aria-label", `Chart: ${headings.at(-1)?.textContent?.trim() ?? "of this page"}`);
  }
}

/** Tables of Inputs scroll by themselves: the keyboard has to reach them. */
function focusTables(root: Element): void {
  for (const form of root.querySelectorAll('form[class*="-table"]:not([tabindex])')) {
    form.setAttribute("tabindex", "0");
    form.setAttribute("aria-label", "Rows");
  }
}

/**
 * What a page draws in the browser is mended as it appears, the way the build mends what it has drawn before: charts
 * of Plot and tables of Inputs leave out what screen readers and the keyboard need.
 */
export function mendLive(root: Element): void {
  const mend = (): void => {
    nameGroups(root);
    nameDrawings(root);
    focusTables(root);
  };
  mend();
  const {MutationObserver} = root.ownerDocument.defaultView ?? globalThis;
  new MutationObserver(mend).observe(root, {childList: true, subtree: true});
}
