import {execFileSync} from "node:child_process";
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {annotate} from "../../loaders/annotate/index.js";
import {settingNear} from "../../loaders/extract/incidents/context.js";
import {dateUses} from "../../loaders/extract/incidents/dating.js";
import {incidentReports} from "../../loaders/extract/incidents/index.js";
import {segment} from "../../loaders/segment/index.js";
import type {DocumentRow, IncidentReport} from "../../src/model/tables/index.js";

interface GoldDocument {
  readonly id: string;
  readonly title?: string | null;
  readonly text: string;
  readonly publish_date: string | null;
}

export const toDocument = ({id, title, text, publish_date}: GoldDocument): DocumentRow => ({
  id,
  path: id,
  sha256: "",
  headline: title ?? null,
  publisher: null,
  author: null,
  date_published: publish_date,
  url: null,
  language: "en",
  words: 0,
  note: null,
  text: title ? `${title}\n\n${text}` : text
});

const first = <K extends keyof IncidentReport>(rows: readonly IncidentReport[], field: K): IncidentReport[K] | null =>
  rows.find((row) => row[field] !== null)?.[field] ?? null;

/** A day before a month or a year. */
const dayOf = (rows: readonly IncidentReport[]): string | null =>
  rows.find(({date}) => /-\d\d-\d\d$/.test(date ?? ""))?.date ?? first(rows, "date");

const most = (rows: readonly IncidentReport[], field: "killed_low" | "injured_low"): number =>
  rows.reduce((n, row) => Math.max(n, row[field] ?? 0), 0);

/** Of several named people in several passages each is counted once. */
function killedOf(rows: readonly IncidentReport[]): number {
  const named = new Set(rows.filter(({outcome}) => outcome === "killed").flatMap(({victims}) => victims));
  return Math.max(most(rows, "killed_low"), named.size);
}

/**
 * People hit of whom no passage says that they died: what a passage says that counts both, else those hit less those
 * killed.
 */
function injuredOf(rows: readonly IncidentReport[], killed: number): number {
  const hit = most(rows, "injured_low");
  const both = rows.find((row) => (row.killed_low ?? 0) > 0 && (row.injured_low ?? 0) > 0);
  if (killed === 0) return hit;
  if (both) return Math.max(both.injured_low ?? 0, hit - killed);
  return Math.max(0, hit - killed);
}

/** The gold names victims and suspects by their full names, and no officers. */
const participantsOf = (rows: readonly IncidentReport[]): string[] => [
  ...new Set(rows.flatMap(({victims, suspects}) => [...victims, ...suspects]).filter((name) => /\s/.test(name)))
];

/**
 * The incident that a document is chiefly about, from its main reports, in the form of the scorer. Half of the gold
 * incidents are no use of force (guns found, robberies): for a document without a report it gets the day, town and
 * address that the document names first. Where a document names no day at all, which our tables leave open, the answer
 * is the day of its publication.
 */
export function toPrediction(
  id: string,
  reports: readonly IncidentReport[],
  setting: Pick<IncidentReport, "date" | "address" | "place" | "region">,
  published: string | null
): object {
  const told = reports.filter(({polarity, modality}) => polarity === "positive" && modality === "asserted");
  const rows = told.some(({main}) => main) ? told.filter(({main}) => main) : told;
  const killed = killedOf(rows);
  return {
    id,
    events: [
      {
        date: dayOf(rows) ?? setting.date ?? published,
        city: first(rows, "place") ?? setting.place,
        state: first(rows, "region") ?? setting.region,
        address: first(rows, "address") ?? setting.address,
        n_killed: killed,
        n_injured: injuredOf(rows, killed),
        participants: participantsOf(rows).map((name) => ({name}))
      }
    ]
  };
}

export function predictIncidents(file: string): object[] {
  const lines = readFileSync(file, "utf8").split("\n").filter(Boolean);
  return lines.map((line) => {
    const gold = JSON.parse(line) as GoldDocument;
    const document = annotate(segment(toDocument(gold)));
    return toPrediction(
      gold.id,
      incidentReports(document),
      settingNear(document, dateUses(document), {start: 0, end: 0}),
      gold.publish_date
    );
  });
}

/** Scores the main incident of each document of gva-cis530p-dev and gva-violent-dev; prints the scorer's lines. */
export function benchIncidents(
  benchDir: string,
  sets: readonly string[] = ["gva-cis530p-dev", "gva-violent-dev --clean"]
): void {
  const side = mkdtempSync(join(tmpdir(), "sourceline-"));
  for (const set of sets) {
    const [name = "", ...more] = set.split(" ");
    const file = join(benchDir, `${name}.jsonl`);
    const predicted = join(side, `${name}.jsonl`);
    writeFileSync(
      predicted,
      predictIncidents(file)
        .map((row) => JSON.stringify(row))
        .join("\n")
    );
    console.log(
      `${set}\n${execFileSync("node", [join(benchDir, "score_incidents.mjs"), file, predicted, ...more], {encoding: "utf8"})}`
    );
  }
  rmSync(side, {recursive: true});
}
