import fc from "fast-check";
import type { ServerResponse } from "node:http";
import { createApi } from "../../../provider/api/client";
import { NotSentError, RefusedError, UnknownOutcomeError } from "../../../provider/api/errors";
import { sendOverHttp } from "../../../provider/api/http";
import { ConnectionError } from "../../../provider/api/io";
import { closedPort, json, serve, type Arrived } from "../server";
import { seededBytes, virtualClock } from "../virtual";
import { account, failureOf, lostReply, newWorld, refusal, success, type Call } from "../world";

type Answer = (arrived: Arrived, reply: ServerResponse) => void;

const good: Answer = (_, reply) => json(reply, { Code: "Success", Data: [], TaskId: "1" });
const secretKey = "4dabf18193072939515e22adb298388d";

/** The real client on the real network, with time that passes at once. */
const clientOf = (endpoint: string) =>
  createApi({ ...account, endpoint }, { ...virtualClock(), randomBytes: seededBytes(), send: sendOverHttp });

/** A server that answers one action as told and all others well, and a client of it. */
async function serveWith(action: string, answer: Answer) {
  const server = await serve((arrived, reply) => (arrived.action === action ? answer : good)(arrived, reply));
  return { ...server, api: clientOf(server.endpoint) };
}

// All that can happen once a request has left and that does not say what became of it.
const unclear: [string, Answer][] = [
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

describe("a mutating call", () => {
  it.each(unclear)("is sent once when %s", async (_, answer) => {
    const { api, of } = await serveWith("CreateVdc", answer);
    await api.network.CreateVdc({ RegionId: "CN_Beijing_A" }).catch(() => undefined);
    expect(of("CreateVdc")).toHaveLength(1);
  });

  it.each(unclear)("has an unknown outcome when %s", async (_, answer) => {
    const { api } = await serveWith("CreateVdc", answer);
    const error = await failureOf(api.network.CreateVdc({ RegionId: "CN_Beijing_A" }));
    expect(error).toBeInstanceOf(UnknownOutcomeError);
  });

  it("is sent once when it travels as a GET", async () => {
    const { api, of } = await serveWith("AddPublicIp", (_, reply) => reply.socket?.destroy());
    await failureOf(api.network.AddPublicIp({ PublicId: "p", Number: 4 }));
    expect(of("AddPublicIp")).toHaveLength(1);
  });

  it.each([
    ["HTML", "<html>Too Many Requests</html>"],
    ["a code", { Code: "Throttling", Message: "slow down" }],
    ["JSON without a code", { message: "API rate limit exceeded" }],
  ])("is sent again after an HTTP 429 with %s", async (_, body) => {
    let throttles = 2;
    const { api, of } = await serveWith("CreateVdc", (arrived, reply) =>
      throttles-- > 0 ? json(reply, body, 429) : good(arrived, reply),
    );
    await api.network.CreateVdc({ RegionId: "CN_Beijing_A" });
    expect(of("CreateVdc")).toHaveLength(3);
  });

  it("is not sent again after a refusal", async () => {
    const { api, of } = await serveWith("CreateVdc", (_, reply) => json(reply, { Code: "QuotaExceed.Vdc" }, 400));
    await failureOf(api.network.CreateVdc({ RegionId: "CN_Beijing_A" }));
    expect(of("CreateVdc")).toHaveLength(1);
  });

  it("has a connection of its own, while reads share one", async () => {
    const { api, arrived } = await serveWith("", good);
    await api.network.DescribeVdc({});
    await api.network.CreateVdc({ RegionId: "CN_Beijing_A" });
    await api.network.DeleteVdc({ VdcId: "v" });
    await api.network.DescribeVdc({});
    expect(arrived.map(({ action, connection }) => [action, connection])).toEqual([
      ["DescribeVdc", 1],
      ["DescribeTags", 1],
      ["CreateVdc", 2],
      ["DeleteVdc", 3],
      ["DescribeVdc", 1],
    ]);
  });

  it("is not sent, and said not to be, when the connection is refused", async () => {
    const api = clientOf(`http://127.0.0.1:${await closedPort()}`);
    const error = await failureOf(api.network.CreateVdc({ RegionId: "CN_Beijing_A" }));
    expect(error).toBeInstanceOf(NotSentError);
  });

  it("goes out after the connection was refused for some seconds", async () => {
    const { api, callsOf } = newWorld({
      CreateVdc: ({ at }) => (at < 3000 ? lostBeforeSending() : success()),
    });
    await api.network.CreateVdc({ RegionId: "CN_Beijing_A" });
    expect(callsOf("CreateVdc").map(({ at }) => at)).toEqual([0, 500, 1500, 3500]);
  });
});

describe("the proof of the account", () => {
  it("is a read that comes before the first mutating call", async () => {
    const { api, arrived } = await serveWith("", good);
    await api.network.CreateVdc({ RegionId: "CN_Beijing_A" });
    expect(arrived.map(({ action }) => action)).toEqual(["DescribeTags", "CreateVdc"]);
  });

  it("is made once for calls side by side", async () => {
    const { api, of } = await serveWith("", good);
    await Promise.all([1, 2, 3].map((n) => api.network.CreateVdc({ RegionId: "CN_Beijing_A", VdcName: `v${n}` })));
    expect(of("DescribeTags")).toHaveLength(1);
  });

  it.each([
    ["an HTML page", (_, reply) => json(reply, "<html>Welcome</html>")],
    ["a JSON API of another kind", (_, reply) => json(reply, { error: "no such route" }, 404)],
    ["a redirect", (_, reply) => reply.writeHead(302, { Location: "/login" }).end()],
    ["a refusal of the keys", (_, reply) => json(reply, { Code: "SignatureDoesNotMatch", Message: "no" }, 403)],
    ["a 401", (_, reply) => json(reply, { Code: "Denied", Message: "no" }, 401)],
  ] satisfies [string, Answer][])("keeps a mutating call from being sent after %s", async (_, answer) => {
    const { api, of } = await serveWith("DescribeTags", answer);
    await failureOf(api.network.CreateVdc({ RegionId: "CN_Beijing_A" }));
    expect(of("CreateVdc")).toHaveLength(0);
  });

  it("leaves no doubt that nothing was sent when it fails for want of a usable reply", async () => {
    const { api } = await serveWith("DescribeTags", (_, reply) => json(reply, "<html>Welcome</html>"));
    const error = await failureOf(api.network.CreateVdc({ RegionId: "CN_Beijing_A" }));
    expect(error).not.toBeInstanceOf(UnknownOutcomeError);
  });

  it("takes a refusal for another reason as a word from the API", async () => {
    const { api, of } = await serveWith("DescribeTags", (_, reply) => json(reply, { Code: "Forbidden.Tags" }, 403));
    await api.network.CreateVdc({ RegionId: "CN_Beijing_A" });
    expect(of("CreateVdc")).toHaveLength(1);
  });

  it("is tried anew by the next call after it has failed", async () => {
    let refusals = 1;
    const { api, of } = await serveWith("DescribeTags", (arrived, reply) =>
      refusals-- > 0 ? json(reply, { Code: "SignatureDoesNotMatch" }, 403) : good(arrived, reply),
    );
    await failureOf(api.network.CreateVdc({ RegionId: "CN_Beijing_A" }));
    await api.network.CreateVdc({ RegionId: "CN_Beijing_A" });
    expect(of("CreateVdc")).toHaveLength(1);
  });
});

describe("a read", () => {
  it.each(unclear)("is sent again when %s", async (_, answer) => {
    let troubles = 2;
    const { api, of } = await serveWith("DescribeVdc", (arrived, reply) =>
      (troubles-- > 0 ? answer : good)(arrived, reply),
    );
    await api.network.DescribeVdc({});
    expect(of("DescribeVdc")).toHaveLength(3);
  });

  it("is sent again although it travels as a POST", async () => {
    let troubles = 1;
    const { api, of } = await serveWith("DescribeTags", (arrived, reply) =>
      troubles-- > 0 ? reply.socket?.destroy() : good(arrived, reply),
    );
    await api.ccs.DescribeTags({});
    expect(of("DescribeTags")).toHaveLength(2);
  });

  it("is given up after five tries at growing gaps", async () => {
    const { api, callsOf } = newWorld({ DescribeVdc: lostReply });
    await failureOf(api.network.DescribeVdc({}));
    expect(callsOf("DescribeVdc").map(({ at }) => at)).toEqual([0, 500, 1500, 3500, 7500]);
  });

  it("is not sent again after a refusal", async () => {
    const { api, of } = await serveWith("DescribeVdc", (_, reply) => json(reply, { Code: "VDCNotFound" }, 400));
    await failureOf(api.network.DescribeVdc({ VdcId: "v" }));
    expect(of("DescribeVdc")).toHaveLength(1);
  });

  it("needs no proof of the account", async () => {
    const { api, arrived } = await serveWith("", good);
    await api.network.DescribeVdc({});
    expect(arrived.map(({ action }) => action)).toEqual(["DescribeVdc"]);
  });

  it("is signed anew each time", async () => {
    let troubles = 1;
    const { api, arrived } = await serveWith("DescribeVdc", (seen, reply) =>
      troubles-- > 0 ? reply.socket?.destroy() : good(seen, reply),
    );
    await api.network.DescribeVdc({});
    const nonces = arrived.map(({ url }) => new URL(url, "http://server").searchParams.get("SignatureNonce"));
    expect(new Set(nonces).size).toBe(2);
  });
});

describe("a request", () => {
  it("of a GET has its parameters in the query and no body", async () => {
    const { api, arrived } = await serveWith("", good);
    await api.network.DescribeVdc({ Keyword: "it's (my) vdc*!", PageNumber: 2 });
    const { body, method, path, url = "" } = arrived[0] ?? {};
    expect({ body, method, path, own: /Keyword=[^&]*&PageNumber=[^&]*/.exec(url)?.[0] }).toEqual({
      body: "",
      method: "GET",
      path: "/network/",
      own: "Keyword=it%27s%20%28my%29%20vdc%2A%21&PageNumber=2",
    });
  });

  it("of a POST has its parameters in a JSON body and only the common ones in the query", async () => {
    const { api, of } = await serveWith("", good);
    await api.network.ModifyVdcName({ VdcId: "v", VdcName: "北京 (1)" });
    const [arrived] = of("ModifyVdcName");
    expect({
      body: arrived?.body,
      method: arrived?.method,
      path: arrived?.path,
      names: [...new URL(arrived?.url ?? "", "http://server").searchParams.keys()],
    }).toEqual({
      body: '{"VdcId":"v","VdcName":"北京 (1)"}',
      method: "POST",
      path: "/network/",
      names: [
        "AccessKeyId",
        "Action",
        "SignatureMethod",
        "SignatureNonce",
        "SignatureVersion",
        "Timestamp",
        "Version",
        "Signature",
      ],
    });
  });

  it("leaves out what is undefined or an empty text", async () => {
    const { api, callsOf } = newWorld({ DescribeVdc: () => success([]) });
    await api.network.DescribeVdc({ RegionId: undefined, VdcId: "", Keyword: "k" });
    expect(callsOf("DescribeVdc")[0]?.parameters).toEqual({ Keyword: "k" });
  });

  it("goes to the service of its action", async () => {
    const { api, callsOf } = newWorld({ DescribeTask: () => success() });
    await api.ccs.DescribeTask({ TaskId: "1" });
    expect(callsOf("DescribeTask")[0]?.request.url).toMatch(/^https:\/\/cds\.test\/ccs\/\?/);
  });
});

describe("the calls of an account", () => {
  it("are at most sixteen at a time", async () => {
    let running = 0;
    let most = 0;
    const { api, io } = newWorld({
      async DescribeVdc() {
        most = Math.max(most, ++running);
        await io.sleep(100);
        running--;
        return success([]);
      },
    });
    await Promise.all(Array.from({ length: 40 }, () => api.network.DescribeVdc({})));
    expect(most).toBe(16);
  });

  it("all wait for a second after a throttle", async () => {
    let throttles = 1;
    const { api, calls, io } = newWorld({
      async DescribeVdc() {
        if (throttles-- > 0) return refusal("Throttling", "slow down", 429);
        await io.sleep(100);
        return success([]);
      },
    });
    await Promise.all(Array.from({ length: 40 }, () => api.network.DescribeVdc({})));
    expect(calls.slice(16).filter(({ at }) => at < 1000)).toEqual([]);
  });

  it("are throttled for minutes before one is given up", async () => {
    const { api, elapsed } = newWorld({ DescribeVdc: () => refusal("Throttling", "slow down", 429) });
    const error = await failureOf(api.network.DescribeVdc({}));
    expect([error instanceof RefusedError, elapsed() > 5 * 60_000]).toEqual([true, true]);
  });
});

describe("a reply", () => {
  it.each(["Success", "success", "SUCCESS", "0000"])("with the code %s is a success", async (Code) => {
    const { api } = newWorld({ DescribeVdc: () => ({ status: 200, body: JSON.stringify({ Code, Data: [] }) }) });
    expect(await api.network.DescribeVdc({})).toEqual({
      action: "DescribeVdc",
      service: "network",
      data: [],
      taskIds: [],
      message: "",
    });
  });

  it.each([
    ["null", null],
    ["missing", undefined],
    ["an empty list", []],
    ["an empty text", ""],
  ])("whose list is %s gives an empty list", async (_, Data) => {
    const { api } = newWorld({ DescribeVdc: () => success(Data) });
    expect((await api.network.DescribeVdc({})).data).toEqual([]);
  });

  it("with lone objects for lists gives lists of one", async () => {
    const { api } = newWorld({
      DescribeVdc: () => success({ VdcId: "v", PrivateNetwork: { PrivateId: "p", Segments: "10.0.0.0/24" } }),
    });
    const { data } = await api.network.DescribeVdc({});
    expect(data).toMatchObject([
      { VdcId: "v", PublicNetwork: [], PrivateNetwork: [{ PrivateId: "p", Segments: ["10.0.0.0/24"] }] },
    ]);
  });

  it("with numbers for texts and texts for numbers gives what is meant", async () => {
    const { api } = newWorld({
      DescribeVdc: () => success([{ VdcId: 7, PublicNetwork: [{ PublicId: "p", Qos: "5", UnuseIpNum: "" }] }]),
    });
    const { data } = await api.network.DescribeVdc({});
    expect(data).toMatchObject([{ VdcId: "7", PublicNetwork: [{ Qos: 5, UnuseIpNum: undefined }] }]);
  });

  it("brings along nothing but the fields that are known", async () => {
    const { api } = newWorld({
      DescribeVdc: () => ({
        status: 200,
        body: `{"Code":"Success","__proto__":{"Code":"x","polluted":1},"constructor":{"prototype":{"polluted":1}},
          "Data":[{"VdcId":"v","VdcName":"n","${secretKey}":"1b47061264138c4ac30d75fd1eb44270","__proto__":{"polluted":1},
          "constructor":{"prototype":{"polluted":1}},"toString":1,
          "PrivateNetwork":[{"PrivateId":"p","${secretKey}":"1b47061264138c4ac30d75fd1eb44270","__proto__":{"Name":"x"}}]}]}`,
      }),
    });
    const { data } = await api.network.DescribeVdc({});
    expect([JSON.parse(JSON.stringify(data)), Reflect.ownKeys(data[0] ?? {}).includes("__proto__")]).toEqual([
      [{ VdcId: "v", VdcName: "n", PublicNetwork: [], PrivateNetwork: [{ PrivateId: "p", Segments: [] }] }],
      false,
    ]);
  });

  it("pollutes no prototype", async () => {
    const { api } = newWorld({
      DescribeInstances: () => ({
        status: 200,
        body: '{"Code":"Success","Data":{"Instances":[{"InstanceId":"i","__proto__":{"polluted":1},"Disks":{"SystemDisk":{"__proto__":{"polluted":1},"Size":1}}}]}}',
      }),
    });
    const { data } = await api.ccs.DescribeInstances({});
    expect(["polluted" in {}, "polluted" in (data?.Instances[0]?.Disks?.SystemDisk ?? {})]).toEqual([false, false]);
  });

  it("of an action that gives nothing has no data, whatever is in it", async () => {
    const { api } = newWorld({ DeleteVdc: () => success({ [secretKey]: "x", a: 1 }, { TaskId: 5 }) });
    expect(await api.network.DeleteVdc({ VdcId: "v" })).toEqual({
      action: "DeleteVdc",
      service: "network",
      data: undefined,
      taskIds: ["5"],
      message: "Success.",
    });
  });

  it("to a read names no task, even where it repeats the task asked for", async () => {
    const { api } = newWorld({ DescribeTask: () => success({ Status: "DOING" }, { TaskId: "1" }) });
    expect((await api.ccs.DescribeTask({ TaskId: "1" })).taskIds).toEqual([]);
  });

  it.each([
    ["Data[0].VdcId", [{ VdcId: { a: 1 } }]],
    ["Data[0].VdcId", [{ VdcName: "n" }]],
    ["Data[0].PublicNetwork[0].Qos", [{ VdcId: "v", PublicNetwork: [{ PublicId: "p", Qos: "fast" }] }]],
    ["Data[0].PrivateNetwork[0].Segments[0]", [{ VdcId: "v", PrivateNetwork: [{ PrivateId: "p", Segments: [1] }] }]],
    ["Data[0]", "text"],
  ])("with a wrong type at %s is no reply, and the error says where", async (place, Data) => {
    const { api } = newWorld({ DescribeVdc: () => success(Data) });
    expect((await failureOf(api.network.DescribeVdc({}))).message).toContain(`unexpected ${place}: `);
  });

  it("with too much in it is no reply", async () => {
    const { api } = await serveWith("CreateVdc", (_, reply) => {
      const more = () => reply.destroyed || reply.write(Buffer.alloc(4 * 1024 * 1024, " "), more);
      more();
    });
    expect((await failureOf(api.network.CreateVdc({ RegionId: "CN_Beijing_A" }))).message).toBe(
      "CreateVdc got no usable reply: the reply is larger than 32 MiB",
    );
  });

  it("of any JSON ends in data or in one of the errors that callers know", async () => {
    const keys = fc.constantFrom(
      "VdcId",
      "VdcName",
      "PublicNetwork",
      "Segments",
      "Qos",
      "__proto__",
      "constructor",
      "a",
    );
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom(null, "", "0", "x", true, 0, -1.5, 1e300),
        fc.array(tie("value"), { maxLength: 3 }),
        fc.dictionary(keys, tie("value"), { maxKeys: 3 }),
      ),
    }));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom("Success", "0000", "VDCNotFound", "", 7, null), value, async (Code, Data) => {
        const { api } = newWorld({ DescribeVdc: () => ({ status: 200, body: JSON.stringify({ Code, Data }) }) });
        const outcome = await api.network.DescribeVdc({}).catch((error: unknown) => error);
        const known = outcome instanceof RefusedError || outcome instanceof UnknownOutcomeError;
        expect(known || (typeof outcome === "object" && outcome !== null && "data" in outcome)).toBe(true);
      }),
    );
  });
});

