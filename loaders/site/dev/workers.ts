import {type ChildProcess, fork} from "node:child_process";
import {fileURLToPath} from "node:url";
import type {MadeSnapshot} from "../snapshot/make.js";
import {clearCode, openCode} from "./code.js";
import type {WorkerAnswer} from "./worker.js";

function ask(worker: ChildProcess): Promise<WorkerAnswer> {
  return new Promise((resolve) => {
    const settle = (answer: WorkerAnswer): void => {
      worker.removeAllListeners();
      resolve(answer);
    };
    worker.once("message", (answer) => settle(answer as WorkerAnswer));
    worker.once("exit", (code) => settle({error: `making the tables ended with code ${code}`}));
    worker.once("error", ({message}) => settle({error: message}));
    worker.send("make");
  });
}

export type Made = {readonly made: MadeSnapshot} | {readonly error: string};

export interface Workers {
  /** Makes a snapshot with the code as it is now. */
  readonly make: () => Promise<Made>;
  readonly stop: () => void;
}

/** A process that makes snapshots, and another in its place when it can't go on. */
export async function startWorkers(root: string): Promise<Workers> {
  await clearCode(root);
  const worker = fileURLToPath(await openCode(root, process.pid).address("loaders/site/dev/worker.ts"));
  const start = (): ChildProcess => fork(worker, [root], {cwd: root, execArgv: []});
  let current = start();
  const make = async (): Promise<Made> => {
    const answer = current.connected ? await ask(current) : ({stale: true} as const);
    if (!("stale" in answer)) return answer;
    current.kill();
    current = start();
    return make();
  };
  return {make, stop: () => void current.kill()};
}
