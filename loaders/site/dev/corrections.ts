import type {IncomingMessage, ServerResponse} from "node:http";
import {checkDecision} from "../../../src/model/checkCorrection.js";
import {correctionColumns, type Decision, decisionId} from "../../../src/model/correction.js";

/** Where the preview takes corrections. */
export const correctionsPath = "/_sourceline/corrections";

const mostBytes = 1_000_000;
const mostDecisions = 2000;

/** An answer to a request that is not taken. */
export interface Refusal {
  readonly status: number;
  readonly error: string;
}

type Headers = IncomingMessage["headers"];

/**
 * Why a request is refused before it is read; null: it is taken. Only the preview's own pages may write: the host is this
 * machine under the preview's port (not a name that somebody else has pointed at it), the origin is that host, and the
 * type is one that no page of another site can send without asking first.
 */
export function refuseRequest(method: string | undefined, headers: Headers, port: number): Refusal | null {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  const host = headers.host ?? "";
  const site = headers["sec-fetch-site"];
  if (!hosts.includes(host)) return {status: 403, error: `unknown host: “${host}”; open the preview at ${hosts[0]}`};
  if (method !== "POST") return {status: 405, error: `${method} is not allowed: only POST is`};
  if (headers.origin !== `http://${host}`) return {status: 403, error: `foreign origin: “${headers.origin ?? "none"}”`};
  if (site !== undefined && site !== "same-origin") return {status: 403, error: `foreign site: “${String(site)}”`};
  const [type = ""] = (headers["content-type"] ?? "").split(";", 1);
  if (type.trim().toLowerCase() !== "application/json")
    return {status: 415, error: `unknown type: “${type}”; send application/json`};
  return Number(headers["content-length"] ?? 0) > mostBytes ? tooLarge : null;
}

const tooLarge: Refusal = {status: 413, error: `too large: at most ${mostBytes} bytes`};

async function readBody(request: AsyncIterable<Buffer>): Promise<string | Refusal> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > mostBytes) return tooLarge;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function isDecision(value: unknown): value is Decision {
  if (typeof value !== "object" || value === null) return false;
  const names = Object.keys(value);
  return (
    names.length === correctionColumns.length &&
    correctionColumns.every((column) => typeof (value as Record<string, unknown>)[column] === "string")
  );
}

/** Control characters have no place in a line of a CSV file that people read. */
const strange = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]|\p{Cs}/u;

function fault(decision: unknown): string | null {
  if (!isDecision(decision)) return `a decision has the cells ${correctionColumns.join(", ")}, each a text`;
  if (decisionId(decision) !== decision.id) return `the id is not that of what it says: “${decision.id}”`;
  const cell = correctionColumns.find((column) => strange.test(decision[column]));
  if (cell !== undefined) return `${cell} holds control characters`;
  return checkDecision(decision);
}

/** The decisions in a request's body, or why they are refused. */
export function readDecisions(body: string): readonly Decision[] | Refusal {
  let sent: unknown;
  try {
    sent = JSON.parse(body);
  } catch {
    return {status: 400, error: "no JSON"};
  }
  const decisions = (sent as {decisions?: unknown} | null)?.decisions;
  if (!Array.isArray(decisions) || decisions.length === 0 || decisions.length > mostDecisions)
    return {status: 400, error: `expected 1 to ${mostDecisions} decisions`};
  const faults = (decisions as unknown[]).flatMap((one, i) => {
    const why = fault(one);
    return why === null ? [] : [`correction ${i + 1}: ${why}`];
  });
  return faults.length > 0 ? {status: 422, error: faults.join("; ")} : (decisions as Decision[]);
}

const isRefusal = (value: unknown): value is Refusal => typeof value === "object" && value !== null && "error" in value;

function answer(response: ServerResponse, status: number, body: Readonly<Record<string, unknown>>): void {
  const headers = {
    "content-type": "application/json",
    "cache-control": "no-store",
    "x-content-type-options": "nosniff"
  };
  response.writeHead(status, status === 405 ? {...headers, allow: "POST"} : headers).end(JSON.stringify(body));
}

/** What is done with decisions. */
export interface Taker {
  /** Gives what takes them back. */
  readonly append: (decisions: readonly Decision[]) => Promise<() => Promise<void>>;
  /** Makes the tables with them. Gives what is wrong, or null. */
  readonly follow: () => Promise<string | null>;
}

/**
 * Answers a request to the corrections' address: appends what is right and the tables can be made with, and
 * refuses everything else.
 */
export async function takeCorrections(
  request: IncomingMessage,
  response: ServerResponse,
  port: number,
  {append, follow}: Taker
): Promise<void> {
  const refused = refuseRequest(request.method, request.headers, port);
  const body = refused ?? (await readBody(request));
  const decisions = isRefusal(body) ? body : readDecisions(body);
  if (isRefusal(decisions)) {
    // What is left of the body is not waited for.
    response.once("finish", () => request.destroy());
    return answer(response, decisions.status, {error: decisions.error});
  }
  try {
    const withdraw = await append(decisions);
    const wrong = await follow();
    if (wrong === null) return answer(response, 200, {saved: decisions.length});
    await withdraw();
    answer(response, 409, {error: `the tables can't be made with it: ${wrong}`});
  } catch (error) {
    answer(response, 409, {error: error instanceof Error ? error.message : String(error)});
  }
}