describe("the error of a refused call", () => {
  it.each(["Message", "Msg", "message"])(
    "holds action, the API's text from %s, code and HTTP status",
    async (field) => {
      const { api } = newWorld({
        CreateVdc: () => ({ status: 400, body: JSON.stringify({ Code: "QuotaExceed.Vdc", [field]: "VDC 配额不足" }) }),
      });
      expect((await failureOf(api.network.CreateVdc({ RegionId: "CN_Beijing_A" }))).message).toBe(
        "CreateVdc refused: VDC 配额不足 (QuotaExceed.Vdc, HTTP 400)",
      );
    },
  );

  it("holds a code that is a number", async () => {
    const { api } = newWorld({
      DeleteTag: () => ({ status: 400, body: JSON.stringify({ Code: 20101, Message: "标签已绑定" }) }),
    });
    expect((await failureOf(api.ccs.DeleteTag({ TagId: "t" }))).message).toBe(
      "DeleteTag refused: 标签已绑定 (20101, HTTP 400)",
    );
  });

  it("says so where the API gives no reason", async () => {
    const { api } = newWorld({ CreateVdc: () => refusal("Region.NotOnSale", "", 403) });
    expect((await failureOf(api.network.CreateVdc({ RegionId: "CN_Beijing_A" }))).message).toBe(
      "CreateVdc refused: no reason given (Region.NotOnSale, HTTP 403)",
    );
  });

  it("counts a refusal that comes with HTTP 200", async () => {
    const { api } = newWorld({ DescribeVdc: () => refusal("VDCNotFound", "gone", 200) });
    expect(await failureOf(api.network.DescribeVdc({ VdcId: "v" }))).toMatchObject({ kind: "notFound" });
  });

  it("says what to do about wrong keys", async () => {
    const { api } = newWorld({ DescribeVdc: () => refusal("SignatureDoesNotMatch", "bad signature", 403) });
    expect((await failureOf(api.network.DescribeVdc({}))).message).toBe(
      "DescribeVdc refused: bad signature (SignatureDoesNotMatch, HTTP 403). Check cds:accessKeyId and cds:accessKeySecret, or CDS_ACCESS_KEY_ID and CDS_ACCESS_KEY_SECRET; where keys are stored with the stack, destroy and refresh use those unless run with --run-program",
    );
  });

  it("says what to do about an empty account", async () => {
    const { api } = newWorld({ CreateVdc: () => refusal("Account.Arrearage", "in arrears") });
    expect((await failureOf(api.network.CreateVdc({ RegionId: "CN_Beijing_A" }))).message).toBe(
      "CreateVdc refused: in arrears (Account.Arrearage, HTTP 400). Top the account up, then run `pulumi up` again",
    );
  });
});

