import http from "node:http";
import https from "node:https";
import type { Socket } from "node:net";
import axios from "axios";
import { ConnectionError, type WireReply, type WireRequest } from "./io";

const connectTimeoutMs = 10_000;
const replyTimeoutMs = 60_000;
const maxReplyBytes = 32 * 1024 * 1024;

// A mutating call gets a connection of its own: a kept-alive one that the server has just closed would look like a lost reply.
const agents = {
  kept: { http: new http.Agent({ keepAlive: true }), https: new https.Agent({ keepAlive: true }) },
  fresh: { http: new http.Agent({ keepAlive: false }), https: new https.Agent({ keepAlive: false }) },
};

/** Sends one request once: no redirect, no proxy from the environment, no second try. */
export async function sendOverHttp(request: WireRequest): Promise<WireReply> {
  const agent = request.reuseConnection ? agents.kept : agents.fresh;
  const connection = { open: false, timedOut: false };
  try {
    const reply = await axios.request<string>({
      url: request.url,
      method: request.method,
      data: request.body,
      headers: {
        Accept: "application/json",
        ...(request.body === undefined ? {} : { "Content-Type": "application/json" }),
      },
      httpAgent: agent.http,
      httpsAgent: agent.https,
      transport: watchedTransport(request.url.startsWith("https:"), connection),
      proxy: false,
      maxRedirects: 0,
      // Not the timeout of axios, which a server that drips bytes would never reach.
      signal: AbortSignal.timeout(replyTimeoutMs),
      maxContentLength: maxReplyBytes,
      responseType: "text",
      transformResponse: [],
      validateStatus: () => true,
    });
    return { status: reply.status, body: reply.data };
  } catch (error) {
    // The axios error holds the signed URL and the body: only its reason goes on.
    throw new ConnectionError(reason(error, connection.timedOut), connection.open);
  }
}

/** Node's own transport, watched: nothing can have been sent before the connection (and its TLS) stood. */
function watchedTransport(secure: boolean, connection: { open: boolean; timedOut: boolean }) {
  return {
    request(options: https.RequestOptions, onReply: (reply: http.IncomingMessage) => void) {
      const request = secure ? https.request(options, onReply) : http.request(options, onReply);
      request.once("socket", (socket: Socket) => {
        if (!socket.connecting) {
          connection.open = true;
          return;
        }
        const timer = setTimeout(() => {
          connection.timedOut = true;
          request.destroy();
        }, connectTimeoutMs);
        socket.once("close", () => clearTimeout(timer));
        socket.once(secure ? "secureConnect" : "connect", () => {
          clearTimeout(timer);
          connection.open = true;
        });
      });
      return request;
    },
  };
}

function reason(error: unknown, connectTimedOut: boolean): string {
  if (connectTimedOut) return `no connection within ${connectTimeoutMs / 1000} s`;
  if (!axios.isAxiosError(error)) return "the request could not be made";
  if (error.message.includes("maxContentLength")) return `the reply is larger than ${maxReplyBytes / 1024 / 1024} MiB`;
  switch (error.code) {
    case "ERR_CANCELED":
    case "ETIMEDOUT":
      return `no reply within ${replyTimeoutMs / 1000} s`;
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return "the host name is not known";
    case "ECONNREFUSED":
      return "the connection was refused";
    case "ECONNRESET":
      return "the connection was closed without a reply";
    case "ERR_BAD_RESPONSE":
      return "the reply broke off";
    default:
      return error.code ?? "the connection failed";
  }
}
