import {groupBy} from "../../model/groupBy.js";
import type {
  Conflict,
  Correction,
  Departure,
  DepartureReport,
  Incident,
  IncidentReport,
  Measure,
  Organization,
  Person,
  Statement,
  Tables
} from "../../model/tables/index.js";
import {indexNames, type NameIndex} from "./nameIndex.js";
import {tiesOf, type Tie} from "./ties.js";

type ById<T> = ReadonlyMap<string, T>;

/** People, offices and events by what their pages look them up with. */
export interface EntityIndex {
  readonly people: ById<Person>;
  readonly organizations: ById<Organization>;
  readonly departures: ById<Departure>;
  readonly incidents: ById<Incident>;
  readonly statements: ById<Statement>;
  readonly departureReports: ById<DepartureReport>;
  readonly incidentReports: ById<IncidentReport>;
  readonly measures: ById<Measure>;
  /** The rows of each person and each office. */
  readonly ties: ReadonlyMap<string, readonly Tie[]>;
  readonly byRow: ReadonlyMap<string, readonly Tie[]>;
  /** The offices that are part of an organization. */
  readonly units: ReadonlyMap<string | null, readonly Organization[]>;
  /** The people that documents count to an organization. */
  readonly members: ReadonlyMap<string, readonly Person[]>;
  /** The disagreements about an event. */
  readonly conflicts: ReadonlyMap<string | null, readonly Conflict[]>;
  /** An editor’s decisions by the row that each is about. */
  readonly corrections: ReadonlyMap<string, readonly Correction[]>;
  readonly names: {readonly people: NameIndex; readonly organizations: NameIndex; readonly all: NameIndex};
  /** Whether there is a page: for who is in a row at least, and for every event. */
  readonly hasPage: (id: string) => boolean;
}

const byId = <T extends {readonly id: string}>(rows: readonly T[]): Map<string, T> =>
  new Map(rows.map((row) => [row.id, row]));

function membersOf(people: readonly Person[], names: NameIndex): Map<string, Person[]> {
  const pairs = people.flatMap((person) =>
    person.affiliations.flatMap((name) => {
      const id = names.whose(name);
      return id === null ? [] : [{id, person}];
    })
  );
  return new Map([...groupBy(pairs, ({id}) => id)].map(([id, found]) => [id, found.map(({person}) => person)]));
}

function make(tables: Tables): EntityIndex {
  const [people, organizations] = [byId(tables.people), byId(tables.organizations)];
  const [departures, incidents] = [byId(tables.departures), byId(tables.incidents)];
  const named = tables.people.map(({id, name, aliases}) => ({id, names: [name, ...aliases]}));
  const offices = tables.organizations.map(({id, name, acronym}) => ({
    id,
    names: acronym === null ? [name] : [name, acronym]
  }));
  const names = {
    people: indexNames(named),
    organizations: indexNames(offices),
    all: indexNames([...named, ...offices])
  };
  const all = tiesOf(tables, {...names, has: (id) => people.has(id) || organizations.has(id)});
  const ties = groupBy(all, ({entity}) => entity);
  return {
    people,
    organizations,
    departures,
    incidents,
    statements: byId(tables.statements),
    departureReports: byId(tables.departure_reports),
    incidentReports: byId(tables.incident_reports),
    measures: byId(tables.measures),
    ties,
    byRow: groupBy(all, ({row}) => row),
    units: groupBy(tables.organizations, ({parent_id}) => parent_id),
    members: membersOf(tables.people, names.organizations),
    conflicts: groupBy(tables.conflicts, ({event_id}) => event_id),
    corrections: groupBy(tables.corrections, ({row_id}) => row_id),
    names,
    hasPage: (id) => ties.has(id) || departures.has(id) || incidents.has(id)
  };
}

const made = new WeakMap<Tables, EntityIndex>();

/** The index of the tables, made once for the same tables: every page of a person, an office or an event needs it. */
export function indexEntities(tables: Tables): EntityIndex {
  const index = made.get(tables) ?? make(tables);
  made.set(tables, index);
  return index;
}

/** The ids that have a page of their own, in the order of their tables. */
export const personIds = (tables: Tables): string[] => withRows(tables, tables.people);
export const officeIds = (tables: Tables): string[] => withRows(tables, tables.organizations);
export const eventIds = (tables: Tables): string[] => [...tables.departures, ...tables.incidents].map(({id}) => id);

function withRows(tables: Tables, rows: readonly {readonly id: string}[]): string[] {
  const {ties} = indexEntities(tables);
  return rows.map(({id}) => id).filter((id) => ties.has(id));
}