describe("the error of a call without a usable reply", () => {
  it("says that the address may be wrong where there is no JSON", async () => {
    const { api } = newWorld({ DescribeVdc: () => ({ status: 404, body: "<html>" }) });
    expect((await failureOf(api.network.DescribeVdc({}))).message).toBe(
      "DescribeVdc got no usable reply: HTTP 404 with no JSON object; check that cds:endpoint is the API",
    );
  });

  it("says that the address redirects", async () => {
    const { api } = newWorld({ DescribeVdc: () => ({ status: 301, body: "" }) });
    expect((await failureOf(api.network.DescribeVdc({}))).message).toBe(
      "DescribeVdc got no usable reply: HTTP 301 with a redirect; check that cds:endpoint is the API",
    );
  });

  it("names endpoint and settings where nobody can be reached", async () => {
    const endpoint = `http://127.0.0.1:${await closedPort()}`;
    const api = clientOf(endpoint);
    expect((await failureOf(api.network.DescribeVdc({}))).message).toBe(
      `DescribeVdc was not sent: ${endpoint} cannot be reached, the connection was refused. Check the network and cds:endpoint (or CDS_ENDPOINT).`,
    );
  });

  it("names a host that nobody knows", async () => {
    const endpoint = `http://${"a".repeat(64)}.invalid`;
    const api = clientOf(endpoint);
    expect((await failureOf(api.network.DescribeVdc({}))).message).toBe(
      `DescribeVdc was not sent: ${endpoint} cannot be reached, the host name is not known. Check the network and cds:endpoint (or CDS_ENDPOINT).`,
    );
  });
});

