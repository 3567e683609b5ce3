/** What a spreadsheet would take for a formula, be it after white space, and what it would swallow. */
const formula = /^\s*[=+\-@\uFF0B\uFF0D\uFF1D\uFF20]|^[\t\r\n]/;

/**
 * Words as the cell of a CSV file for spreadsheets, where they stay words. The convention: what looks like a formula
 * (`=`, `+`, `-`, `@` or their wide forms first, be it after white space, or a tab or line end) gets an apostrophe before
 * it, and so does what begins with an apostrophe. So nothing is lost: see `readSpreadsheetCell`. After OWASP, “CSV
 * Injection”.
 */
export const spreadsheetCell = (text: string): string =>
  text.startsWith("'") || formula.test(text) ? `'${text}` : text;

/** The words that such a cell stands for: an apostrophe at its beginning goes. */
export const readSpreadsheetCell = (cell: string): string => (cell.startsWith("'") ? cell.slice(1) : cell);

/** The convention in a sentence, for those who read the files. */
export const spreadsheetNote =
  "Text that a spreadsheet could take for a formula (it begins with =, +, -, @, a tab or a line end) or that begins with an apostrophe has one apostrophe more before it; take it away to have the document’s words.";
