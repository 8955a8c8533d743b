import { ConfigError } from "../../../provider/api/errors";
import { accountOf, defaultRegionOf, defaultsOf } from "../../../provider/pulumi/settings";

const keys = { "cds:accessKeyId": "id", "cds:accessKeySecret": "secret" };
const settingsOf = (values: Readonly<Record<string, string>>) => ({ get: (key: string) => values[key] });
const accountWith = (values: Readonly<Record<string, string>>, environment: NodeJS.ProcessEnv = {}) =>
  accountOf(settingsOf(values), environment);
const endpointFor = (endpoint: string, more: Readonly<Record<string, string>> = {}) =>
  accountWith({ ...keys, "cds:endpoint": endpoint, ...more }).endpoint;

/** The message of the ConfigError that is thrown. */
function complaintOf(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  throw new Error("It should have failed");
}

describe("the account", () => {
  it("is read from the settings", () => {
    expect(accountWith({ ...keys, "cds:endpoint": "https://cds.test" })).toEqual({
      accessKeyId: "id",
      accessKeySecret: "secret",
      endpoint: "https://cds.test",
    });
  });

  it("is read from the environment where there are no settings", () => {
    const environment = {
      CDS_ACCESS_KEY_ID: "id",
      CDS_ACCESS_KEY_SECRET: "secret",
      CDS_ENDPOINT: "https://cds.test",
    };
    expect(accountOf(undefined, environment)).toEqual({
      accessKeyId: "id",
      accessKeySecret: "secret",
      endpoint: "https://cds.test",
    });
  });

  it("is read from the vendor's own variables", () => {
    expect(accountOf(undefined, { CDS_SECRET_ID: "id", CDS_SECRET_KEY: "secret" })).toMatchObject({
      accessKeyId: "id",
      accessKeySecret: "secret",
    });
  });

  it("is that of the settings where the environment says something else", () => {
    const environment = { CDS_ACCESS_KEY_ID: "x", CDS_ACCESS_KEY_SECRET: "x", CDS_ENDPOINT: "https://x.test" };
    expect(accountWith({ ...keys, "cds:endpoint": "https://cds.test" }, environment)).toEqual({
      accessKeyId: "id",
      accessKeySecret: "secret",
      endpoint: "https://cds.test",
    });
  });

  it("is that of our variables where the vendor's say something else", () => {
    const environment = {
      CDS_ACCESS_KEY_ID: "id",
      CDS_SECRET_ID: "x",
      CDS_ACCESS_KEY_SECRET: "s",
      CDS_SECRET_KEY: "x",
    };
    expect(accountOf(undefined, environment)).toMatchObject({ accessKeyId: "id", accessKeySecret: "s" });
  });

  it.each(["", "  "])("is read further down where a setting is %j", (empty) => {
    const settings = { "cds:accessKeyId": empty, "cds:accessKeySecret": "secret" };
    expect(accountWith(settings, { CDS_ACCESS_KEY_ID: "", CDS_SECRET_ID: "id" }).accessKeyId).toBe("id");
  });

  it("is read without the white space around it", () => {
    expect(accountWith({ "cds:accessKeyId": " id\n", "cds:accessKeySecret": "\tsecret " })).toMatchObject({
      accessKeyId: "id",
      accessKeySecret: "secret",
    });
  });

  it("is at the vendor's address by default", () => {
    expect(accountWith(keys).endpoint).toBe("https://cdsapi.capitalonline.net");
  });
});

