/** Puts elements into a list without touching those that stand right, so that the keyboard's focus stays. */
export function arrange(list: HTMLElement, elements: readonly HTMLElement[]): void {
  if (list.children.length === elements.length && elements.every((each, i) => list.children[i] === each)) return;
  const focused = list.ownerDocument.activeElement;
  list.replaceChildren(...elements);
  if (focused && list.contains(focused)) (focused as HTMLElement).focus({preventScroll: true});
}
