import {openedId, stepThrough} from "./stepThrough.js";

/** The name of the switches of kinds. */
export const switchName = "kind";

/** The parameter of an address that tells which kinds are off. */
const parameter = "hide";

const switchesOf = (page: HTMLElement): HTMLInputElement[] => [
  ...page.querySelectorAll<HTMLInputElement>(`input[name="${switchName}"]`)
];

/** Those of the kinds that an address asks to hide. What is no kind is ignored. */
export const hiddenKinds = (search: string, kinds: readonly string[]): string[] => {
  const asked = (new URLSearchParams(search).get(parameter) ?? "").split(",");
  return kinds.filter((kind) => asked.includes(kind));
};

/** The query of an address that asks to hide these kinds; its other parameters stay. */
export function withHidden(search: string, kinds: readonly string[]): string {
  const others = new URLSearchParams(search);
  others.delete(parameter);
  const parts = [others.toString(), kinds.length > 0 && `${parameter}=${kinds.join(",")}`].filter(Boolean);
  return parts.length === 0 ? "" : `?${parts.join("&")}`;
}

/** A row that somebody opens is shown, whatever is switched off. */
function showTarget(page: HTMLElement, location: Location): void {
  const mark = page.ownerDocument.getElementById(openedId(location));
  for (const box of switchesOf(page)) if (mark?.classList.contains(box.value)) box.checked = true;
}

/** Makes the switches of a document's page part of its address, and the keys and buttons go from row to row. */
export function openReading(page: HTMLElement): void {
  const {location, history} = page.ownerDocument.defaultView ?? window;
  const write = (): void => {
    const off = switchesOf(page).flatMap(({checked, value}) => (checked ? [] : [value]));
    const search = withHidden(location.search, off);
    if (search !== location.search)
      history.replaceState(history.state, "", `${location.pathname}${search}${location.hash}`);
  };
  const read = (): void => {
    const boxes = switchesOf(page);
    const off = hiddenKinds(
      location.search,
      boxes.map(({value}) => value)
    );
    for (const box of boxes) box.checked = !off.includes(box.value);
    showTarget(page, location);
  };
  read();
  write();
  page.querySelector("fieldset.kinds")?.addEventListener("change", write);
  page.ownerDocument.defaultView?.addEventListener("popstate", read);
  stepThrough(page, () => {
    showTarget(page, location);
    write();
  });
}
