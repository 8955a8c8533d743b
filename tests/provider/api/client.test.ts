import fc from "fast-check";
import { longestCallMs } from "../../../provider/api/client";
import { NotSentError, ApiError, UnknownOutcomeError } from "../../../provider/api/errors";
import { ConnectionError } from "../../../provider/api/io";
import { closedPort, json } from "../server";
import { failureOf, lostReply, newWorld, refusal, success } from "../world";
import { Answer, good, clientOf, serveWith, unclear } from "./answering";

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

  it.each([400, 401, 429, 500])(
    "is not sent again, and has an unknown outcome, where HTTP %i says that it was delivered before",
    async (status) => {
      const { api, of } = await serveWith("CreateVdc", (_, reply) =>
        json(reply, { Code: "SignatureNonceUsed", Message: "seen before" }, status),
      );
      const error = await failureOf(api.network.CreateVdc({ RegionId: "CN_Beijing_A" }));
      expect([of("CreateVdc").length, error instanceof UnknownOutcomeError, error.message]).toEqual([
        1,
        true,
        `CreateVdc got no usable reply: CreateVdc refused: seen before (SignatureNonceUsed, HTTP ${status}). The API has received this very request before, from a proxy that repeats requests, say`,
      ]);
    },
  );

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

  it.each([400, 429])("is sent again where HTTP %i says that it was delivered before", async (status) => {
    let troubles = 2;
    const { api, of } = await serveWith("DescribeVdc", (arrived, reply) =>
      troubles-- > 0 ? json(reply, { Code: "SignatureNonceUsed" }, status) : good(arrived, reply),
    );
    await api.network.DescribeVdc({});
    expect(of("DescribeVdc")).toHaveLength(3);
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

  it("end in time, whatever the API does", async () => {
    const reply = fc.record({
      afterMs: fc.constantFrom(0, 1_000, 20_000, 29_000, 60_000),
      trouble: fc.constantFrom(lostReply, lostBeforeSending, () => refusal("Throttling", "slow down", 429)),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(reply, { minLength: 20, maxLength: 20 }), async (replies) => {
        const { api, callsOf, elapsed, io } = newWorld({
          async DescribeVdc() {
            const { afterMs, trouble } = replies[callsOf("DescribeVdc").length - 1] ?? { afterMs: 0, trouble: success };
            await io.sleep(afterMs);
            return trouble();
          },
        });
        await failureOf(api.network.DescribeVdc({}));
        expect([callsOf("DescribeVdc").length <= 15, elapsed() <= longestCallMs]).toEqual([true, true]);
      }),
      { seed: 1, numRuns: 50 },
    );
  });

  it.each([
    ["lost after 60 s", 60_000, lostReply, 307_500],
    ["throttled at once", 0, () => refusal("Throttling", "slow down", 429), 301_000],
    ["throttled after 29 s", 29_000, () => refusal("Throttling", "slow down", 429), 736_000],
    ["throttled after 60 s", 60_000, () => refusal("Throttling", "slow down", 429), 914_000],
  ])("that are all %s end after a known time", async (_, afterMs, trouble, ms) => {
    const { api, elapsed, io } = newWorld({
      async DescribeVdc() {
        await io.sleep(afterMs);
        return trouble();
      },
    });
    await failureOf(api.network.DescribeVdc({}));
    expect([elapsed(), elapsed() <= longestCallMs]).toEqual([ms, true]);
  });

  it("are throttled for minutes before one is given up", async () => {
    const { api, elapsed } = newWorld({ DescribeVdc: () => refusal("Throttling", "slow down", 429) });
    const error = await failureOf(api.network.DescribeVdc({}));
    expect([error instanceof ApiError, elapsed() > 5 * 60_000]).toEqual([true, true]);
  });
});

function lostBeforeSending(): never {
  throw new ConnectionError("the connection was refused", false);
}
