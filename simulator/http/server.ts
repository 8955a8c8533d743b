import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { handleAdmin } from "./admin";
import type { Cloud } from "./cloud";
import { ConnectionLost } from "./faults";

const maxBodyBytes = 4 * 1024 * 1024;

/** Creates an HTTP server for a cloud; calls `changed` after every request. */
export function serve(cloud: Cloud, changed: () => void): Server {
  const server = createServer((request, response) => {
    handleRequest(cloud, request, response)
      .catch((error: unknown) => handleError(request, response, error))
      .finally(changed);
  });
  // Clients keep connections for reads; closing one under them would look like a fault.
  server.keepAliveTimeout = 120_000;
  return server;
}

async function handleRequest(cloud: Cloud, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { method = "GET", url = "/" } = request;
  const body = await readBody(request);
  if (body === undefined)
    return send(response, 413, JSON.stringify({ Code: "ParameterInvalid", Message: "The body is too large." }));
  const reply = handleAdmin(cloud, method, url, body) ?? (await cloud.handle({ method, url, body }));
  send(response, reply.status, reply.body);
}

async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const part = Buffer.from(chunk);
    size += part.length;
    if (size <= maxBodyBytes) chunks.push(part);
  }
  return size > maxBodyBytes ? undefined : Buffer.concat(chunks).toString("utf8");
}

function send(response: ServerResponse, status: number, body: string): void {
  const type = /^[[{]/.test(body)
    ? "application/json; charset=utf-8"
    : body.startsWith("<")
      ? "text/html"
      : "text/plain";
  response.writeHead(status, { "content-type": type, "content-length": Buffer.byteLength(body) });
  response.end(body);
}

function handleError(request: IncomingMessage, response: ServerResponse, error: unknown): void {
  if (error instanceof ConnectionLost || response.headersSent || request.destroyed) {
    request.socket.destroy();
    return;
  }
  process.stderr.write(`cds-simulator: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  send(response, 500, JSON.stringify({ Code: "InternalError", Message: "The simulator failed; see its output." }));
}