describe("no error", () => {
  const password = 'Pass"word\\1 (x)';
  /** The message of the error that comes when the API refuses with this text, or code. */
  async function messageFor(text: (call: Call) => { Message?: string; Code?: string }, status = 400): Promise<string> {
    const { api } = newWorld({
      ResetInstancesPassword: (call) => ({
        status,
        body: JSON.stringify({ Code: "InvalidPassword.Malformed", ...text(call) }),
      }),
    });
    return (await failureOf(api.ccs.ResetInstancesPassword({ InstanceIds: "i", Password: password }))).message;
  }
  const signatureOf = ({ request }: Call) => new URL(request.url).searchParams.get("Signature") ?? "";

  it.each([400, 500])("has more than one line, whatever the API says with HTTP %i", async (status) => {
    const Message = "a\r\nb\u2028c\u0000\u001b[31md\u0085e";
    expect(await messageFor(() => ({ Message }), status)).toMatch(/^[^\p{Cc}\u2028\u2029]*a b c \[31md e[^\p{Cc}]*$/u);
  });

  it("has a line without an end", async () => {
    expect((await messageFor(() => ({ Message: "x".repeat(100_000) }))).length).toBeLessThan(500);
  });

  it("holds the secret key that the API repeats", async () => {
    const message = await messageFor(() => ({ Message: `bad key ${account.accessKeySecret}!` }));
    expect(message).not.toContain(account.accessKeySecret);
  });

  it("holds the access key id that the API repeats", async () => {
    const message = await messageFor(() => ({ Message: `unknown key ${account.accessKeyId}` }));
    expect(message).not.toContain(account.accessKeyId);
  });

  it("holds the password that the API repeats", async () => {
    expect(await messageFor(() => ({ Message: `bad password ${password}!` }))).not.toContain(password);
  });

  it("holds the password when the API repeats the whole body", async () => {
    const message = await messageFor(({ request }) => ({ Message: `bad body ${request.body}` }));
    expect(message).not.toContain(JSON.stringify(password).slice(1, -1));
  });

  it("holds the signature that the API repeats", async () => {
    let signature = "";
    const message = await messageFor((call) => ({ Message: `${(signature = signatureOf(call))} does not match` }));
    expect(message).not.toContain(signature);
  });

  it("holds the signature when the API repeats the URL", async () => {
    let signature = "";
    const message = await messageFor((call) => {
      signature = signatureOf(call);
      return { Message: /SignatureVersion.*/.exec(call.request.url)?.[0] };
    });
    expect(message).not.toContain(encodeURIComponent(signature));
  });

  it("holds secrets that the API repeats in its code", async () => {
    const message = await messageFor(() => ({ Code: `Bad ${account.accessKeySecret} ${password}` }));
    expect([message.includes(account.accessKeySecret), message.includes(password)]).toEqual([false, false]);
  });

  it("holds the beginning of a secret, wherever the API's text is cut", async () => {
    const beginning = account.accessKeySecret.slice(0, 8);
    for (let before = 270; before <= 300; before++) {
      const message = await messageFor(() => ({ Message: `${"x".repeat(before)}${account.accessKeySecret}` }));
      expect([before, message.includes(beginning)]).toEqual([before, false]);
    }
  });

  it("holds a secret when the outcome is unknown", async () => {
    const message = await messageFor(() => ({ Code: "InternalError", Message: account.accessKeySecret }), 500);
    expect(message).not.toContain(account.accessKeySecret);
  });
});

function lostBeforeSending(): never {
  throw new ConnectionError("the connection was refused", false);
}
