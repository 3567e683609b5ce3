import {actionButton} from "./actionButton.js";

export interface SaveOptions {
  readonly document: Document;
  /** What the button says: “PNG”. */
  readonly label: string;
  /** Of the file. */
  readonly name: () => string;
  /** What is saved, made when the button is pressed. */
  readonly content: () => Blob | Promise<Blob>;
}

/** Gives a file to the browser's downloads. */
export function saveFile(document: Document, name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement("a");
  Object.assign(link, {href: address, download: name});
  link.click();
  // The browser may still be reading when the click is over.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** A button that saves a file and says so: “Saved as departures.png, 84 KB.”. */
export const saveButton = ({document, label, name, content}: SaveOptions): HTMLElement =>
  actionButton({
    document,
    label,
    act: async () => {
      const blob = await content();
      saveFile(document, name(), blob);
      return `Saved as ${name()}, ${Math.max(1, Math.round(blob.size / 1024)).toLocaleString("en-US")} KB.`;
    }
  });
