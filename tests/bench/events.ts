import {readFileSync} from "node:fs";
import {join} from "node:path";
import {annotate} from "../../loaders/annotate/index.js";
import {findPassages} from "../../loaders/extract/incidents/passages.js";
import type {Trigger} from "../../loaders/extract/incidents/triggers.js";
import {segment} from "../../loaders/segment/index.js";
import {toDocument} from "./incidents.js";

interface Gold {
  readonly id: string;
  readonly text: string;
  readonly events: readonly {readonly type: string; readonly trigger_start: number; readonly trigger_end: number}[];
}

type Kind = "deaths" | "injuries" | "attacks";

const goldKind: readonly (readonly [RegExp, Kind])[] = [
  [/^Life\.Die/, "deaths"],
  [/^Life\.Injure/, "injuries"],
  [/^Conflict\.Attack/, "attacks"]
];

/** Which kind of event a trigger of an incident report is. */
function kindOf({outcome, kind, form}: Trigger): Kind {
  if (outcome === "killed" || outcome === "died") return "deaths";
  if (kind === "injury" || /^(?:beat|maim|wound|gunshot)/.test(form)) return "injuries";
  return "attacks";
}

/** wikievents-dev: F1 of the triggers of deaths, injuries and attacks; a trigger is right where it overlaps a gold one. */
export function benchEvents(benchDir: string): void {
  const score: Record<Kind, {gold: number; found: number; right: number}> = {
    deaths: {gold: 0, found: 0, right: 0},
    injuries: {gold: 0, found: 0, right: 0},
    attacks: {gold: 0, found: 0, right: 0}
  };
  for (const line of readFileSync(join(benchDir, "wikievents-dev.jsonl"), "utf8").split("\n").filter(Boolean)) {
    const gold = JSON.parse(line) as Gold;
    const document = annotate(segment(toDocument({...gold, publish_date: null})));
    const triggers = findPassages(document)
      .flatMap(({hits}) => hits.map(({trigger}) => trigger))
      .filter((trigger) => trigger.class !== "care");
    const expected = gold.events.flatMap((event) => {
      const kind = goldKind.find(([pattern]) => pattern.test(event.type))?.[1];
      return kind ? [{...event, kind}] : [];
    });
    for (const {kind} of expected) score[kind].gold++;
    const matched = new Set<number>();
    for (const trigger of triggers) {
      const kind = kindOf(trigger);
      const start = document.tokens[trigger.token]?.start ?? 0;
      const end = document.tokens[trigger.after - 1]?.end ?? start;
      score[kind].found++;
      const hit = expected.findIndex(
        (event, i) => !matched.has(i) && event.kind === kind && event.trigger_start < end && start < event.trigger_end
      );
      if (hit < 0) continue;
      matched.add(hit);
      score[kind].right++;
    }
  }
  console.log("wikievents-dev, triggers");
  for (const [kind, {gold, found, right}] of Object.entries(score)) {
    const [precision, recall] = [right / Math.max(1, found), right / Math.max(1, gold)];
    const f1 = (200 * precision * recall) / Math.max(1e-9, precision + recall);
    console.log(
      `  ${kind} F1 ${f1.toFixed(1)} P ${(100 * precision).toFixed(1)} R ${(100 * recall).toFixed(1)} (${gold} gold)`
    );
  }
}
