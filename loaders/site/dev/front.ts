import {createServer, request as ask, type IncomingMessage, type ServerResponse} from "node:http";
import {connect, type Socket} from "node:net";
import {correctionsPath, type Taker, takeCorrections} from "./corrections.js";
import type {Published} from "./published.js";

export interface Front {
  readonly stop: () => void;
}

/** Passes a request on to the server behind. While that one is starting anew there is nobody to answer. */
function pass(request: IncomingMessage, response: ServerResponse, behind: number): void {
  const {method, url, headers} = request;
  const forwarded = ask({host: "127.0.0.1", port: behind, method, path: url, headers}, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  forwarded.on("error", () => {
    if (response.headersSent) response.destroy();
    else response.writeHead(503, {"content-type": "text/plain", "retry-after": "1"}).end("the preview is starting");
  });
  request.pipe(forwarded);
}

/** Passes a web socket on, byte by byte. */
function passSocket({method, url, rawHeaders}: IncomingMessage, socket: Socket, head: Buffer, behind: number): void {
  const onward = connect(behind, "127.0.0.1", () => {
    const lines = rawHeaders.flatMap((name, i) => (i % 2 === 0 ? [`${name}: ${rawHeaders[i + 1] ?? ""}`] : []));
    onward.write([`${method} ${url} HTTP/1.1`, ...lines, "", ""].join("\r\n"));
    onward.write(head);
    onward.pipe(socket).pipe(onward);
  });
  onward.on("error", () => socket.destroy());
  socket.on("error", () => onward.destroy());
}

/**
 * Stands before Framework's preview on this machine: takes corrections itself, gives what a build publishes beside the
 * pages, and passes all else on to the port `behind`.
 */
export function startFront(port: number, behind: number, taker: Taker, published?: Published): Promise<Front> {
  const server = createServer((request, response) => {
    const [path = "/"] = (request.url ?? "/").split("?", 1);
    if (published?.has(path)) {
      published.answer(path, request, response).catch(() => response.destroy());
      return;
    }
    if (path !== correctionsPath) return pass(request, response, behind);
    takeCorrections(request, response, port, taker).catch(() => response.destroy());
  });
  server.on("upgrade", (request, socket, head) => passSocket(request, socket as Socket, head, behind));
  const stop = (): void => {
    server.closeAllConnections();
    server.close();
  };
  return new Promise((resolve, reject) => {
    server.once("error", reject).listen(port, "127.0.0.1", () => resolve({stop}));
  });
}
