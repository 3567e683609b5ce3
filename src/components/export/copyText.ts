/** The way of browsers that give pages without https no clipboard. */
function copySelected(document: Document, text: string): boolean {
  const field = document.createElement("textarea");
  const before = document.activeElement as HTMLElement | null;
  Object.assign(field, {value: text, readOnly: true});
  Object.assign(field.style, {position: "fixed", top: "0", opacity: "0"});
  document.body.append(field);
  field.focus();
  field.select();

  const done = document.execCommand("copy");
  field.remove();
  before?.focus();
  return done;
}

/** Puts a text into the clipboard. Throws an error that says what to do instead where the browser doesn't let it. */
export async function copyText(document: Document, text: string): Promise<void> {
  const clipboard = document.defaultView?.navigator.clipboard;
  try {
    if (clipboard) return await clipboard.writeText(text);
  } catch {
    // Not allowed: the other way may be.
  }
  if (!copySelected(document, text)) throw new Error("the browser lets no page copy: select the text and copy it");
}
