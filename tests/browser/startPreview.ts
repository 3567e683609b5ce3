import {spawn} from "node:child_process";

/** A preview that runs in a process of its own. */
export interface RunningPreview {
  readonly url: string;
  /** All that it has printed. */
  readonly said: () => string;
  readonly stop: () => void;
}

/** Starts a project's preview and waits for its address; an error with what it printed if it ends before. */
export async function startPreview(root: string): Promise<RunningPreview> {
  const preview = spawn(process.execPath, ["--import", "tsx", "loaders/cli.ts", "dev"], {cwd: root});
  let said = "";
  const url = await new Promise<string>((resolve, reject) => {
    const listen = (chunk: string): void => {
      said += chunk;
      const address = /preview: (\S+)/.exec(said)?.[1];
      if (address) resolve(address);
    };
    preview.stdout.setEncoding("utf8").on("data", listen);
    preview.stderr.setEncoding("utf8").on("data", listen);
    preview.once("exit", (code) => reject(new Error(`the preview ended with code ${code}: ${said}`)));
  });
  return {url, said: () => said, stop: () => void preview.kill()};
}
