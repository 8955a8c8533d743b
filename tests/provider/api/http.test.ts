import { inspect } from "node:util";
import { gzipSync } from "node:zlib";
import { sendOverHttp } from "../../../provider/api/http";
import { ConnectionError, type WireRequest } from "../../../provider/api/io";
import { closedPort, json, serve } from "../server";
import { failureOf } from "../world";

const get = (endpoint: string, more: Partial<WireRequest> = {}): WireRequest => ({
  method: "GET",
  url: `${endpoint}/network/?Action=DescribeVdc&Signature=SECRETsignature`,
  reuseConnection: false,
  ...more,
});

const mebibyte = 1024 * 1024;

/** The ConnectionError that a request ends in. */
async function connectionErrorOf(request: WireRequest): Promise<ConnectionError> {
  const error = await failureOf(sendOverHttp(request));
  if (!(error instanceof ConnectionError)) throw error;
  return error;
}

describe("sendOverHttp", () => {
  it("sends method, URL and body as they are", async () => {
    const { endpoint, arrived } = await serve((_, reply) => json(reply, "{}"));
    const body = '{ "Name":"北京 \\" x",\n"n":1.0 }';
    await sendOverHttp(get(endpoint, { method: "POST", url: `${endpoint}/ccs/?Action=A&K=%21%2A%20~`, body }));
    expect(arrived).toMatchObject([{ method: "POST", url: "/ccs/?Action=A&K=%21%2A%20~", body }]);
  });

  it("says that a body is JSON", async () => {
    const { endpoint, arrived } = await serve((_, reply) => json(reply, "{}"));
    await sendOverHttp(get(endpoint, { method: "POST", body: "{}" }));
    expect(arrived[0]?.headers["content-type"]).toBe("application/json");
  });

  it("says nothing of content where there is no body", async () => {
    const { endpoint, arrived } = await serve((_, reply) => json(reply, "{}"));
    await sendOverHttp(get(endpoint));
    expect(arrived[0]?.headers["content-type"]).toBeUndefined();
  });

  it.each([200, 204, 301, 400, 404, 429, 500, 503])("gives back an HTTP %i with its text", async (status) => {
    const text = status === 204 ? "" : "<h1>北京</h1> {";
    const { endpoint } = await serve((_, reply) => reply.writeHead(status).end(text));
    expect(await sendOverHttp(get(endpoint))).toEqual({ status, body: text });
  });

  it.each([301, 302, 303, 307, 308])("does not follow a %i", async (status) => {
    const { endpoint, arrived } = await serve((_, reply) => reply.writeHead(status, { Location: "/elsewhere" }).end());
    await sendOverHttp(get(endpoint));
    expect(arrived).toHaveLength(1);
  });

  it("opens a connection of its own where it must not reuse one", async () => {
    const { endpoint, arrived } = await serve((_, reply) => json(reply, "{}"));
    for (const reuseConnection of [true, false, true, false]) await sendOverHttp(get(endpoint, { reuseConnection }));
    expect(arrived.map((seen) => seen.connection)).toEqual([1, 2, 1, 3]);
  });

  it("goes past the proxies of the environment", async () => {
    const proxy = await serve((_, reply) => json(reply, "{}"));
    const { endpoint, arrived } = await serve((_, reply) => json(reply, "{}"));
    const names = ["HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"];
    const before = { ...process.env };
    try {
      for (const name of ["NO_PROXY", "no_proxy"]) delete process.env[name];
      for (const name of names) process.env[name] = proxy.endpoint;
      await sendOverHttp(get(endpoint));
    } finally {
      for (const name of [...names, "NO_PROXY", "no_proxy"]) delete process.env[name];
      Object.assign(process.env, before);
    }
    expect({ direct: arrived.length, proxied: proxy.arrived.length }).toEqual({ direct: 1, proxied: 0 });
  });
});

describe("a request whose reply comes byte by byte", () => {
  afterEach(() => jest.restoreAllMocks());

  it.each([
    ["as it is", {}],
    ["packed", { "Content-Encoding": "gzip" }],
    ["with its length told before", { "Content-Length": "100000" }],
  ])("%s ends after 60 s, and may have arrived", async (_, headers) => {
    const { timeout } = AbortSignal;
    const timeouts = jest.spyOn(AbortSignal, "timeout").mockImplementation((ms) => timeout.call(AbortSignal, ms / 200));
    const text = gzipSync(Buffer.alloc(mebibyte), { level: 0 });
    const { endpoint } = await serve((__, reply) => {
      reply.writeHead(200, headers);
      let at = 0;
      const timer = setInterval(() => reply.write(text.subarray(at, ++at)), 10);
      reply.on("close", () => clearInterval(timer));
    });
    const error = await connectionErrorOf(get(endpoint));
    expect(error).toMatchObject({ message: "no complete reply within 60 s", sent: true });
    expect(timeouts.mock.calls).toEqual([[60_000]]);
  });
});

