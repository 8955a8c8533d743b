import * as pulumi from "@pulumi/pulumi";
import { realIo } from "../../provider/api/realIo";
import * as cds from "../../sdk";
import { startSimulator, type Simulator } from "../../simulator";
import { answers, startProxy } from "../provider/proxy";
import { closeAccounts, isKnown, messageOf, newAccount, region, setStack, valueOf, withoutEngine } from "./world";

let stack: Simulator;
let other: Simulator;
beforeEach(async () => {
  stack = await newAccount();
  other = await startSimulator({ accessKeyId: "other-key", accessKeySecret: "other-secret" });
  for (const [{ cloud }, VdcName] of [[stack, "of the stack"] as const, [other, "of the other"] as const])
    cloud.call("network", "CreateVdc", { RegionId: region, VdcName });
  await withoutEngine("up");
});
afterEach(() => Promise.all([closeAccounts(), other.close()]));

const otherAccount = (given: Partial<cds.ProviderArgs> = {}) => ({
  accessKeyId: "other-key",
  accessKeySecret: "other-secret",
  endpoint: other.endpoint,
  ...given,
});
const nameFrom = async (vdcs: Promise<cds.GetVdcResult[]>) => (await vdcs).map(({ vdcName }) => vdcName);

describe("a function", () => {
  it("asks in the account of the stack", async () => {
    expect(await nameFrom(cds.getVdcs())).toEqual(["of the stack"]);
  });

  it("asks in the account of its provider, whose settings may be outputs", async () => {
    const accessKeySecret = pulumi.secret(Promise.resolve("other-secret"));
    const provider = new cds.Provider("other", otherAccount({ accessKeySecret }));
    expect(await nameFrom(cds.getVdcs({}, { provider }))).toEqual(["of the other"]);
    const output = cds.getVdcsOutput({}, { provider });
    expect(await nameFrom(valueOf(output))).toEqual(["of the other"]);
    expect(await pulumi.isSecret(output)).toBe(false);
  });

  it("asks in the account of its parent's provider", async () => {
    const provider = new cds.Provider("other", otherAccount());
    const parent = new pulumi.ComponentResource("test:index:Part", "part", {}, { providers: [provider] });
    expect(await nameFrom(cds.getVdcs({}, { parent }))).toEqual(["of the other"]);
  });

  it("takes its provider's region", async () => {
    const provider = new cds.Provider("other", otherAccount({ regionId: "CN_Shanghai_A" }));
    expect(await cds.getAvailableResources({}, { provider })).toMatchObject({ regionId: "CN_Shanghai_A" });
  });

  it("reads the keys of a provider that has none from the environment, under the names that it maps", async () => {
    process.env["OTHER_ID"] = "other-key";
    process.env["OTHER_SECRET"] = "other-secret";
    const envVarMappings = { OTHER_ID: "CDS_ACCESS_KEY_ID", OTHER_SECRET: "CDS_ACCESS_KEY_SECRET" };
    const provider = new cds.Provider("other", { endpoint: other.endpoint }, { envVarMappings });
    expect(await nameFrom(cds.getVdcs({}, { provider }))).toEqual(["of the other"]);
  });

  it("does not fall back on the stack's keys where its provider has none", async () => {
    const provider = new cds.Provider("other", { endpoint: other.endpoint });
    expect(await messageOf(cds.getVdcs({}, { provider }))).toMatch(
      /^getVdcs: Set cds:accessKeyId .*CDS_ACCESS_KEY_ID$/,
    );
  });

  it("says that a provider of another package is none of ours", async () => {
    class Foreign extends pulumi.ProviderResource {}
    const provider = new Foreign("aws", "aws");
    expect(await messageOf(cds.getVdcs({}, { provider }))).toBe(
      'getVdcs: the option "provider" must be a cds.Provider',
    );
  });
});

describe("a proxy", () => {
  it("of the stack is what its functions ask through", async () => {
    const { address, asked } = await startProxy();
    setStack(stack.endpoint, { "cds:proxy": address });
    expect(await nameFrom(cds.getVdcs())).toEqual(["of the stack"]);
    expect(asked).toMatchObject([{ target: new URL(stack.endpoint).host }]);
  });

  it("of a provider is what is asked through with that, and not what others are", async () => {
    const { address, asked } = await startProxy();
    const provider = new cds.Provider("other", otherAccount({ proxy: address }));
    expect(await nameFrom(cds.getVdcs({}, { provider }))).toEqual(["of the other"]);
    expect(await nameFrom(cds.getVdcs())).toEqual(["of the stack"]);
    expect(asked).toMatchObject([{ target: new URL(other.endpoint).host }]);
  });
});

