/** What says how a form is doing. */
const say = (form: HTMLFormElement, words: string): void => {
  const status = form.querySelector("output");
  if (status) status.textContent = words;
};

/**
 * Shows a form at once and opens what works it when a reader first goes there. What was written or sent before it is open
 * is asked when it is. Where it can't be loaded the form says so, and the next thing that is done tries again. Gives a way
 * to open it unasked; that gives null where it can't be.
 */
export function openWhenUsed<T>(form: HTMLFormElement, load: () => Promise<T>): () => Promise<T | null> {
  let opening: Promise<T | null> | null = null;
  let isOpen = false;
  let isAsked = false;
  const open = (): Promise<T | null> =>
    (opening ??= load().then(
      (opened) => {
        isOpen = true;
        if (isAsked) form.requestSubmit();
        return opened;
      },
      () => {
        opening = null;
        if (isAsked) say(form, "The filter could not be loaded: the whole list stays. Write on to try again.");
        return null;
      }
    ));
  const ask = (event: Event): void => {
    if (isOpen) return;
    event.preventDefault();
    isAsked = true;
    void open();
  };
  const come = (): void => void (isOpen || open());
  form.addEventListener("focusin", come);
  form.addEventListener("pointerenter", come);
  form.addEventListener("input", ask);
  form.addEventListener("submit", ask);
  form.hidden = false;
  return open;
}
