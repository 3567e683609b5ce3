import {execFileSync} from "node:child_process";
import {fileURLToPath, pathToFileURL} from "node:url";
import {annotate} from "../../loaders/annotate/index.js";
import {extract} from "../../loaders/extract/index.js";
import {segment} from "../../loaders/segment/index.js";
import {toDocument} from "../annotated.js";

const syllables = "ba ca da el fen gor hal in jor kel lum mar nor ost per quin ros sel tor ul van wes yar zim".split(
  " "
);
const offices = ["Licensing Division", "Office of Fisheries", "Records Section", "Harbor Authority", "Transit Board"];
const days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"];

/** Report `n`: names that no other report has, so that each brings new words. */
function report(n: number): string {
  const name = (k: number): string => {
    const at = (i: number): string => syllables[Math.floor((n * 7 + k * 13) / 24 ** i) % 24] ?? "";
    return at(0).charAt(0).toUpperCase() + at(0).slice(1) + at(1) + at(2) + (n % 97).toString(24).replace(/\d/g, "o");
  };
  const office = offices[n % offices.length] ?? "";
  const day = days[n % days.length] ?? "";
  return [
    `${name(1)} leaves the ${office}`,
    `${name(1)} ${name(2)}, the director of the ${office} in ${name(3)}ville, Ohio, resigned on ${day}, officials said. “I can no longer do what I was hired for,” ${name(2)} said in a letter to the mayor, ${name(4)} ${name(5)}.`,
    `${name(5)} said that ${2 + (n % 7)} of its ${20 + (n % 50)} inspectors had left since January, up from ${n % 5} percent a year earlier. She denied that they had been “forced out,” as a union has claimed.`,
    `The resignation follows the death of ${name(6)} ${name(7)}, ${20 + (n % 60)}, who was shot by an officer at ${100 + n} ${name(8)} Street on Jan. ${1 + (n % 28)}. Police wounded two others, according to a report by the ${name(3)}ville Gazette.`
  ].join("\n\n");
}

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(0).padStart(7);

/** Runs in a process of its own: rows are counted and dropped, memory is looked at after collecting garbage. */
function child(documents: number): void {
  console.log(`${"documents".padStart(9)}${"rows".padStart(9)}${"heap MB".padStart(9)}${"rss MB".padStart(9)}`);
  let rows = 0;
  for (let n = 1; n <= documents; n++) {
    const found = extract(annotate(segment(toDocument(report(n), {id: `made-${n}`}))));
    rows += Object.values(found).flat().length;
    if (n % (documents / 4) !== 0) continue;
    globalThis.gc?.();
    const {heapUsed, rss} = process.memoryUsage();
    console.log(
      `${String(n).padStart(9)}${String(rows).padStart(9)}${megabytes(heapUsed).padStart(9)}${megabytes(rss).padStart(9)}`
    );
  }
}

/** Memory after each quarter of 10,000 made documents whose rows are not kept, with a heap of at most 192 MB. */
export function benchMemory(documents = 10_000): void {
  const flags = ["--max-old-space-size=192", "--expose-gc", "--import", "tsx"];
  const file = fileURLToPath(import.meta.url);
  console.log(execFileSync(process.execPath, [...flags, file, String(documents)], {encoding: "utf8"}).trimEnd());
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  child(Number(process.argv[2] ?? 10_000));