describe("a complaint", () => {
  it.each([
    [
      "the access key id is missing",
      {},
      "Set cds:accessKeyId (pulumi config set --secret cds:accessKeyId ...; or accessKeyId of the cds.Provider, which takes nothing from the stack), or the environment variable CDS_ACCESS_KEY_ID",
    ],
    [
      "the secret is missing",
      { "cds:accessKeyId": "id" },
      "Set cds:accessKeySecret (pulumi config set --secret cds:accessKeySecret ...; or accessKeySecret of the cds.Provider, which takes nothing from the stack), or the environment variable CDS_ACCESS_KEY_SECRET",
    ],
    [
      "the access key id has white space in it",
      { ...keys, "cds:accessKeyId": "i d" },
      "cds:accessKeyId (or CDS_ACCESS_KEY_ID) has white space in it: copy it again",
    ],
    [
      "the secret has white space in it",
      { ...keys, "cds:accessKeySecret": "sec\nret" },
      "cds:accessKeySecret (or CDS_ACCESS_KEY_SECRET) has white space in it: copy it again",
    ],
  ])("says what to do when %s", (_, settings, text) => {
    expect(complaintOf(() => accountWith(settings))).toBe(text);
  });

  it.each([
    "cdsapi.capitalonline.net",
    "not an address",
    "https://",
    "ftp://cds.test",
    "file:///etc/passwd",
    "//cds.test",
  ])("says what to do when the endpoint is %j", (endpoint) => {
    expect(complaintOf(() => endpointFor(endpoint))).toBe(
      "cds:endpoint (or CDS_ENDPOINT, or endpoint of the cds.Provider) is not an http(s) address: give it as https://cdsapi.capitalonline.net",
    );
  });

  it.each([
    "https://cds.test/network",
    "https://cds.test/?Action=x",
    "https://cds.test/#x",
    "https://user@cds.test",
    "https://user:word@cds.test",
  ])("says what to do when the endpoint is more than a host: %s", (endpoint) => {
    expect(complaintOf(() => endpointFor(endpoint))).toBe(
      "cds:endpoint (or CDS_ENDPOINT, or endpoint of the cds.Provider) must be a scheme, a host and a port, nothing more: give it as https://cdsapi.capitalonline.net",
    );
  });

  it.each([
    "http://cds.test",
    "http://10.0.0.1",
    "http://127.0.0.1.cds.test",
    "http://localhost.cds.test",
    "http://0.0.0.0:8080",
    "http://[::2]",
    "HTTP://CDS.TEST",
  ])("says what to do when the endpoint sends unencrypted: %s", (endpoint) => {
    expect(complaintOf(() => endpointFor(endpoint))).toBe(
      "cds:endpoint (or CDS_ENDPOINT, or endpoint of the cds.Provider) would send signed requests unencrypted: give it as https://cdsapi.capitalonline.net, or allow it with cds:allowInsecureEndpoint",
    );
  });

  it.each(["false", "1", "yes", ""])("comes also when cds:allowInsecureEndpoint is %j", (allowed) => {
    expect(() => endpointFor("http://cds.test", { "cds:allowInsecureEndpoint": allowed })).toThrow(ConfigError);
  });
});

describe("an endpoint", () => {
  it.each([
    ["https://cds.test", "https://cds.test"],
    ["https://cds.test/", "https://cds.test"],
    ["https://cds.test:8443", "https://cds.test:8443"],
    ["https://CDS.test:443", "https://cds.test"],
    [" https://cds.test ", "https://cds.test"],
    ["https://[2001:db8::1]:8443", "https://[2001:db8::1]:8443"],
  ])("may be %j", (given, endpoint) => {
    expect(endpointFor(given)).toBe(endpoint);
  });

  it.each(["http://127.0.0.1:8080", "http://127.1.2.3", "http://localhost:8080", "http://[::1]:8080"])(
    "may be unencrypted on loopback: %s",
    (endpoint) => {
      expect(endpointFor(endpoint)).toBe(endpoint);
    },
  );

  it("may be unencrypted elsewhere when the user has allowed it", () => {
    expect(endpointFor("http://cds.test", { "cds:allowInsecureEndpoint": "true" })).toBe("http://cds.test");
  });
});

describe("the default region", () => {
  it("is the setting", () => {
    expect(defaultRegionOf(settingsOf({ "cds:regionId": "CN_Beijing_A" }))).toBe("CN_Beijing_A");
  });

  it.each([[{}], [{ "cds:regionId": " " }]])("is none when the settings are %j", (settings) => {
    expect(defaultRegionOf(settingsOf(settings))).toBeUndefined();
  });

  it("is none without settings", () => {
    expect(defaultRegionOf(undefined)).toBeUndefined();
  });
});

