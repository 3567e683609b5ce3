/** Groups of marks that Plot labels: a label needs a role to be read. */
function nameGroups(root: Element): void {
  for (const group of root.querySelectorAll("svg g[aria-label]:not([role])")) group.setAttribute("role", "group");
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
    focusTables(root);
  };
  mend();
  const {MutationObserver} = root.ownerDocument.defaultView ?? globalThis;
  new MutationObserver(mend).observe(root, {childList: true, subtree: true});
}
