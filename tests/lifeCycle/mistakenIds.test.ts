import { metadataOf } from "../../provider/lifecycle/inputs";
import { registry } from "../../provider/resources/registry";
import { z } from "zod";
import { virtualWorld, type VirtualWorld } from "../engine/inProcess";
import { Stack, type Declared } from "../engine/stack";
import type { Properties } from "../engine/provider";
import { disk, diskArgs, ironArgs } from "./bareMetalParents";
import { everyKind } from "./everyKind";
import { inside, openServer, outside, rule, server, serverWith, vdc } from "./parents";
import type { Of } from "./facts";

// An id of another kind is told apart where the API refuses it, or where nothing is found under it.

const second: Declared = { ...inside, name: "second" };
const spare: Declared = { name: "spare", kind: "SecurityGroup", args: () => ({ securityGroupType: "private" }) };
const program = [...everyKind(), second, spare, openServer("bare"), disk("loose")];

/** What has an id that can be mistaken for another, by the names of the program. */
const things: Record<string, string> = {
  Vdc: "vdc",
  PublicNetwork: "outside",
  PrivateNetwork: "inside",
  PublicIpSegment: "block",
  Instance: "server",
  InstanceDisk: "data",
  NetworkInterface: "card",
  SecurityGroup: "group",
  BmsInstance: "iron",
  Disk: "disk",
  Gpn: "gpn",
  Template: "image",
  Tag: "blue",
};

/** Arguments that would make one more of each kind, with every id that the kind takes. */
const good: ReadonlyArray<readonly [kind: string, args: (of: Of) => Properties]> = [
  [
    "PublicNetwork",
    (of) => ({ vdcId: of("vdc"), type: "Bandwidth_BGP", billingMethod: "BandwIdth", qos: 5, ipNum: 4 }),
  ],
  ["PrivateNetwork", (of) => ({ vdcId: of("vdc") })],
  ["Rule", (of) => ({ ...rule().args(of), securityGroupId: of("spare"), localPort: "22" })],
  ["RuleSet", (of) => ({ securityGroupId: of("spare"), rules: [] })],
  ...["inside", "outside"].map((name) => {
    const input = name === "inside" ? "privateNetworkId" : "publicNetworkId";
    return [
      "Instance",
      (of: Of) => ({ ...openServer("it").args(of), networkInterfaces: [{ [input]: of(name) }] }),
    ] as const;
  }),
  [
    "Instance",
    (of) => ({
      ...openServer("it").args(of),
      securityGroups: [
        { securityGroupId: of("group"), privateNetworkId: of("inside") },
        { securityGroupId: of("front"), publicNetworkId: of("outside") },
      ],
    }),
  ],
  ["PublicIpSegment", (of) => ({ vdcId: of("vdc"), publicNetworkId: of("outside"), count: 4 })],
  ["BmsInstance", (of) => ({ ...ironArgs(of), vdcId: of("metal"), networkIds: [of("pipe")] })],
  ["Disk", (of) => ({ ...diskArgs, instanceId: of("iron") })],
  ["Disk", (of) => ({ snapshotId: of("snapshot") })],
  ["DiskAttachment", (of) => ({ diskId: of("loose"), instanceId: of("iron") })],
  ["Snapshot", (of) => ({ diskId: of("disk") })],
  ["InstanceDisk", (of) => ({ instanceId: of("server"), size: 100, type: "ssd_disk" })],
  ["NetworkInterface", (of) => ({ instanceId: of("bare"), vdcId: of("vdc"), privateNetworkId: of("second") })],
  ["NetworkInterface", (of) => ({ instanceId: of("bare"), vdcId: of("vdc"), publicNetworkId: of("outside") })],
  ["Gpn", (of) => ({ qos: 5, accessPoints: [{ vdcId: of("vdc"), privateNetworkId: of("second") }] })],
  ["GpnAccessPoint", (of) => ({ gpnId: of("gpn"), vdcId: of("vdc"), privateNetworkId: of("second") })],
  ["Template", (of) => ({ instanceId: of("bare") })],
  [
    "SecurityGroupAttachment",
    (of) => ({ securityGroupId: of("group"), instanceId: of("server"), privateNetworkId: of("inside") }),
  ],
  [
    "SecurityGroupAttachment",
    (of) => ({ securityGroupId: of("front"), instanceId: of("server"), publicNetworkId: of("outside") }),
  ],
];