describe("a request without a usable reply", () => {
  it("was not sent when the connection is refused", async () => {
    const error = await connectionErrorOf(get(`http://127.0.0.1:${await closedPort()}`));
    expect(error).toMatchObject({ message: "the connection was refused", sent: false });
  });

  it("was not sent when nobody knows the host", async () => {
    // A label of 64 characters is refused without asking any name server.
    const error = await connectionErrorOf(get(`http://${"a".repeat(64)}.invalid`));
    expect(error).toMatchObject({ message: "the host name is not known", sent: false });
  });

  it("was not sent when the other side does not speak TLS", async () => {
    const { endpoint } = await serve((_, reply) => json(reply, "{}"));
    const error = await connectionErrorOf(get(endpoint.replace("http:", "https:")));
    expect(error).toMatchObject({ sent: false });
  });

  it("may have arrived when the connection is closed instead", async () => {
    const { endpoint } = await serve((_, reply) => reply.socket?.destroy());
    const error = await connectionErrorOf(get(endpoint));
    expect(error).toMatchObject({ message: "the connection was closed without a reply", sent: true });
  });

  it("may have arrived when the reply breaks off", async () => {
    const { endpoint } = await serve((_, reply) => {
      reply.writeHead(200, { "Content-Length": "1000" });
      reply.write('{"Code":"Succ', () => reply.socket?.destroy());
    });
    const error = await connectionErrorOf(get(endpoint));
    expect(error).toMatchObject({ sent: true });
  });

  it("says in words that the reply broke off", async () => {
    const { endpoint } = await serve((_, reply) => {
      reply.writeHead(200, { "Content-Length": "1000" });
      reply.write('{"Code":"Succ', () => reply.socket?.destroy());
    });
    const { message } = await connectionErrorOf(get(endpoint));
    expect(message).toMatch(/reply/);
  });

  it("may have arrived when the answer is not HTTP", async () => {
    const { endpoint } = await serve((_, reply) => reply.socket?.end("SSH-2.0-OpenSSH_9.2\r\n"));
    const error = await connectionErrorOf(get(endpoint));
    expect(error).toMatchObject({ sent: true });
  });

  it("may have arrived when a kept connection is closed instead", async () => {
    const { endpoint } = await serve(({ action }, reply) =>
      action === "First" ? json(reply, "{}") : reply.socket?.destroy(),
    );
    await sendOverHttp(get(endpoint, { url: `${endpoint}/?Action=First`, reuseConnection: true }));
    const error = await connectionErrorOf(get(endpoint, { reuseConnection: true }));
    expect(error).toMatchObject({ sent: true });
  });

  it("is given up when the reply has more than 8 MiB", async () => {
    const { endpoint } = await serve((_, reply) => {
      const chunk = Buffer.alloc(mebibyte, "x");
      const more = (left: number) => {
        if (left === 0) reply.end();
        else if (!reply.destroyed) reply.write(chunk, () => more(left - 1));
      };
      more(10);
    });
    const error = await connectionErrorOf(get(endpoint));
    expect(error).toMatchObject({ message: "the reply is larger than 8 MiB", sent: true });
  });

  it("is given up when a small reply unpacks to more than 8 MiB", async () => {
    const bomb = gzipSync(Buffer.alloc(9 * mebibyte), { level: 1 });
    const { endpoint } = await serve((_, reply) => reply.writeHead(200, { "Content-Encoding": "gzip" }).end(bomb));
    const error = await connectionErrorOf(get(endpoint));
    expect(error).toMatchObject({ message: "the reply is larger than 8 MiB", sent: true });
  });

  it.each([
    ["a closed connection", (endpoint: string) => endpoint],
    ["a host that cannot be", () => "http://127.0.0.1:1"],
  ])("says nothing of URL and body after %s", async (_, endpointFor) => {
    const { endpoint } = await serve((__, reply) => reply.socket?.destroy());
    const error = await connectionErrorOf(
      get(endpointFor(endpoint), { method: "POST", body: '{"Password":"SECRETpassword"}' }),
    );
    expect(inspect(error, { depth: null, showHidden: true })).not.toContain("SECRET");
  });
});
