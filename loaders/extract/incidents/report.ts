import {rowId} from "../../../src/model/id.js";
import {toSelector, type Span} from "../../../src/model/span.js";
import type {IncidentReport} from "../../../src/model/tables/index.js";
import type {AnnotatedDocument} from "../../annotate/annotatedDocument.js";
import type {Headcount} from "../../annotate/headcount.js";
import {sourceOf} from "../../annotate/sources.js";
import type {DateUse} from "./dating.js";
import {hedgeOfAll} from "./hedging.js";
import type {Hit} from "./hit.js";
import {victimNamesIn} from "./participants.js";
import type {Passage} from "./passages.js";
import {agesOf, forceIn} from "./people.js";
import type {IncidentRuleId} from "./rules.js";
import {isCustody} from "./senses.js";
import {settingOf} from "./setting.js";
import {type Tally, tallyOf} from "./tally.js";

type Kind = NonNullable<IncidentReport["kind"]>;

const kinds = ["shooting", "use of force", "attack", "killing", "injury"] as const;
const ruleOf: Readonly<Record<Kind, IncidentRuleId>> = {
  shooting: "incident/shooting",
  "use of force": "incident/use-of-force",
  "death in custody": "incident/death-in-custody",
  attack: "incident/attack",
  killing: "incident/killing",
  injury: "incident/injury"
};

function kindOf(hits: readonly Hit[], words: string): Kind {
  const kind = kinds.find((one) => hits.some(({trigger}) => trigger.kind === one)) ?? "injury";
  return (kind === "killing" || kind === "injury") && isCustody(words) ? "death in custody" : kind;
}

function outcomeOf({killed, injured}: Tally, kind: Kind, isWound: boolean): IncidentReport["outcome"] {
  if (killed !== null && killed.high !== 0) return "killed";
  if (injured !== null && injured.high !== 0) return kind === "shooting" || isWound ? "wounded" : "injured";
  return killed !== null || injured !== null ? "none" : null;
}

/** “died in the custody of the county jail”: who held them. */
function custodian({text, mentions, tokens}: AnnotatedDocument, hits: readonly Hit[]): string | null {
  const last = hits.at(-1)?.trigger;
  const from = last ? (tokens[last.after - 1]?.end ?? 0) : 0;
  const custody = /^.{0,30}\bcustody of (?:the )?/.exec(text.slice(from, from + 60));
  if (custody === null) return null;
  const at = from + custody[0].length;
  return mentions.find(({kind, start, end}) => kind === "organization" && start <= at + 4 && end > at)?.name ?? null;
}

function partiesIn(document: AnnotatedDocument, hits: readonly Hit[]) {
  const forces = hits.map(({parties}) => forceIn(document, parties.agents));
  const officers = [...new Set(forces.flatMap((force) => force.officers))];
  const victims = [
    ...new Set(hits.flatMap(({parties}) => (parties.victims ? victimNamesIn(document, parties.victims) : [])))
  ].filter((name) => !officers.includes(name));
  return {
    agency: forces.find(({agency}) => agency !== null)?.agency ?? custodian(document, hits),
    officers,
    victims,
    victim_ages: agesOf(document, victims)
  };
}

const weaponWords =
  /\b(tear gas|pepper spray|rubber bullets|taser|stun gun|baton|batons|grenade|bomb|machete|knife|handgun|pistol|rifle|shotgun|AR-15|AK-47|car bomb|hammer|axe|dog)\b/i;

const weaponOf = (hits: readonly Hit[], words: string): string | null =>
  hits.find(({trigger}) => trigger.kind === "use of force")?.trigger.weapon ??
  weaponWords.exec(words)?.[1] ??
  hits.find(({trigger}) => trigger.weapon !== null)?.trigger.weapon ??
  null;

const bounds = (count: Headcount | null): {low: number | null; high: number | null} => count ?? {low: null, high: null};

/** The row of a passage. */
export function toReport(document: AnnotatedDocument, dates: readonly DateUse[], passage: Passage): IncidentReport {
  const {text, record, sentences} = document;
  const first = sentences[passage.sentences[0] ?? 0] ?? {start: 0, end: 0};
  const last = sentences[passage.sentences.at(-1) ?? 0] ?? first;
  const span: Span = {start: first.start, end: last.end};
  const words = text.slice(span.start, span.end);
  const {hits} = passage;
  const kind = kindOf(hits, words);
  const tally = tallyOf(document, hits);
  const killed = bounds(tally.killed);
  const injured = bounds(tally.injured);
  const at = document.tokens[hits[0]?.trigger.token ?? 0]?.start ?? span.start;
  const setting = settingOf(document, dates, span, at);
  return {
    id: rowId("ir", record.id, span.start, span.end, kind),
    document_id: record.id,
    ...toSelector(text, span),
    rule: ruleOf[kind],
    certainty: "stated",
    status: "extracted",
    incident_id: null,
    kind,
    outcome: outcomeOf(
      tally,
      kind,
      hits.some(({trigger}) => trigger.form.startsWith("wound"))
    ),
    killed_low: killed.low,
    killed_high: killed.high,
    injured_low: injured.low,
    injured_high: injured.high,
    shots: setting.shots,
    date: setting.date?.edtf ?? null,
    date_as_reported: setting.date ? text.slice(setting.date.start, setting.date.end) : null,
    address: setting.address,
    place: setting.place?.kind === "city" ? setting.place.name : null,
    region: setting.place?.kind === "region" ? setting.place.name : (setting.place?.region ?? null),
    ...partiesIn(document, hits),
    weapon: weaponOf(hits, words),
    suspects: [],
    main: true,
    ...hedgeOfAll(document, hits),
    attributed_to: sourceOf(document, passage.sentences[0] ?? 0)
  };
}
