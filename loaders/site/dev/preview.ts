import {type ChildProcess, spawn} from "node:child_process";
import {createServer} from "node:net";
import {frameworkCommand} from "../framework.js";
import {correctionsPath} from "./corrections.js";

/** The first port from 3000 on that nobody listens on. */
export async function freePort(first = 3000): Promise<number> {
  for (let port = first; port < first + 1000; port++) {
    const free = await new Promise<boolean>((resolve) => {
      const server = createServer().once("error", () => resolve(false));
      server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
    });
    if (free) return port;
  }
  throw new Error(`no free port from ${first} to ${first + 999}`);
}

async function answers(url: string): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    const ready = await fetch(url, {method: "HEAD"}).then(
      () => true,
      () => false
    );
    if (ready) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`the preview doesn't answer: ${url}`);
}

export interface Preview {
  readonly port: number;
  readonly restart: () => Promise<void>;
  readonly stop: () => void;
}

/** Starts Framework's preview; it says only what went wrong. Resolves when it answers. */
export async function startPreview(root: string, port: number): Promise<Preview> {
  const url = `http://127.0.0.1:${port}/`;
  const args = ["preview", "--no-open", "--host", "127.0.0.1", "--port", String(port)];
  const start = (): ChildProcess => {
    const command = frameworkCommand(root, args, {SOURCELINE_CORRECTIONS: correctionsPath});
    return spawn(process.execPath, command.args, {...command.options, stdio: ["ignore", "ignore", "inherit"]});
  };
  let child = start();
  await answers(url);
  return {
    port,
    async restart() {
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.kill();
      await ended;
      child = start();
      await answers(url);
    },
    stop: () => void child.kill()
  };
}
