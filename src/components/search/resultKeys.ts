const links = (place: Element): HTMLElement[] => [
  ...place.querySelectorAll<HTMLElement>(".results .passage, [data-more]")
];

/** Moves among the results with the arrow keys: down from the field, up from the first back to it; Escape clears. */
export function resultKeys(place: HTMLElement, field: HTMLInputElement, clear: () => void): void {
  place.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const {activeElement} = place.ownerDocument;
    if (event.key === "Escape") {
      event.preventDefault();
      clear();
      return field.focus();
    }
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    const all = links(place);
    const own = activeElement?.closest(".result")?.querySelector(".passage") ?? activeElement;
    const at = all.indexOf(own as HTMLElement);
    if (step === 0 || (at < 0 && activeElement !== field) || (at < 0 && step < 0)) return;
    const next = at + step < 0 ? field : all[at + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
    next.closest(".result")?.scrollIntoView({block: "nearest"});
  });
}
