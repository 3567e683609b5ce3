import {expect, test} from "vitest";
import {explain} from "../../loaders/site/explain.js";
import {buildError} from "../../loaders/site/framework.js";

const thrown = (message: string, stack: string): Error =>
  Object.assign(new Error(message), {stack: `Error: ${message}\n${stack}`});

test.each([
  [
    "a message that names its file",
    thrown("seeds/a.txt: empty", "    at f (/p/loaders/read/x.ts:3:1)"),
    "seeds/a.txt: empty"
  ],
  ["the place, if it names none", thrown("bad", "    at f (/p/loaders/read/x.ts:3:1)"), "loaders/read/x.ts:3: bad"],
  [
    "our place, not a package's",
    thrown("bad", "    at g (/p/node_modules/a/b.js:1:1)\n    at file:///p/loaders/x.ts:9:2"),
    "loaders/x.ts:9: bad"
  ],
  ["no place of ours", thrown("bad", "    at g (/q/b.js:1:1)"), "bad"],
  ["paths as seen from the project", thrown("can't read /p/seeds/a.txt", ""), "can't read seeds/a.txt"],
  ["what is no error", "odd", "odd"]
])("explain: %s", (_, error, expected) => expect(explain(error, "/p")).toBe(expected));

test.each([
  [
    "names the page",
    "load /index in 5ms\nload /a in\nError: src/a.md:3: unknown chart: x\n    at f",
    "src/a.md:3: unknown chart: x"
  ],
  [
    "names the loader's file",
    "copy x → load /data/x.csv → [missing] error in 8ms: loader exited with code 1\n\nError: loader exited with code 1",
    "/data/x.csv: loader exited with code 1"
  ],
  [
    "finds the error before good advice",
    "load /a in 3ms\nUnexpected error: Not found: b\n\nTip: see",
    "/a: Not found: b"
  ]
])("buildError: %s", (_, output, expected) => expect(buildError(output)).toBe(expected));