type Path = readonly string[];

/** The paths of a schema's ids, whatever they are in, each with the kinds that it takes. */
function idsIn(schema: z.ZodType, path: Path): Array<readonly [path: string, kinds: readonly string[]]> {
  const { idOf } = metadataOf(schema);
  if (idOf !== undefined) return [[path.join("."), idOf]];
  return Object.entries(schema.def).flatMap(([name, part]: [string, unknown]) => {
    if (part instanceof z.ZodType) return idsIn(part, name === "element" ? [...path, "*"] : path);
    return name === "shape" && typeof part === "object" && part !== null
      ? Object.entries(part).flatMap(([key, inner]: [string, unknown]) =>
          inner instanceof z.ZodType ? idsIn(inner, [...path, key]) : [],
        )
      : [];
  });
}

const everyId = new Map(Object.entries(registry).flatMap(([kind, { inputs }]) => idsIn(z.object(inputs), [kind])));

/** The paths of the texts in arguments that are ids. */
function pathsOf(value: unknown, ids: ReadonlySet<unknown>, path: Path = []): Path[] {
  if (ids.has(value)) return [path];
  return typeof value === "object" && value !== null
    ? Object.entries(value).flatMap(([key, part]) => pathsOf(part, ids, [...path, key]))
    : [];
}

const inAnyPlace = (place: string) => place.replaceAll(/\b\d+\b/g, "*");

/** The same with another text at a path. */
function withAt(value: unknown, [key, ...rest]: Path, text: string): unknown {
  if (key === undefined || typeof value !== "object" || value === null) return text;
  const at = (name: string, part: unknown) => (name === key ? withAt(part, rest, text) : part);
  return Array.isArray(value)
    ? value.map((part, index) => at(String(index), part))
    : Object.fromEntries(Object.entries(value).map(([name, part]) => [name, at(name, part)]));
}

let world: VirtualWorld;
let stack: Stack;
const of: Of = (name) => stack.of(name).id;
const nameOf = (name: string) =>
  String(
    Object.entries(stack.of(name).inputs).find(([input]) => /^(vdc|securityGroup|instance)?name$/i.test(input))?.[1],
  );

beforeAll(async () => {
  world = virtualWorld();
  stack = new Stack(world.startProvider());
  await stack.up(program);
});

/** What is said when one more is made, in a stack of its own. */
async function saidOf(kind: string, args: object): Promise<string> {
  const own = new Stack(world.startProvider());
  const made = own.up([{ name: "it", kind, args: () => ({ ...args }) }]);
  const error: unknown = await made.catch((failure: unknown) => failure);
  await own.destroy();
  return error instanceof Error ? error.message : "nothing";
}

const names = new Set(program.map(({ name }) => `id of ${name}`));
const references = good.flatMap(([kind, args]) =>
  pathsOf(
    args((name) => `id of ${name}`),
    names,
  ).map((path) => [kind, path.join("."), args] as const),
);

it("every id that a kind takes is tried here", () => {
  const tried = references.map(([kind, place]) => inAnyPlace(`${kind}.${place}`));
  const ofKinds = [...everyId].filter(([, kinds]) => kinds.every((kind) => kind in registry));
  expect([...new Set(tried)].toSorted()).toEqual(ofKinds.map(([place]) => place).toSorted());
});

describe.each(references)("%s tells what its %s is", (kind, place, args) => {
  const kinds = everyId.get(inAnyPlace(`${kind}.${place}`)) ?? [];
  it.each(Object.entries(things).filter(([other]) => !kinds.includes(other)))(
    "when it is a %s",
    async (other, name) => {
      const [input = "", ...rest] = place.split(".");
      const good = args(of);
      const text = await saidOf(kind, { ...good, [input]: withAt(good[input], rest, of(name)) });
      expect(text).toContain(`. ${place}: ${of(name)} is `);
      expect(text).toMatch(new RegExp(`is (the|an?) ((public|private) )?${other}\\b`));
    },
  );
});

