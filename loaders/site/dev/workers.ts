import {type ChildProcess, fork} from "node:child_process";
import {fileURLToPath} from "node:url";
import type {WorkerAnswer} from "./worker.js";

const start = (root: string): ChildProcess =>
  fork(fileURLToPath(new URL("./worker.ts", import.meta.url)), [], {cwd: root, execArgv: ["--import", "tsx"]});

function ask(worker: ChildProcess, root: string): Promise<WorkerAnswer> {
  return new Promise((resolve) => {
    worker.once("message", (answer) => resolve(answer as WorkerAnswer));
    worker.once("exit", (code) => resolve({error: `making the tables ended with code ${code}`}));
    worker.once("error", ({message}) => resolve({error: message}));
    worker.send(root);
  });
}

export interface Workers {
  /** Makes a snapshot with the code as it is now. */
  readonly make: () => Promise<WorkerAnswer>;
  readonly stop: () => void;
}

/** Processes that make snapshots, one at a time, the next one always ready. */
export function startWorkers(root: string): Workers {
  let next = start(root);
  return {
    async make() {
      const worker = next;
      const answer = await ask(worker, root);
      next = start(root);
      return answer;
    },
    stop: () => void next.kill()
  };
}
