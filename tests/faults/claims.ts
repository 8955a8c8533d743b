import { isDeepStrictEqual } from "node:util";
import type { State } from "../../simulator";
import type { Rows, TableName } from "../../simulator/account/store";
import type { Properties } from "../engine/provider";

/** A resource of a program, with the ids that a state has for it and for what it refers to. */
export interface Placed {
  stack: string;
  name: string;
  kind: string;
  id: string;
  args: Properties;
}

/** What an account has to show for a program: the rows of its resources, and what is wrong with them. */
export interface Claims {
  /** The names of the resources that claim a row, by table and id. */
  rows: Map<string, string[]>;
  missing: string[];
  wrong: string[];
}

/** What identifies a row. */
export const rowKey = (table: TableName, id: string): string => `${table} ${id}`;

/** The tables of kinds whose id is that of a row. */
const tables: Readonly<Record<string, Exclude<TableName, "ended">>> = {
  Vdc: "vdcs",
  PublicNetwork: "publicNetworks",
  PublicIpSegment: "segments",
  PrivateNetwork: "privateNetworks",
  SecurityGroup: "securityGroups",
  Rule: "rules",
  Instance: "instances",
  InstanceDisk: "disks",
  NetworkInterface: "interfaces",
  Tag: "tags",
  Template: "templates",
  Gpn: "gpns",
  BmsInstance: "bareMetals",
  Disk: "storageDisks",
  Snapshot: "snapshots",
};

/** Compares an account with programs, without asking the provider. `isForeign` tells what is none of theirs. */
export function claimsOf(account: State, placed: readonly Placed[], isForeign: (key: string) => boolean): Claims {
  const claims: Claims = { rows: new Map(), missing: [], wrong: [] };
  const free = <Name extends Exclude<TableName, "ended">>(table: Name): State[Name] =>
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the rows of one table, filtered
    account[table].filter(
      ({ id }) => !claims.rows.has(rowKey(table, id)) && !isForeign(rowKey(table, id)),
    ) as State[Name];
  const claim = (owner: Placed, table: TableName, id: string) => {
    const key = rowKey(table, id);
    claims.rows.set(key, [...(claims.rows.get(key) ?? []), labelOf(owner)]);
  };
  for (const owner of placed) {
    const table = tables[owner.kind];
    if (table === undefined) continue;
    if (account[table].some(({ id }) => id === owner.id)) claim(owner, table, owner.id);
    else claims.missing.push(`${labelOf(owner)}: there is no ${owner.kind} ${owner.id}`);
  }
  for (const owner of placed) {
    const view: View = { account, free, claim: (table, id) => claim(owner, table, id), owner };
    const expected = [...(linked[owner.kind]?.(view) ?? []), ...(contained[owner.kind]?.(view) ?? [])];
    for (const [what, wanted, found] of [...attributesOf(view), ...expected]) {
      if (wanted === undefined || isDeepStrictEqual(wanted, found)) continue;
      claims.wrong.push(`${labelOf(owner)}: ${what} is ${JSON.stringify(found)}, not ${JSON.stringify(wanted)}`);
    }
  }
  return claims;
}

/** What messages call a resource. */
export const labelOf = ({ kind, name, stack }: Pick<Placed, "kind" | "name" | "stack">): string =>
  `${stack}/${name} (${kind})`;

/** A value that is compared: its name, what the program says, what the account shows. */
type Compared = readonly [what: string, wanted: unknown, found: unknown];

/** What the resource of a program can see of an account. */
interface View {
  account: State;
  /** Rows that nobody has claimed. */
  free<Name extends Exclude<TableName, "ended">>(table: Name): State[Name];
  claim(table: TableName, id: string): void;
  owner: Placed;
}

