import {type ChildProcess, fork} from "node:child_process";
import {fileURLToPath} from "node:url";
import type {MadeSnapshot} from "../snapshot/make.js";
import type {WorkerAnswer} from "./worker.js";

const start = (root: string): ChildProcess =>
  fork(fileURLToPath(new URL("./worker.ts", import.meta.url)), [], {cwd: root, execArgv: ["--import", "tsx"]});

function ask(worker: ChildProcess, root: string): Promise<WorkerAnswer> {
  return new Promise((resolve) => {
    const settle = (answer: WorkerAnswer): void => {
      worker.removeAllListeners();
      resolve(answer);
    };
    worker.once("message", (answer) => settle(answer as WorkerAnswer));
    worker.once("exit", (code) => settle({error: `making the tables ended with code ${code}`}));
    worker.once("error", ({message}) => settle({error: message}));
    worker.send(root);
  });
}

export type Made = {readonly made: MadeSnapshot} | {readonly error: string};

export interface Workers {
  /** Makes a snapshot with the code as it is now. */
  readonly make: () => Promise<Made>;
  readonly stop: () => void;
}

/** Processes that make snapshots: one that has loaded the code, and a spare one for when the code changes. */
export function startWorkers(root: string): Workers {
  let current = start(root);
  let spare: ChildProcess | null = null;
  const replace = (): void => {
    current.kill();
    current = spare ?? start(root);
    spare = null;
  };
  const make = async (): Promise<Made> => {
    const answer = current.connected ? await ask(current, root) : ({stale: true} as const);
    if ("stale" in answer) {
      replace();
      return make();
    }
    // Not before the answer: it would slow it down.
    spare ??= start(root);
    return answer;
  };
  return {
    make,
    stop() {
      current.kill();
      spare?.kill();
    }
  };
}
