import {spawn} from "node:child_process";
import {readdir, rm} from "node:fs/promises";
import {join} from "node:path";

/** Arguments and environment with which Framework is run: its own command, no telemetry. */
export function frameworkCommand(root: string, args: readonly string[], env: Readonly<Record<string, string>>) {
  return {
    args: [join(root, "node_modules/@observablehq/framework/dist/bin/observable.js"), ...args],
    options: {cwd: root, env: {...process.env, ...env, OBSERVABLE_TELEMETRY_DISABLE: "true", NO_COLOR: "1"}}
  };
}

export interface Outcome {
  readonly code: number;
  readonly output: string;
}

/** Runs a Framework command to its end. */
export function runFramework(
  root: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  heard: (chunk: string) => void = () => undefined
): Promise<Outcome> {
  const command = frameworkCommand(root, args, env);
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, command.args, {...command.options, stdio: ["ignore", "pipe", "pipe"]});
    const chunks: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => {
      chunks.push(chunk);
      heard(chunk.toString("utf8"));
    });
    child.stderr.on("data", (chunk: Buffer) => chunks.push(chunk));
    child.on("error", reject);
    child.on("close", (code) => resolve({code: code ?? 1, output: Buffer.concat(chunks).toString("utf8")}));
  });
}

/**
 * Removes what Framework keeps of loaders' outputs: it knows a loader's age, not the age of what the loader reads. The
 * modules made from node_modules stay.
 */
export async function clearLoaderCache(root: string): Promise<void> {
  const cache = join(root, "src/.observablehq/cache");
  const names = await readdir(cache).catch(() => []);
  const loaded = names.filter((name) => !/^_(npm|node|jsr)/.test(name));
  await Promise.all(loaded.map((name) => rm(join(cache, name), {recursive: true, force: true})));
}

/** The cause of a failed build in one line: the page or file that it was at, and the error. */
export function buildError(output: string): string {
  const lines = output.split("\n").map((line) => line.trim());
  const named = /^(?:Unexpected error|\w*Error): /;
  const message = (lines.findLast((line) => named.test(line)) ?? lines.at(-1) ?? "").replace(named, "");
  if (/^(src|loaders|data|seeds)\//.test(message)) return message;
  const at = lines.map((line) => /\bload (\/\S+)/.exec(line)?.[1]).findLast((path) => path !== undefined);
  return at === undefined ? message : `${at}: ${message}`;
}
