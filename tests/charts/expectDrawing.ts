import {existsSync, mkdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {expect} from "vitest";

/** Compares with the committed drawing; a new one is written, another one is written beside it for the eye. */
export function expectDrawing(name: string, drawing: string): void {
  mkdirSync("tests/output", {recursive: true});
  const file = `tests/output/${name}.svg`;
  const changed = `tests/output/${name}-changed.svg`;
  rmSync(changed, {force: true});
  if (!existsSync(file) && !process.env.CI) writeFileSync(file, drawing);
  const before = existsSync(file) ? readFileSync(file, "utf8") : "";
  if (before !== drawing) writeFileSync(changed, drawing);
  expect(drawing === before, `${file} differs: look at ${changed}, and if it is right, let it take its place`).toBe(
    true
  );
}

export const indented = (html: string): string => `${html.replaceAll(/></g, ">\n<")}\n`;