describe("what is said of an id", () => {
  it.each<[string, string, (of: Of) => object, (of: Of) => string]>([
    [
      "a private network given as a public one",
      "NetworkInterface",
      (of) => ({ instanceId: of("bare"), vdcId: of("vdc"), publicNetworkId: of("second") }),
      (of) =>
        `publicNetworkId: ${of("second")} is the PrivateNetwork "${nameOf("second")}" of the Vdc "${nameOf("vdc")}": give it as privateNetworkId`,
    ],
    [
      "a network given as a VDC",
      "PrivateNetwork",
      (of) => ({ vdcId: of("outside") }),
      (of) =>
        `vdcId: ${of("outside")} is the PublicNetwork "${nameOf("outside")}" of the Vdc "${nameOf("vdc")}", not a Vdc`,
    ],
    [
      "a VDC among networks",
      "BmsInstance",
      (of) => ({ ...ironArgs(of), vdcId: of("metal"), networkIds: [of("pipe"), of("metal")] }),
      (of) => `networkIds.1: ${of("metal")} is the Vdc "${nameOf("metal")}": give it as vdcId`,
    ],
    [
      "a part of another thing",
      "DiskAttachment",
      (of) => ({ diskId: of("data"), instanceId: of("iron") }),
      (of) => `diskId: ${of("data")} is an InstanceDisk of the Instance "${nameOf("server")}", not a Disk`,
    ],
    [
      "two that have changed places",
      "PublicIpSegment",
      (of) => ({ vdcId: of("outside"), publicNetworkId: of("vdc"), count: 4 }),
      (of) =>
        `vdcId: ${of("outside")} is the PublicNetwork "${nameOf("outside")}" of the Vdc "${nameOf("vdc")}": give it as publicNetworkId. publicNetworkId: ${of("vdc")} is the Vdc "${nameOf("vdc")}": give it as vdcId`,
    ],
    [
      "a group for the other sort of network",
      "SecurityGroupAttachment",
      (of) => ({ securityGroupId: of("front"), instanceId: of("server"), privateNetworkId: of("inside") }),
      (of) =>
        `securityGroupId: ${of("front")} is the public SecurityGroup "${nameOf("front")}", which cannot be combined with the PrivateNetwork "${nameOf("inside")}" of the Vdc "${nameOf("vdc")}"`,
    ],
    [
      "such a group in a list",
      "Instance",
      (of) => ({
        ...openServer("it").args(of),
        networkInterfaces: [{ privateNetworkId: of("inside") }],
        securityGroups: [{ securityGroupId: of("front"), privateNetworkId: of("inside") }],
      }),
      (of) =>
        `securityGroups.0.securityGroupId: ${of("front")} is the public SecurityGroup "${nameOf("front")}", which cannot be combined with the PrivateNetwork "${nameOf("inside")}"`,
    ],
  ])("stands behind what the API said: %s", async (_, kind, args, says) => {
    const text = await saidOf(kind, args(of));
    expect(text).toMatch(/refused: |not sent: |: there is no /);
    expect(text).toContain(`. ${says(of)}`);
  });

  it.each(
    Object.keys(things).flatMap((kind) =>
      Object.entries(things).flatMap(([other, name]) => (kind === other ? [] : [[other, kind, name] as const])),
    ),
  )("that is to be adopted, and got: a %s as a %s", async (other, kind, name) => {
    const args = good.find(([candidate]) => candidate === kind)?.[1] ?? (() => ({}));
    const more =
      kind === "SecurityGroup"
        ? { securityGroupType: "private" }
        : kind === "Gpn"
          ? { qos: 5 }
          : kind === "Vdc"
            ? { regionId: "CN_Beijing_A" }
            : {};
    const id = of(name);
    const is = `${id} is (the|an?) .*${other} `;
    expect(await saidOf(kind, { ...args(of), ...more, adopt: id })).toMatch(
      new RegExp(`adopt: ${is}.*, not an? ${kind}$`),
    );
    const got = world.startProvider()(kind).read(id, { __urn: "urn:pulumi:test::tests::x::got" });
    await expect(got).rejects.toThrow(new RegExp(`\\. ${is}.*, not an? ${kind}$`));
  });

  it("that is its own, or gone, or nobody's, is nothing", async () => {
    const gone = "00000000-0000-0000-0000-000000000000";
    const texts = [
      await saidOf("PrivateNetwork", { vdcId: gone }),
      await saidOf("NetworkInterface", { instanceId: of("bare"), vdcId: of("vdc"), privateNetworkId: gone }),
      await saidOf("Disk", { ...diskArgs, instanceId: gone }),
      await saidOf("Vdc", { adopt: gone }),
      await saidOf("Vdc", { regionId: "CN_Shanghai_A", adopt: of("vdc") }),
      await saidOf("Instance", { ...openServer("it").args(of), password: "Correct-horse1", imageId: "None_1.0" }),
    ];
    expect(texts.filter((text) => / is (the|an?) [A-Z]/.test(text) || text === "nothing")).toEqual([]);
  });
});

