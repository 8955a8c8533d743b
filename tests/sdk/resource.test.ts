import * as pulumi from "@pulumi/pulumi";
import * as cds from "../../sdk";
import { shapeOf } from "../../provider/lifecycle/resource";
import { metadataOf } from "../../provider/lifecycle/inputs";
import { registry } from "../../provider/resources/registry";

const seen: pulumi.runtime.MockResourceArgs[] = [];

beforeAll(() =>
  pulumi.runtime.setMocks({
    newResource(args) {
      seen.push(args);
      return { id: args.id ?? "new-id", state: args.inputs };
    },
    call: () => ({}),
  }),
);
beforeEach(() => seen.splice(0));

const settled = <T>(output: pulumi.Output<T>) => new Promise<T>((resolve) => output.apply(resolve));
const server = (more: Partial<cds.InstanceArgs> = {}, opts?: pulumi.CustomResourceOptions) =>
  new cds.Instance(
    "server",
    { vdcId: "vdc", cpu: 1, ram: 1, instanceType: "Standard", password: "Plain-text1", ...more },
    opts,
  );

it("stores one constant line that asks the installed package for the kind", async () => {
  await settled(new cds.Vdc("main", { regionId: "CN_Beijing_A" }).urn);
  expect(seen[0]?.inputs["__provider"]).toBe('exports.handler=()=>require("pulumi-cds/provider").Vdc');
});

it.each(Object.keys(registry))("offers %s under the name that states ask for, in at most 80 bytes", async (kind) => {
  const classes = new Map<string, unknown>(Object.entries(cds));
  const provider: Record<string, unknown> = await import("../../provider");
  expect(classes.get(kind)).toBeInstanceOf(Function);
  expect(provider[kind]).toMatchObject({ check: expect.any(Function), create: expect.any(Function) });
  expect(Buffer.byteLength(`exports.handler=()=>require("pulumi-cds/provider").${kind}`)).toBeLessThanOrEqual(80);
});

it("has the type that states name", async () => {
  await settled(new cds.Vdc("main", {}).urn);
  expect(seen[0]?.type).toBe("pulumi-nodejs:dynamic/cds:Vdc");
});

it("makes a secret of a password given in plain text", async () => {
  const { password } = server();
  await settled(password);
  expect(await pulumi.isSecret(password)).toBe(true);
});

it("marks exactly the inputs as secrets that the handlers call secret", () => {
  const secrets = Object.entries(registry).flatMap(([kind, resource]) =>
    Object.entries(shapeOf(resource)).flatMap(([input, schema]) =>
      metadataOf(schema).secret === true ? [`${kind}.${input}`] : [],
    ),
  );
  expect(secrets.sort()).toEqual([
    "BmsInstance.password",
    "Instance.password",
    "NetworkInterface.password",
    "Template.instancePassword",
  ]);
});

it("passes on what it is and how long it may take", async () => {
  await settled(server({}, { customTimeouts: { create: "10m" } }).urn);
  expect(seen[0]?.inputs).toMatchObject({
    __urn: "urn:pulumi:stack::project::pulumi-nodejs:dynamic/cds:Instance::server",
    __timeouts: { create: "10m" },
  });
});

it("refuses the import option and says what to use", () => {
  expect(() => server({}, { import: "some-id" })).toThrow(
    'server: the option "import" cannot work for a dynamic resource; take over what exists with the argument "adopt", or read it with Instance.get',
  );
});

it("refuses to get what has no id: the engine would make one", () => {
  expect(() => cds.Tag.get("found", "")).toThrow(
    "found: Tag.get requires the id of an existing resource, and was given none",
  );
});

it("reads what exists with get", async () => {
  const rule = cds.Rule.get("found", "rule-id", { securityGroupId: "group-id" });
  expect(rule).toBeInstanceOf(cds.Rule);
  expect(await settled(rule.id)).toBe("rule-id");
  expect(seen[0]).toMatchObject({ id: "rule-id", inputs: { securityGroupId: "group-id" } });
});
