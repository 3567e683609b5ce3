import type {Decision} from "../../model/correction.js";
import {makeQueue, noWish, type Wish} from "./queue.js";
import type {Listed, ReviewDocument, ReviewIndex, ReviewTies} from "./reviewData.js";
import {decideMore, decisionsOn, markSaved, noWork, parseWork, undo, withoutApplied, withoutChanges} from "./work.js";
import type {Pending, Work} from "./work.js";

/** Where a browser keeps things; its methods may throw where there is no room, or where nothing may be kept. */
export type Keeper = Pick<Storage, "getItem" | "setItem">;

export interface DeskData {
  readonly index: ReviewIndex;
  readonly loadShard: (shard: number) => Promise<readonly ReviewDocument[]>;
  readonly loadTies: () => Promise<ReviewTies>;
}

/** What an editor sees and has done: changed by the parts of the desk, and kept in the browser after every change. */
export interface Session {
  readonly index: ReviewIndex;
  readonly work: () => Work;
  readonly wish: () => Wish;
  readonly queue: () => readonly Listed[];
  readonly current: () => Listed | null;
  readonly loadDocument: (id: string) => Promise<ReviewDocument | null>;
  readonly loadTies: () => Promise<ReviewTies>;
  readonly ask: (wish: Wish) => void;
  readonly go: (id: string) => void;
  /** Goes to the next or last row. Gives whether there is one. */
  readonly step: (by: 1 | -1) => boolean;
  /** Takes decisions on a document; `row`: changes of that row that they don't repeat are taken back. */
  readonly decide: (decisions: readonly Decision[], document: string | null, row?: string) => void;
  readonly undo: (id: string) => void;
  readonly saved: (ids: readonly string[]) => void;
  /** Whether the data was another when the pending work was begun. */
  readonly isOlder: () => boolean;
  /** Whether the browser keeps the work. */
  readonly isKept: () => boolean;
  /** What an editor has set: the name, the keys. */
  readonly setting: (name: string) => string;
  readonly set: (name: string, value: string) => void;
  readonly onChange: (changed: () => void) => void;
  /** Reads the work anew: another window has changed it. */
  readonly reread: () => void;
}

export const workKey = "sourceline-review-work";
const settingKey = (name: string): string => `sourceline-review-${name}`;

function keep(keeper: Keeper | null, key: string, value: string): boolean {
  try {
    keeper?.setItem(key, value);
    return keeper !== null;
  } catch {
    return false;
  }
}

function kept(keeper: Keeper | null, key: string): string | null {
  try {
    return keeper?.getItem(key) ?? null;
  } catch {
    return null;
  }
}

/** Each file is loaded once. */
function remembering<T>(load: (key: number) => Promise<T>): (key: number) => Promise<T> {
  const loaded = new Map<number, Promise<T>>();
  return (key) => {
    const known = loaded.get(key) ?? load(key);
    loaded.set(key, known);
    known.catch(() => loaded.delete(key));
    return known;
  };
}

function readWork(keeper: Keeper | null, index: ReviewIndex): {work: Work; older: boolean} {
  const read = parseWork(kept(keeper, workKey));
  const work = withoutApplied(read ?? noWork(index.version), index);
  const older = work.version !== index.version && work.pending.length > 0;
  return {work: older ? work : {...work, version: index.version}, older};
}

/** What an editor has set, kept in the browser. */
function settingsIn(keeper: Keeper | null): Pick<Session, "setting" | "set"> {
  const settings = new Map<string, string>();
  return {
    setting: (name) => settings.get(name) ?? kept(keeper, settingKey(name)) ?? "",
    set(name, value) {
      settings.set(name, value);
      keep(keeper, settingKey(name), value);
    }
  };
}

/** The data's larger files, each loaded once. */
function loading({index, loadShard, loadTies}: DeskData): Pick<Session, "loadDocument" | "loadTies"> {
  const shard = remembering(loadShard);
  const ties = remembering(() => loadTies());
  return {
    async loadDocument(id) {
      const listed = index.documents.find((document) => document.id === id);
      const loaded = listed ? await shard(listed.shard) : [];
      return loaded.find(({document}) => document.id === id) ?? null;
    },
    loadTies: () => ties(0)
  };
}

type Works = Pick<Session, "work" | "decide" | "undo" | "saved" | "isOlder" | "isKept" | "reread">;

/** The work, kept in the browser after every change. */
function working(index: ReviewIndex, keeper: Keeper | null, changed: () => void): Works {
  let {work, older} = readWork(keeper, index);
  let isKept = true;
  const become = (next: Work): void => {
    work = next.pending.length === 0 ? noWork(index.version) : next;
    if (work.version === index.version) older = false;
    isKept = keep(keeper, workKey, JSON.stringify(work));
    changed();
  };
  return {
    work: () => work,
    decide(decisions, document_id, row) {
      const fields = decisions.map(({field}) => field);
      const base = row === undefined ? work : withoutChanges(work, row, fields);
      const more = decisions.map((decision): Pending => ({decision, document_id, saved: false}));
      become(decideMore(base, more));
    },
    undo: (id) => become(undo(work, id)),
    saved: (ids) => become(markSaved(work, ids)),
    isOlder: () => older,
    isKept: () => isKept,
    reread() {
      ({work, older} = readWork(keeper, index));
      changed();
    }
  };
}

/** Opens the desk's session on data, with the work that the browser has kept. */
export function openSession(data: DeskData, keeper: Keeper | null): Session {
  const {index} = data;
  const listeners: (() => void)[] = [];
  const changed = (): void => listeners.forEach((tell) => tell());
  const works = working(index, keeper, changed);
  const {setting, set} = settingsIn(keeper);
  let wish = noWish;
  let at: string | null = setting("at") || null;
  const queue = (): Listed[] => makeQueue(index, wish, works.work(), at);
  const current = (): Listed | null => {
    const rows = queue();
    return rows.find(({id}) => id === at) ?? rows[0] ?? null;
  };
  const go = (id: string): void => {
    at = id;
    set("at", id);
    changed();
  };
  return {
    index,
    ...works,
    ...loading(data),
    setting,
    set,
    wish: () => wish,
    queue,
    current,
    go,
    ask(next) {
      wish = next;
      at = null;
      changed();
    },
    step(by) {
      const rows = queue();
      const next = rows[rows.findIndex(({id}) => id === current()?.id) + by];
      if (next) go(next.id);
      return next !== undefined;
    },
    onChange: (tell) => void listeners.push(tell)
  };
}

/** The pending decisions on a row. */
export const pendingOn = (session: Session, rowId: string): Decision[] => decisionsOn(session.work(), rowId);
