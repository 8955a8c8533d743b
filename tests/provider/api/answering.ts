import type { ServerResponse } from "node:http";
import { createApi } from "../../../provider/api/client";
import { sendOverHttp } from "../../../provider/api/http";
import { json, serve, type Arrived } from "../server";
import { seededBytes, virtualClock } from "../virtual";
import { account } from "../world";

/** How a server answers. */
export type Answer = (arrived: Arrived, reply: ServerResponse) => void;

/** As a server answers that is well. */
export const good: Answer = (_, reply) => json(reply, { Code: "Success", Data: [], TaskId: "1" });

/** The real client on the real network, with time that passes at once. */
export const clientOf = (endpoint: string) =>
  createApi({ ...account, endpoint }, { ...virtualClock(), randomBytes: seededBytes(), send: sendOverHttp });

/** A server that answers one action as told and all others well, and a client of it. */
export async function serveWith(action: string, answer: Answer) {
  const server = await serve((arrived, reply) => (arrived.action === action ? answer : good)(arrived, reply));
  return { ...server, api: clientOf(server.endpoint) };
}

// All that can happen once a request has left and that does not say what became of it.
export const unclear: [string, Answer][] = [
  ["the connection is closed instead", (_, reply) => reply.socket?.destroy()],
  [
    "the reply breaks off",
    (_, reply) => {
      reply.writeHead(200, { "Content-Length": "100" });
      reply.write('{"Code":"Suc', () => reply.socket?.destroy());
    },
  ],
  ["the answer is not HTTP", (_, reply) => reply.socket?.end("SSH-2.0-OpenSSH_9.2\r\n")],
  ["a 503 comes with HTML", (_, reply) => json(reply, "<html>Service Unavailable</html>", 503)],
  ["a 502 comes without a code", (_, reply) => json(reply, { message: "Bad Gateway" }, 502)],
  ["a 500 comes with an undocumented code", (_, reply) => json(reply, { Code: "Oops", Message: "oops" }, 500)],
  ["a 500 says Success", (_, reply) => json(reply, { Code: "Success", Data: [] }, 500)],
  ["a 302 says Success", (_, reply) => json(reply, { Code: "Success", Data: [] }, 302)],
  ["the API reports trouble inside", (_, reply) => json(reply, { Code: "TaskToCoreFaild", Message: "no" }, 400)],
  ["a 200 comes with HTML", (_, reply) => json(reply, "<html>Sign in to the network</html>")],
  ["a 404 comes with HTML", (_, reply) => json(reply, "<html>Not Found</html>", 404)],
  ["the JSON is cut", (_, reply) => json(reply, '{"Code":"Success","Data":[{"VdcId":')],
  ["the JSON is a list", (_, reply) => json(reply, "[]")],
  ["the JSON is a text", (_, reply) => json(reply, '"Success"')],
  ["the JSON has no code", (_, reply) => json(reply, "{}")],
  ["the code is an object", (_, reply) => json(reply, { Code: { Success: "Success" } })],
  ["nothing is in the reply", (_, reply) => json(reply, "")],
  ["a redirect comes", (_, reply) => reply.writeHead(307, { Location: "/network/?Action=CreateVdc" }).end()],
];
