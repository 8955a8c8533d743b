import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { backendOf, stackFolder } from "../../../provider/pulumi/journalFolder";
import { readRecordedStack } from "../../../provider/pulumi/recordedStack";

const urn = "urn:pulumi:dev::shop::pulumi-nodejs:dynamic/cds:Vdc::main";
let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "pulumi-cds-backend-"))));
afterEach(() => rmSync(folder, { recursive: true }));

function write(path: string, content: unknown): void {
  mkdirSync(join(folder, path, ".."), { recursive: true });
  writeFileSync(join(folder, path), typeof content === "string" ? content : JSON.stringify(content));
}

describe("what the engine has recorded of a stack", () => {
  const latest = {
    resources: [
      { urn, inputs: { __nonce: "abcd2345" } },
      { urn: "urn:pulumi:dev::shop::pulumi:pulumi:Stack::shop-dev" },
    ],
    pending_operations: [
      { resource: { urn: `${urn}-2`, inputs: { __nonce: "bcde3456" } }, type: "creating" },
      { resource: { urn: `${urn}-3`, inputs: { __nonce: "cdef4567" } }, type: "deleting" },
    ],
  };

  it.each(["shop/dev.json", "dev.json"])("is read from a folder: %s", async (file) => {
    write(`.pulumi/stacks/${file}`, { version: 3, checkpoint: { latest } });
    expect(await readRecordedStack(urn, { PULUMI_BACKEND_URL: `file://${folder}` })).toEqual({
      nonces: new Set(["abcd2345"]),
      creating: new Map([[`${urn}-2`, "bcde3456"]]),
    });
  });

  it.each([
    ["another backend", { PULUMI_BACKEND_URL: "https://api.pulumi.com" }],
    ["a folder that is not there", { PULUMI_BACKEND_URL: "file:///not/there" }],
  ])("is not known from %s", async (_, environment) => {
    expect(await readRecordedStack(urn, environment)).toBeUndefined();
  });

  it.each(["{", "[]", { version: 3 }])("is not known from a file that is no state: %j", async (content) => {
    write(".pulumi/stacks/shop/dev.json", content);
    expect(await readRecordedStack(urn, { PULUMI_BACKEND_URL: `file://${folder}` })).toBeUndefined();
  });
});

describe("the folder of a stack's journal", () => {
  const of = (stack: string, backend: string) => stackFolder(urn.replace("dev::shop", stack), backend);

  it("differs by stack, project and backend", () => {
    const folders = [
      of("dev::shop", "file:///a"),
      of("prod::shop", "file:///a"),
      of("dev::blog", "file:///a"),
      of("dev::shop", "file:///b"),
    ];
    expect(new Set(folders).size).toBe(4);
    expect(folders[0]).toMatch(/^stacks\/shop\.dev\.[\w-]{16}$/);
  });

  it("follows the login where the environment names no backend", () => {
    write("home/credentials.json", { current: "https://api.pulumi.com", accounts: {} });
    expect(backendOf({ PULUMI_HOME: join(folder, "home") })).toBe("https://api.pulumi.com");
    expect(backendOf({ PULUMI_HOME: join(folder, "nothing") })).toBe("");
  });
});