/** The inputs that are fields of the row, under other names than the row's. */
const fields: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Vdc: { regionId: "regionId", vdcName: "name" },
  PublicNetwork: { vdcId: "vdcId", name: "name", type: "type", qos: "qos" },
  PublicIpSegment: { publicNetworkId: "networkId" },
  PrivateNetwork: { vdcId: "vdcId", name: "name", address: "address", mask: "mask" },
  SecurityGroup: { securityGroupName: "name", description: "description", securityGroupType: "type" },
  Rule: { securityGroupId: "groupId", description: "description", protocol: "protocol" },
  Instance: { vdcId: "vdcId", instanceName: "name", cpu: "cpu", ram: "ram", imageId: "imageId" },
  InstanceDisk: { instanceId: "instanceId", size: "size", type: "type" },
  NetworkInterface: { instanceId: "instanceId", ipAddress: "address" },
  Tag: { tagName: "name" },
  Template: { templateName: "name" },
  Gpn: { name: "name", qos: "qos" },
  BmsInstance: { vdcId: "vdcId", instanceName: "name", computeId: "computeId", imageId: "imageId" },
  Disk: { name: "name", size: "size", iops: "iops", bandwidth: "bandwidth" },
  Snapshot: { diskId: "diskId", snapshotName: "name" },
};

function attributesOf({ account, owner: { args, id, kind } }: View): Compared[] {
  const table = tables[kind];
  const row = table && account[table].find((candidate) => candidate.id === id);
  if (row === undefined) return [];
  const shown = new Map(Object.entries(row));
  return Object.entries(fields[kind] ?? {}).map(([input, field]) => [input, args[input], shown.get(field)]);
}

/** Kinds whose id is made of the ids that they connect. */
const linked: Readonly<Record<string, (view: View) => Compared[]>> = {
  SecurityGroupAttachment({ account, claim, owner: { args } }) {
    const network = args["privateNetworkId"] ?? args["publicNetworkId"];
    const found = account.memberships.find(
      (row) =>
        row.groupId === args["securityGroupId"] && row.instanceId === args["instanceId"] && row.networkId === network,
    );
    if (found !== undefined) claim("memberships", found.id);
    return [["the membership", true, found !== undefined]];
  },
  GpnAccessPoint({ account, claim, owner: { args } }) {
    const target = args["privateNetworkId"] ?? args["popId"];
    const found = account.accessPoints.find((row) => row.gpnId === args["gpnId"] && row.targetId === target);
    if (found !== undefined) claim("accessPoints", found.id);
    return [["the access point", true, found !== undefined]];
  },
  DiskAttachment: ({ account, owner: { args } }) => [
    ["the machine", args["instanceId"], account.storageDisks.find((row) => row.id === args["diskId"])?.bareMetalId],
  ],
};

