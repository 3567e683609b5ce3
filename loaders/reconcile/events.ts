import {decide, type Decisions, type Gathered, type Making} from "./decisions.js";
import {eventId} from "./ids.js";
import {inReadingOrder} from "./readingOrder.js";

interface Report {
  readonly id: string;
  readonly document_id: string;
  readonly start: number;
}

/** How reports of a table become events, and events rows. */
interface EventMaking<R, P, E> extends Omit<Making<R, P>, "idOf"> {
  /** What the ids of the events begin with. */
  readonly prefix: string;
  readonly gather: (pieces: readonly P[]) => P[];
  readonly toRow: (event: P) => E;
}

/** The rows of events, and by the id of a report that of its event. */
interface Events<E> {
  readonly rows: E[];
  readonly eventOf: ReadonlyMap<string, string>;
}

/** Reports that tell of something into events, as documents tell and an editor decided, ordered by first report. */
export function toEvents<R extends Report, P extends Gathered<R>, E extends {readonly id: string}>(
  reports: readonly R[],
  {prefix, of, gather, merge, toRow}: EventMaking<R, P, E>,
  decisions: Decisions
): Events<E> {
  const gathered = inReadingOrder<R, P>(gather(reports.map(of)));
  const within = new Set(gathered.flatMap((event) => event.reports.map(({id}) => id)));
  const loose = reports.filter(({id}) => !within.has(id));
  const idOf = (event: P): string => eventId(prefix, event.reports);
  const events = inReadingOrder<R, P>(decide(gathered, loose, decisions, {of, merge, idOf}));
  const rows = events.map(toRow);
  const eventOf = new Map(events.flatMap((event) => event.reports.map(({id}) => [id, idOf(event)] as const)));
  return {rows, eventOf};
}
