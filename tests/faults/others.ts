import type { Random } from "./random";
import type { Declared, Foreign } from "./scenario";
import { region } from "./kinds";

/**
 * What others do that looks like our own doing: the same names, and equal parts of what is ours. They do it only while
 * nothing of ours is open: two equal requests at a time, one of them without an answer, nobody can tell apart.
 */
export function others(
  random: Random,
  before: readonly Declared[],
  after: readonly Declared[],
  isEmpty: boolean,
): Foreign[] {
  if (isEmpty) return [beside(random, after)];
  const names = new Set(after.map(({ name }) => name));
  const staying = before.filter(({ name }) => names.has(name));
  const inside = staying.flatMap((declared) => likeOf(declared, staying) ?? []);
  return inside.length === 0 ? [] : [random.pick(inside)];
}

/** A thing of the account that has the name of one of ours, or a name of the form that ours get. */
function beside(random: Random, program: readonly Declared[]): Foreign {
  const given = program.flatMap(({ args }) =>
    [args["vdcName"], args["securityGroupName"], args["tagName"]].filter((name) => typeof name === "string"),
  );
  const name = random.pick([...given, ...program.map((declared) => `${declared.name}-aaaaaaaa`), "prod"]);
  return random.pick<Foreign>([
    { service: "network", action: "CreateVdc", request: { RegionId: region, VdcName: name } },
    {
      service: "ccs",
      action: "CreateSecurityGroup",
      request: { SecurityGroupName: name, SecurityGroupType: "private", Description: "theirs" },
    },
    // Tags of one name are one tag for everybody who uses it.
    { service: "ccs", action: "CreateTag", request: { TagName: `${name}s` } },
  ]);
}

/** An equal part of one of our resources, which is not ours. */
function likeOf({ kind, name }: Declared, program: readonly Declared[]): Foreign | undefined {
  const id = { $ref: name };
  const made = { $new: true };
  switch (kind) {
    case "Instance":
      return {
        service: "ccs",
        action: "CreateDisk",
        request: { InstanceId: id, DataDisks: [{ Size: 100, Type: "ssd_disk" }] },
        undo: { service: "ccs", action: "DeleteDisk", request: { InstanceId: id, DiskIds: [made] } },
      };
    case "PublicNetwork":
      return {
        service: "network",
        action: "AddPublicIp",
        request: { PublicId: id, Number: 8 },
        undo: { service: "network", action: "DeletePublicIp", request: { SegmentId: made } },
      };
    case "Vdc":
      return {
        service: "network",
        action: "CreatePrivateNetwork",
        request: { VdcId: id, Name: "prod", Type: "auto" },
        undo: { service: "network", action: "DeletePrivateNetwork", request: { PrivateId: made } },
      };
    case "SecurityGroup":
      // A set of rules is all rules of its group: there, what others add is a deviation.
      if (program.some((other) => other.kind === "RuleSet")) return undefined;
      return {
        service: "ccs",
        action: "AddSecurityGroupRule",
        request: {
          SecurityGroupId: id,
          Action: "1",
          Description: "theirs",
          TargetAddress: "10.0.0.0/8",
          TargetPort: "0",
          LocalPort: "7",
          Direction: "all",
          Priority: "7",
          Protocol: "TCP",
          RuleType: "ip",
        },
        undo: { service: "ccs", action: "RemoveSecurityGroupRule", request: { SecurityGroupId: id, RuleIds: [made] } },
      };
    default:
      return undefined;
  }
}
