import { readFileSync } from "node:fs";
import net from "node:net";
import { join } from "node:path";
import tls from "node:tls";
import { inspect } from "node:util";
import { sendOverHttp } from "../../../provider/api/http";
import { ConnectionError, type Proxy, type WireRequest } from "../../../provider/api/io";
import { answers, letThrough, startProxy } from "../proxy";
import { closedPort, closing, json, serve } from "../server";
import { failureOf } from "../world";

const pem = (name: string) => readFileSync(join(__dirname, "certificate", name), "utf8");
// Made once with openssl, for localhost, until 2120; the key guards nothing.
const localhost = { key: pem("key.pem"), cert: pem("certificate.pem") };
const credentials = "us er:SECRETpass@:/word";

const buy = (endpoint: string, proxy: Proxy, more: Partial<WireRequest> = {}): WireRequest => ({
  method: "GET",
  url: `${endpoint}/network/?Action=CreateVdc&Signature=SECRETsignature`,
  reuseConnection: false,
  proxy,
  ...more,
});

/** Makes TLS through a proxy trust the certificate of the tests, which is for localhost. */
function trustTheTests() {
  const { connect } = tls;
  jest
    .spyOn(tls, "connect")
    .mockImplementation((...[options]: unknown[]) => connect({ ...Object(options), ca: localhost.cert }));
}
afterEach(() => jest.restoreAllMocks());

async function connectionErrorOf(request: WireRequest): Promise<ConnectionError> {
  const error = await failureOf(sendOverHttp(request));
  if (!(error instanceof ConnectionError)) throw error;
  return error;
}

describe("through a proxy", () => {
  it("a request arrives whole, and its reply comes back", async () => {
    const { address, asked } = await startProxy();
    const { endpoint, arrived } = await serve((_, reply) => json(reply, '{"a":1}', 404));
    const reply = await sendOverHttp(buy(endpoint, { address }, { method: "POST", body: '{"Name":"北京"}' }));
    expect(reply).toEqual({ status: 404, body: '{"a":1}' });
    expect(arrived).toMatchObject([{ method: "POST", action: "CreateVdc", body: '{"Name":"北京"}' }]);
    expect(asked).toMatchObject([{ target: new URL(endpoint).host }]);
  });

  it("TLS reaches from end to end: the proxy sees a name and a port", async () => {
    trustTheTests();
    let seen = "";
    const { address } = await startProxy((target, client) => {
      client.on("data", (chunk: Buffer) => (seen += chunk.toString("latin1")));
      letThrough(target.replace("localhost", "127.0.0.1"), client);
    });
    const { endpoint, arrived } = await serve((_, reply) => json(reply, "{}"), localhost);
    await sendOverHttp(buy(endpoint.replace("127.0.0.1", "localhost"), { address }));
    expect(arrived).toMatchObject([{ action: "CreateVdc" }]);
    expect(seen).not.toBe("");
    expect(seen).not.toContain("Signature");
  });

  it("user and password are told to the proxy, and not to the API", async () => {
    const { address, asked } = await startProxy();
    const { endpoint, arrived } = await serve((_, reply) => json(reply, "{}"));
    await sendOverHttp(buy(endpoint, { address, credentials }));
    expect(asked[0]?.headers["proxy-authorization"]).toBe(`Basic ${Buffer.from(credentials).toString("base64")}`);
    expect(arrived[0]?.headers["proxy-authorization"]).toBeUndefined();
  });

  it("a proxy that wants no user is told of none", async () => {
    const { address, asked } = await startProxy();
    const { endpoint } = await serve((_, reply) => json(reply, "{}"));
    await sendOverHttp(buy(endpoint, { address }));
    expect(asked[0]?.headers["proxy-authorization"]).toBeUndefined();
  });

  it("every request has a connection of its own, and leaves none open", async () => {
    const { address, asked, clients } = await startProxy();
    const { endpoint, arrived } = await serve((_, reply) => json(reply, "{}"));
    for (const reuseConnection of [true, true, false])
      await sendOverHttp(buy(endpoint, { address }, { reuseConnection }));
    expect([asked.length, arrived.map((seen) => seen.connection)]).toEqual([3, [1, 2, 3]]);
    await eventually(() => clients.size === 0);
  });
});

