import http from "node:http";
import net, { type Socket } from "node:net";
import type { Duplex } from "node:stream";
import { closing } from "./server";

/** What was asked of a proxy. */
export interface Asked {
  /** Host and port to be connected to. */
  target: string;
  headers: http.IncomingHttpHeaders;
}

/** Lets a client through: connects it to where it wants to go. */
export function letThrough(target: string, client: Duplex): void {
  const { hostname, port } = new URL(`http://${target}`);
  const server: Socket = net.connect(Number(port), hostname, () => {
    client.write("HTTP/1.1 200 Connection established\r\n\r\n");
    server.pipe(client).pipe(server);
  });
  for (const [one, other] of [
    [server, client],
    [client, server],
  ] as const) {
    one.on("error", () => other.destroy());
    one.on("close", () => other.destroy());
  }
}

/** Answers in place of the server. */
export const answers = (status: number) => (_: string, client: Duplex) =>
  void client.end(`HTTP/1.1 ${status} No\r\nContent-Length: 5\r\n\r\nwrong`);

/** A real proxy on loopback that knows CONNECT and nothing else; closed when the test ends. */
export async function startProxy(onConnect: (target: string, client: Duplex) => void = letThrough) {
  const asked: Asked[] = [];
  const clients = new Set<Duplex>();
  const server = http.createServer((_, reply) => reply.writeHead(501).end());
  server.on("connect", (request, client) => {
    asked.push({ target: request.url ?? "", headers: request.headers });
    clients.add(client);
    client.on("error", () => undefined);
    // Left to itself, it would stay half open.
    client.on("end", () => client.end());
    client.on("close", () => clients.delete(client));
    onConnect(request.url ?? "", client);
  });
  const port = await closing(server, () => clients.forEach((client) => client.destroy()));
  return {
    address: `http://127.0.0.1:${port}`,
    host: `127.0.0.1:${port}`,
    asked,
    /** The connections that are open. */
    clients,
  };
}
