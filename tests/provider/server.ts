import http from "node:http";
import https from "node:https";
import type { AddressInfo, Server, Socket } from "node:net";
import net from "node:net";

/** A request as it arrived. */
export interface Arrived {
  action: string;
  method: string;
  path: string;
  url: string;
  body: string;
  headers: http.IncomingHttpHeaders;
  /** The connection it came on: the first is 1. */
  connection: number;
}

const open: Array<{ server: Server; end: () => void }> = [];

afterEach(async () => {
  for (const { server, end } of open.splice(0)) {
    end();
    if (server instanceof http.Server || server instanceof https.Server) server.closeAllConnections();
    await new Promise((done) => server.close(done));
  }
});

/** A real server on loopback that answers as a test says; closed when the test ends. */
export async function serve(
  answer: (arrived: Arrived, reply: http.ServerResponse) => void,
  tls?: { key: string; cert: string },
) {
  const arrived: Arrived[] = [];
  const connections: Socket[] = [];
  const onRequest = (request: http.IncomingMessage, reply: http.ServerResponse) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      if (!connections.includes(request.socket)) connections.push(request.socket);
      const { pathname, searchParams } = new URL(request.url ?? "/", "http://server");
      const seen = {
        action: searchParams.get("Action") ?? "",
        method: request.method ?? "",
        path: pathname,
        url: request.url ?? "",
        body: Buffer.concat(chunks).toString(),
        headers: request.headers,
        connection: connections.indexOf(request.socket) + 1,
      };
      arrived.push(seen);
      answer(seen, reply);
    });
  };
  const server = tls === undefined ? http.createServer(onRequest) : https.createServer(tls, onRequest);
  return {
    endpoint: `${tls === undefined ? "http" : "https"}://127.0.0.1:${await closing(server)}`,
    arrived,
    /** All requests of an action. */
    of: (action: string) => arrived.filter((seen) => seen.action === action),
  };
}

/** A port where nobody listens. */
export async function closedPort(): Promise<number> {
  const server = net.createServer();
  const port = await new Promise<number>((resolve) => server.listen(0, "127.0.0.1", () => resolve(portOf(server))));
  await new Promise((done) => server.close(done));
  return port;
}

/** Starts a server on loopback, and closes it when the test ends; gives its port. */
export function closing(server: Server, end: () => void = () => undefined): Promise<number> {
  open.push({ server, end });
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(portOf(server))));
}

function portOf(server: Server): number {
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port");
  return address.port;
}

/** Answers with a JSON text. */
export function json(reply: http.ServerResponse, body: unknown, status = 200): void {
  reply.writeHead(status, { "Content-Type": "application/json" });
  reply.end(typeof body === "string" ? body : JSON.stringify(body));
}