describe("a request through a proxy was not sent", () => {
  it.each([
    [407, "it answered HTTP 407, user and password needed"],
    [502, "it answered HTTP 502"],
    [403, "it answered HTTP 403"],
    [301, "it answered HTTP 301"],
  ])("when that answers %i", async (status, how) => {
    const { address, host } = await startProxy(answers(status));
    const { endpoint, arrived } = await serve((_, reply) => json(reply, "{}"));
    for (const url of [endpoint, endpoint.replace("http:", "https:")]) {
      expect(await connectionErrorOf(buy(url, { address, credentials }))).toMatchObject({
        message: `the proxy ${host} (cds:proxy) gives no connection: ${how}`,
        sent: false,
      });
    }
    expect(arrived).toEqual([]);
  });

  it("when nobody is there", async () => {
    const address = `http://127.0.0.1:${await closedPort()}`;
    expect(await connectionErrorOf(buy("https://cds.test", { address }))).toMatchObject({
      message: `the proxy ${new URL(address).host} (cds:proxy) gives no connection: the connection was refused`,
      sent: false,
    });
  });

  it("when that closes the connection without an answer", async () => {
    const { address } = await startProxy((_, client) => void client.destroy());
    expect(await connectionErrorOf(buy("https://cds.test", { address }))).toMatchObject({ sent: false });
  });

  it("when that ends in the middle of its answer", async () => {
    const { address } = await startProxy((_, client) => void client.end("HTTP/1.1 200 Connec"));
    expect(await connectionErrorOf(buy("https://cds.test", { address }))).toMatchObject({ sent: false });
  });

  it("when it is something else", async () => {
    const port = await closing(net.createServer((socket) => socket.resume().end("SSH-2.0-OpenSSH_9.2\r\n\r\n")));
    const address = `http://127.0.0.1:${port}`;
    expect(await connectionErrorOf(buy("https://cds.test", { address }))).toMatchObject({ sent: false });
  });

  it("when nothing comes from it for 10 s, and the connection does not stay open", async () => {
    const { address, host, clients } = await startProxy((_, client) => void client.resume());
    const error = await inNoTime(() => connectionErrorOf(buy("https://cds.test", { address })), clients);
    expect(error).toMatchObject({
      message: `the proxy ${host} (cds:proxy) gives no connection: no connection within 10 s`,
      sent: false,
    });
    await eventually(() => clients.size === 0);
  });

  it("when nothing comes from the other end for 10 s", async () => {
    const { address, clients } = await startProxy((_, client) => void client.resume().write("HTTP/1.1 200 OK\r\n\r\n"));
    const error = await inNoTime(() => connectionErrorOf(buy("https://cds.test", { address })), clients);
    expect(error).toMatchObject({ message: expect.stringContaining("no connection within 10 s"), sent: false });
    await eventually(() => clients.size === 0);
  });

  it("when it breaks off during TLS", async () => {
    const { address } = await startProxy((_, client) => {
      client.write("HTTP/1.1 200 OK\r\n\r\n");
      client.once("data", () => client.destroy());
    });
    expect(await connectionErrorOf(buy("https://cds.test", { address }))).toMatchObject({ sent: false });
  });

  it("when the certificate behind it is not to be trusted", async () => {
    const { address } = await startProxy((target, client) =>
      letThrough(target.replace("localhost", "127.0.0.1"), client),
    );
    const { endpoint, arrived } = await serve((_, reply) => json(reply, "{}"), localhost);
    const error = await connectionErrorOf(buy(endpoint.replace("127.0.0.1", "localhost"), { address }));
    expect(error).toMatchObject({ message: expect.stringContaining("SELF_SIGNED"), sent: false });
    expect(arrived).toEqual([]);
  });

  it("when the certificate behind it is that of another host", async () => {
    trustTheTests();
    const { address } = await startProxy();
    const { endpoint, arrived } = await serve((_, reply) => json(reply, "{}"), localhost);
    const error = await connectionErrorOf(buy(endpoint, { address }));
    expect(error).toMatchObject({ message: expect.stringContaining("ERR_TLS_CERT_ALTNAME_INVALID"), sent: false });
    expect(arrived).toEqual([]);
  });
});

describe("a request through a proxy may have arrived", () => {
  it.each(["http", "https"])("when the connection is closed instead of a reply over %s", async (scheme) => {
    trustTheTests();
    const { address } = await startProxy((target, client) =>
      letThrough(target.replace("localhost", "127.0.0.1"), client),
    );
    const { endpoint, arrived } = await serve(
      (_, reply) => reply.socket?.destroy(),
      scheme === "https" ? localhost : undefined,
    );
    const error = await connectionErrorOf(buy(endpoint.replace("127.0.0.1", "localhost"), { address }));
    expect(error).toMatchObject({ message: "the connection was closed without a reply", sent: true });
    expect(arrived).toHaveLength(1);
  });

  it("when the proxy breaks off as soon as it has the request", async () => {
    const { address } = await startProxy((_, client) => {
      client.write("HTTP/1.1 200 OK\r\n\r\n");
      client.once("data", () => client.destroy());
    });
    expect(await connectionErrorOf(buy("http://127.0.0.1:1", { address }))).toMatchObject({ sent: true });
  });
});

it.each([
  ["refuses", answers(407)],
  ["breaks off", (_: string, client: { destroy(): void }) => client.destroy()],
])("nothing of user, password and URL is told of a proxy that %s", async (_, onConnect) => {
  const { address } = await startProxy(onConnect);
  const error = await connectionErrorOf(buy("https://cds.test", { address, credentials }));
  const told = inspect(error, { depth: null, showHidden: true });
  for (const secret of ["SECRET", "us er", Buffer.from(credentials).toString("base64")])
    expect(told).not.toContain(secret);
});

/** Makes the 10 s that a connection is waited for pass as soon as the proxy has been asked. */
async function inNoTime<Result>(work: () => Promise<Result>, clients: ReadonlySet<unknown>): Promise<Result> {
  const { setTimeout: later } = global;
  let pass: () => void = () => undefined;
  const timers = jest.spyOn(global, "setTimeout").mockImplementation((callback, ms, ...rest) => {
    if (ms === 10_000) pass = callback;
    return later(callback, ms, ...rest);
  });
  const result = work();
  await eventually(() => clients.size > 0);
  timers.mockRestore();
  await new Promise((resolve) => later(resolve, 50));
  pass();
  return result;
}

async function eventually(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5));
}
