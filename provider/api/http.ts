import http from "node:http";
import https from "node:https";
import type { Socket } from "node:net";
import tls, { type PeerCertificate } from "node:tls";
import axios from "axios";
import { HttpsProxyAgent } from "https-proxy-agent";
import { ConnectionError, sendTimeoutMs, type Proxy, type WireReply, type WireRequest } from "./io";

const connectTimeoutMs = 10_000;
// With 23,000 VDCs in such a reply a provider process has 200 MB; with twice as many it would have 300 MB.
const maxReplyBytes = 8 * 1024 * 1024;

// A mutating call gets a connection of its own: a kept-alive one that the server has just closed would look like a lost reply.
const agents = {
  keepAlive: { http: new http.Agent({ keepAlive: true }), https: new https.Agent({ keepAlive: true }) },
  fresh: { http: new http.Agent({ keepAlive: false }), https: new https.Agent({ keepAlive: false }) },
};

/** The progress of a request. */
interface Connection {
  /** Whether it was established, with its TLS: nothing can have been sent before. */
  open: boolean;
  timedOut: boolean;
  /** The status with which the proxy refused it. */
  refusal?: number;
}

/** Sends one request once: no redirect, no proxy but that of the request, no retry. */
export async function sendOverHttp(request: WireRequest): Promise<WireReply> {
  const connecting = new AbortController();
  const agent = agentsFor(request, connecting.signal);
  const connection: Connection = { open: false, timedOut: false };
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
      transport: watchedTransport(new URL(request.url), connection, connecting),
      proxy: false,
      maxRedirects: 0,
      // Not the timeout of axios, which a server that sends single bytes would never reach.
      signal: AbortSignal.timeout(sendTimeoutMs),
      maxContentLength: maxReplyBytes,
      responseType: "text",
      transformResponse: [],
      validateStatus: () => true,
    });
    return { status: reply.status, body: reply.data };
  } catch (error) {
    // The axios error contains the signed URL and the body: only its reason is passed on.
    const cause = reason(error, connection);
    const prefix = request.proxy !== undefined && !connection.open ? proxyFailure(request.proxy) : "";
    throw new ConnectionError(prefix + cause, connection.open);
  }
}

function agentsFor({ proxy, reuseConnection }: WireRequest, signal: AbortSignal): Record<"http" | "https", http.Agent> {
  if (proxy === undefined) return reuseConnection ? agents.keepAlive : agents.fresh;
  const { address, credentials } = proxy;
  // As a header, since the agent would write the credentials of an address into the log of DEBUG=*.
  const headers =
    credentials === undefined ? {} : { "Proxy-Authorization": `Basic ${Buffer.from(credentials).toString("base64")}` };
  // One for each request, also for reads: the signal that ends a hanging proxy belongs to a single connection.
  const tunnel = new HttpsProxyAgent(address, { headers, signal, keepAlive: false });
  return { http: tunnel, https: tunnel };
}

const proxyFailure = ({ address }: Proxy) => `the proxy ${new URL(address).host} (cds:proxy) gives no connection: `;

/** Node's own transport, which records the progress of the connection. */
function watchedTransport({ protocol, hostname }: URL, connection: Connection, connecting: AbortController) {
  const secure = protocol === "https:";
  // Behind a proxy, Node would compare the certificate with the name of the proxy where the host is a number.
  const checkServerIdentity = (_: string, certificate: PeerCertificate) =>
    tls.checkServerIdentity(hostname.replace(/^\[|\]$/g, ""), certificate);
  return {
    request(options: https.RequestOptions, onReply: (reply: http.IncomingMessage) => void) {
      const request = secure
        ? https.request({ ...options, checkServerIdentity }, onReply)
        : http.request(options, onReply);
      const timer = setTimeout(() => {
        connection.timedOut = true;
        // The request has no socket yet while a proxy does not answer.
        if (request.socket === null) connecting.abort();
        request.destroy();
      }, connectTimeoutMs);
      const markOpen = () => {
        clearTimeout(timer);
        connection.open = true;
      };
      request.once("close", () => clearTimeout(timer));
      // Emitted before the socket, whose data would be the answer of the proxy as if it were that of the API.
      request.once("proxyConnect", ({ statusCode }: { statusCode: number }) => {
        if (statusCode === 200) return;
        connection.refusal = statusCode;
        request.destroy();
      });
      // A socket through a proxy is connected from the start, but without TLS.
      request.once("socket", (socket: Socket) => {
        if (request.reusedSocket || !(secure || socket.connecting)) markOpen();
        else socket.once(secure ? "secureConnect" : "connect", markOpen);
      });
      return request;
    },
  };
}

function reason(error: unknown, { timedOut, refusal }: Connection): string {
  if (timedOut) return `no connection within ${connectTimeoutMs / 1000} s`;
  if (refusal !== undefined) return `it answered HTTP ${refusal}${refusal === 407 ? ", user and password needed" : ""}`;
  if (!axios.isAxiosError(error)) return "the request could not be made";
  if (error.message.includes("maxContentLength")) return `the reply is larger than ${maxReplyBytes / 1024 / 1024} MiB`;
  switch (error.code) {
    case "ERR_CANCELED":
    case "ETIMEDOUT":
      return `no complete reply within ${sendTimeoutMs / 1000} s`;
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