describe("the proxy", () => {
  const proxyFor = (proxy: string, more: Readonly<Record<string, string>> = {}) =>
    accountWith({ ...keys, "cds:proxy": proxy, ...more }).proxy;
  const names = ["HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY"].flatMap((name) => [name, name.toLowerCase()]);
  const before = { ...process.env };
  beforeEach(() => {
    for (const name of names) delete process.env[name];
  });
  afterEach(() => {
    for (const name of names) delete process.env[name];
    Object.assign(process.env, before);
  });

  it("is none by default, whatever the environment says", () => {
    process.env["HTTPS_PROXY"] = "http://proxy.test:3128";
    expect(accountWith(keys).proxy).toBeUndefined();
  });

  it.each([
    ["http://proxy.test:3128", { address: "http://proxy.test:3128" }],
    ["http://proxy.test", { address: "http://proxy.test" }],
    [" http://PROXY.test:3128/ ", { address: "http://proxy.test:3128" }],
    ["http://[::1]:3128", { address: "http://[::1]:3128" }],
    ["http://user:word@proxy.test:3128", { address: "http://proxy.test:3128", credentials: "user:word" }],
    ["http://us%40er:w%3Ao%2Frd@proxy.test:1", { address: "http://proxy.test:1", credentials: "us@er:w:o/rd" }],
    ["http://user@proxy.test:1", { address: "http://proxy.test:1", credentials: "user:" }],
  ])("may be %j", (given, proxy) => {
    expect(proxyFor(given)).toEqual(proxy);
  });

  it.each([
    "proxy.test:3128",
    "https://proxy.test:3128",
    "socks5://proxy.test:1080",
    "http://",
    "http://proxy.test/path",
    "http://SECRET:wo/rd@proxy.test:3128",
    "http://SECRET:wo#rd@proxy.test:3128",
    "http://SECRET:wo%rd@proxy.test:3128",
  ])("is complained of, and not shown, when it is %j", (given) => {
    expect(complaintOf(() => proxyFor(given))).toBe(
      "cds:proxy (or proxy of the cds.Provider) is not the address of an HTTP proxy: give it as http://host:port or http://user:password@host:port, with user and password percent-encoded, or as env for the proxy of the environment",
    );
  });

  it.each([
    ["HTTPS_PROXY", "https://cds.test"],
    ["https_proxy", "https://cds.test"],
    ["HTTP_PROXY", "http://127.0.0.1:8080"],
    ["ALL_PROXY", "https://cds.test"],
  ])("is that of %s of the environment when the setting is env, and the endpoint %s", (name, endpoint) => {
    process.env[name] = "http://user:word@proxy.test:3128";
    expect(proxyFor("env", { "cds:endpoint": endpoint })).toEqual({
      address: "http://proxy.test:3128",
      credentials: "user:word",
    });
  });

  it.each(["*", "cds.test", ".test", "other.example,cds.test:443"])(
    "of the environment is none for an endpoint in NO_PROXY: %s",
    (exceptions) => {
      process.env["HTTPS_PROXY"] = "http://proxy.test:3128";
      process.env["NO_PROXY"] = exceptions;
      expect(proxyFor("env", { "cds:endpoint": "https://cds.test" })).toBeUndefined();
    },
  );

  it("of the environment is none where there is none", () => {
    expect(proxyFor("env")).toBeUndefined();
  });

  it("of the environment is complained of, and not shown, when it is no HTTP proxy", () => {
    process.env["HTTPS_PROXY"] = "socks5://user:SECRET@proxy.test:1080";
    expect(complaintOf(() => proxyFor("env"))).toBe(
      'cds:proxy is "env", and the proxy of the environment (HTTPS_PROXY, HTTP_PROXY or ALL_PROXY) is not the address of an HTTP proxy: give it as http://host:port or http://user:password@host:port, with user and password percent-encoded',
    );
  });
});

describe("the default tags", () => {
  const tagsFor = (text: string) => defaultsOf(settingsOf({ "cds:defaultTags": text })).tags;

  it("are none without the setting", () => {
    expect([defaultsOf(undefined).tags, defaultsOf(settingsOf({})).tags, tagsFor(" ")]).toEqual([[], [], []]);
  });

  it.each([
    ['["prod"]', ["prod"]],
    ['["prod","team a","prod"]', ["prod", "team a"]],
    ["[]", []],
    ["[2024,true]", ["2024", "true"]],
    ["prod", ["prod"]],
    ["prod, team a", ["prod", "team a"]],
    ["生产,测试", ["生产", "测试"]],
  ])("may be %j", (text, tags) => {
    expect(tagsFor(text)).toEqual(tags);
  });

  it.each([
    '["prod"',
    '"prod"',
    '{"a":"prod"}',
    '[["prod"]]',
    '[{"name":"prod"}]',
    "[null]",
    '[""]',
    "prod,,test",
    "x".repeat(65),
  ])("are complained of when they are %j", (text) => {
    expect(tagsFor(text)).toMatchObject({
      name: "ConfigError",
      message:
        "cds:defaultTags (or defaultTags of the cds.Provider) must be a list of tag names of 1 to 64 characters each: set them with `pulumi config set --path 'cds:defaultTags[0]' prod`",
    });
  });
});