describe("an update that is refused", () => {
  const wrong: ReadonlyArray<readonly [name: string, Declared[], Declared["args"], Declared["args"], string]> = [
    [
      "server",
      [vdc, inside, outside],
      serverWith(() => ({})).args,
      serverWith((of) => ({ networkInterfaces: [{ publicNetworkId: of("inside") }] })).args,
      "networkInterfaces.0.publicNetworkId",
    ],
    [
      "gpn",
      [vdc, inside],
      () => ({ qos: 5, accessPoints: [] }),
      (of) => ({ qos: 5, accessPoints: [{ vdcId: of("inside"), privateNetworkId: of("vdc") }] }),
      "accessPoints.0.vdcId",
    ],
    [
      "disk",
      [vdc, server()],
      () => ({ ...diskArgs }),
      (of) => ({ ...diskArgs, instanceId: of("server") }),
      "instanceId",
    ],
  ];
  const kindOf: Record<string, string> = { server: "Instance", gpn: "Gpn", disk: "Disk" };

  it.each(wrong)("says so too, and keeps what there is: %s", async (name, parents, before, after, place) => {
    const small = virtualWorld();
    const own = new Stack(small.startProvider());
    const it = (args: Declared["args"]) => [...parents, { name, kind: kindOf[name] ?? "", args }];
    await own.up(it(before));
    const { id } = own.of(name);
    await expect(own.up(it(after))).rejects.toThrow(`. ${place}: `);
    expect(own.of(name).id).toBe(id);
    own.continueWith(small.startProvider());
    await own.up(it(before));
    expect(await own.preview(it(before))).toContainEqual({ name, does: "same" });
    await own.destroy();
    expect(Object.values(small.cloud.counts()).filter((count) => count !== 0)).toEqual([]);
  });
});

describe("looking for what an id is", () => {
  const reads = (small: VirtualWorld, from: number) => small.cloud.ledger.slice(from).map(({ action }) => action);

  it("is not done where all goes well, nor for a refusal that has nothing to do with it", async () => {
    const small = virtualWorld();
    const own = new Stack(small.startProvider());
    await own.up([vdc]);
    await own.up([vdc, inside]);
    small.cloud.fault({ action: "CreatePublicNetwork", effect: "refused", code: "NotEnoughBalance" });
    await expect(own.up([vdc, inside, outside])).rejects.toThrow("NotEnoughBalance");
    expect(reads(small, 0)).not.toContain("DescribeGPN");
  });

  it("leaves the error as it is where nothing can be read any more", async () => {
    const small = virtualWorld();
    const own = new Stack(small.startProvider());
    await own.up([vdc, inside]);
    const { send } = small.io;
    const before = small.cloud.ledger.length;
    small.io.send = async (request) => {
      const isAfter = reads(small, before).includes("CreatePrivateNetwork");
      return isAfter && request.url.includes("Action=Describe") ? { status: 503, body: "" } : send(request);
    };
    const lost: Declared = { name: "lost", kind: "PrivateNetwork", args: (of) => ({ vdcId: of("inside") }) };
    await expect(own.up([vdc, inside, lost])).rejects.toThrow(
      /^PrivateNetwork "lost": CreatePrivateNetwork refused: [^()]*\(InvalidVDCID\.Malformed, HTTP 400\)$/,
    );
    expect(own.resources.has("lost")).toBe(false);
  });
});
