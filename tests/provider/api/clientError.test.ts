import { closedPort } from "../server";
import { account, failureOf, newWorld, refusal, type Call } from "../world";
import { clientOf } from "./answering";

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

  it("has holes where a short password stands in other words", async () => {
    const { api } = newWorld({ ResetInstancesPassword: () => refusal("InvalidPassword.Malformed", "1 of 12 is ok") });
    const message = async (Password: string) =>
      (await failureOf(api.ccs.ResetInstancesPassword({ InstanceIds: "i", Password }))).message;
    expect(await message("ok")).toContain("1 of 12 is ok");
    expect(await message("1")).toContain("1 of 12 is ok");
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
