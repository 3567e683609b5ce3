import {actionButton} from "./actionButton.js";
import {copyText} from "./copyText.js";

export interface CopyOptions {
  readonly document: Document;
  /** What the button says: “Copy the embed code”. */
  readonly label: string;
  /** What is copied, made when the button is pressed. */
  readonly text: () => string | Promise<string>;
}

const sayLength = (text: string): string => {
  const {length} = text.trimEnd().split("\n");
  return length === 1 ? `${text.length.toLocaleString("en-US")} characters` : `${length.toLocaleString("en-US")} lines`;
};

/** A button that copies a text, by keyboard as by mouse, and says what it did: “Copied: 12 lines.”. */
export const copyButton = ({document, label, text}: CopyOptions): HTMLElement =>
  actionButton({
    document,
    label,
    act: async () => {
      const words = await text();
      await copyText(document, words);
      return `Copied: ${sayLength(words)}.`;
    }
  });