it("the settings of a provider are what its process reads: tags as JSON, and the proxy as a secret", async () => {
  const defaultTags = ["prod", pulumi.output("team-a")];
  const settings = new cds.Provider("other", otherAccount({ defaultTags, proxy: "env" })).settings();
  expect(await valueOf(settings)).toMatchObject({ "cds:defaultTags": '["prod","team-a"]', "cds:proxy": "env" });
  expect(await pulumi.isSecret(new cds.Provider("tags", { defaultTags }).settings())).toBe(false);
  expect(await pulumi.isSecret(new cds.Provider("proxy", { proxy: "env" }).settings())).toBe(true);
});

describe("in a preview, with a provider whose settings are not known yet,", () => {
  beforeEach(() => withoutEngine("preview"));
  const unknownProvider = () => {
    const vdc = new cds.Vdc("main", { regionId: region });
    return new cds.Provider("late", otherAccount({ endpoint: pulumi.interpolate`https://${vdc.id}.example` }));
  };

  it("the promise says what to use instead", async () => {
    expect(await messageOf(cds.getVdcs({}, { provider: unknownProvider() }))).toBe(
      "getVdcs: the settings of its provider are unknown; use getVdcsOutput, which waits for them",
    );
  });

  it("the output is not known either, and nothing is asked", async () => {
    expect(await isKnown(cds.getVdcsOutput({}, { provider: unknownProvider() }))).toBe(false);
    expect([...stack.cloud.ledger, ...other.cloud.ledger].filter(({ direct }) => direct !== true)).toEqual([]);
  });
});

describe("what goes wrong is said in one line, with the name of the function:", () => {
  // An unreachable API is tried several times before the error.
  beforeEach(() => jest.spyOn(realIo, "sleep").mockResolvedValue());
  afterEach(() => jest.restoreAllMocks());

  it.each([
    [
      "wrong keys",
      () => ({ accessKeySecret: "wrong" }),
      /^getVdcs: DescribeVdc refused: .* \(SignatureDoesNotMatch, HTTP 403\)\. Check cds:accessKeyId/,
    ],
    [
      "nobody at the address",
      () => ({ endpoint: "http://127.0.0.1:9" }),
      /^getVdcs: DescribeVdc was not sent: http:\/\/127\.0\.0\.1:9 cannot be reached/,
    ],
    ["no address", () => ({ endpoint: "cloud" }), /^getVdcs: cds:endpoint .* is not an http\(s\) address/],
  ])("%s", async (_, wrong, message) => {
    const provider = new cds.Provider("other", otherAccount(wrong()));
    const said = await messageOf(cds.getVdcs({}, { provider }));
    expect(said).toMatch(message);
    expect(said).not.toContain("\n");
  });

  it("an argument of a provider that is none", () => {
    // @ts-expect-error -- misspelt, as JavaScript allows
    expect(() => new cds.Provider("eu", { accessKeyID: "a" })).toThrow(
      "eu: accessKeyID is not an argument of Provider; they are accessKeyId, accessKeySecret, endpoint, regionId, allowInsecureEndpoint, defaultTags, proxy",
    );
  });

  it("an argument of a provider of another type", () => {
    // @ts-expect-error -- a number where a string belongs
    expect(() => new cds.Provider("eu", otherAccount({ accessKeyId: 5 }))).toThrow("eu: accessKeyId must be a string");
  });

  it.each([
    // @ts-expect-error -- a string where a list belongs
    () => new cds.Provider("eu", otherAccount({ defaultTags: "prod" })),
    // @ts-expect-error -- a number among the strings
    () => new cds.Provider("eu", otherAccount({ defaultTags: ["prod", 5] })),
  ])("default tags of a provider that are no list of texts", (make) => {
    expect(make).toThrow("eu: defaultTags must be a list of strings");
  });

  it("a proxy that refuses, without its user and password", async () => {
    const { address, host } = await startProxy(answers(407));
    const proxy = address.replace("//", "//someone:SECRETword@");
    const provider = new cds.Provider("other", otherAccount({ proxy }));
    expect(await messageOf(cds.getVdcs({}, { provider }))).toBe(
      `getVdcs: DescribeVdc was not sent: ${other.endpoint} cannot be reached, the proxy ${host} (cds:proxy) gives no connection: it answered HTTP 407, user and password needed. Check the network and cds:endpoint (or CDS_ENDPOINT).`,
    );
  });

  it("a refusal", async () => {
    expect(await messageOf(cds.getPublicIps({ vdcId: "nonsense", publicId: "nonsense" }))).toMatch(
      /^getPublicIps: DescribePublicIp refused: .*HTTP 400/,
    );
  });
});