/** What resources hold beside their own row. */
const contained: Readonly<Record<string, (view: View) => Compared[]>> = {
  PublicNetwork({ claim, free, owner: { args, id } }) {
    const blocks = free("segments").filter((row) => row.networkId === id);
    for (const block of blocks) claim("segments", block.id);
    return [["ipNum", args["ipNum"], blocks.reduce((sum, { mask }) => sum + 2 ** (32 - mask), 0)]];
  },
  PublicIpSegment({ account, owner: { args, id } }) {
    const mask = account.segments.find((row) => row.id === id)?.mask;
    return [["count", args["count"], mask === undefined ? undefined : 2 ** (32 - mask)]];
  },
  Rule({ account, owner: { args, id } }) {
    const row = account.rules.find((candidate) => candidate.id === id);
    return row === undefined ? [] : [["the rule", summaryOfRule(args), summaryOfRow(row)]];
  },
  RuleSet({ claim, free, owner: { args, id } }) {
    const rows = free("rules").filter((row) => row.groupId === id);
    for (const row of rows) claim("rules", row.id);
    return [["rules", listOf(args["rules"]).map(summaryOfRule).toSorted(), rows.map(summaryOfRow).toSorted()]];
  },
  Instance({ account, claim, free, owner: { args, id } }) {
    const row = account.instances.find((candidate) => candidate.id === id);
    if (row === undefined) return [];
    const [disks, cards, members] = (["disks", "interfaces", "memberships"] as const).map((table) => {
      const own = free(table).filter((candidate) => candidate.instanceId === id);
      return own;
    });
    const tags = account.tags.filter((tag) => row.tagIds.includes(tag.id));
    return [
      ["power", args["powerState"] === "stopped" ? "stop" : "running", row.status],
      ["systemDisk.size", sizeOf(args["systemDisk"]), row.systemDisk.size],
      ["tags", args["tags"] && listOf(args["tags"]).map(String).toSorted(), tags.map(({ name }) => name).toSorted()],
      ...claimedList("disks", "dataDisks", disks),
      ...claimedList("interfaces", "networkInterfaces", cards),
      ...claimedList("memberships", "securityGroups", members),
    ];

    function claimedList(table: TableName, input: string, rows: readonly { id: string }[] = []): Compared[] {
      for (const { id: own } of rows) if (args[input] !== undefined) claim(table, own);
      for (const tag of tags) if (args["tags"] !== undefined && free("tags").includes(tag)) claim("tags", tag.id);
      return args[input] === undefined
        ? []
        : [[input, summariesOf(input, args[input]), rows.map(summaryOfPart).toSorted()]];
    }
  },
  NetworkInterface({ account, owner: { args, id } }) {
    const row = account.interfaces.find((candidate) => candidate.id === id);
    return [
      ["the network", args["privateNetworkId"] ?? args["publicNetworkId"], row?.networkId],
      ["connected", args["connected"] === false ? 0 : 1, row?.connected],
    ];
  },
  Template({ claim, free, owner: { args, id } }) {
    const copies = free("templateRegions").filter((row) => row.templateId === id);
    for (const copy of copies) claim("templateRegions", copy.id);
    const regions = copies.map(({ regionId }) => regionId).toSorted();
    return [["regionIds", args["regionIds"] && listOf(args["regionIds"]).map(String).toSorted(), regions]];
  },
  Gpn({ claim, free, owner: { args, id } }) {
    const points = args["accessPoints"];
    if (points === undefined) return [];
    const rows = free("accessPoints").filter((row) => row.gpnId === id);
    for (const row of rows) claim("accessPoints", row.id);
    return [["accessPoints", summariesOf("accessPoints", points), rows.map(({ targetId }) => targetId).toSorted()]];
  },
  BmsInstance({ account, claim, free, owner: { args, id } }) {
    const row = account.bareMetals.find((candidate) => candidate.id === id);
    const cards = free("interfaces").filter((candidate) => candidate.instanceId === id);
    for (const card of cards) claim("interfaces", card.id);
    return [["power", args["powerState"] === "stopped" ? "stopped" : "running", row?.state]];
  },
  Disk: ({ account, owner: { args, id } }) => [
    ["instanceId", args["instanceId"], account.storageDisks.find((row) => row.id === id)?.bareMetalId],
  ],
};

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

const sizeOf = (disk: unknown): unknown =>
  typeof disk === "object" && disk !== null && "size" in disk ? disk.size : undefined;

const fieldsOf = (value: unknown): Map<string, unknown> =>
  new Map(typeof value === "object" && value !== null ? Object.entries(value) : []);

function summaryOfRule(rule: unknown): string {
  const given = fieldsOf(rule);
  const action = given.get("action") === "allow" ? 1 : 0;
  return [
    action,
    ...["protocol", "targetAddress", "priority"].map((key) => given.get(key)),
    given.get("localPort") ?? "0",
  ].join(" ");
}

const summaryOfRow = (row: Rows["rules"]): string =>
  [row.action, row.protocol, row.targetAddress, row.priority, row.localPort === "" ? "0" : row.localPort].join(" ");

/** The items of a list as a program declares them, in a form that rows can be compared with. */
function summariesOf(input: string, value: unknown): string[] {
  const items =
    input === "dataDisks" && typeof value === "object" && value !== null ? Object.values(value) : listOf(value);
  return items
    .map((item) => {
      const given = fieldsOf(item);
      const network = given.get("privateNetworkId") ?? given.get("publicNetworkId") ?? given.get("popId");
      if (input === "dataDisks") return `${String(given.get("type"))} ${String(given.get("size"))}`;
      return input === "securityGroups"
        ? `${String(given.get("securityGroupId"))} ${String(network)}`
        : String(network);
    })
    .toSorted();
}

function summaryOfPart(row: object): string {
  const shown = fieldsOf(row);
  if (shown.has("size")) return `${String(shown.get("type"))} ${String(shown.get("size"))}`;
  return shown.has("groupId")
    ? `${String(shown.get("groupId"))} ${String(shown.get("networkId"))}`
    : String(shown.get("networkId"));
}
