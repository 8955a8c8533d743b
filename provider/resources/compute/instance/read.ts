import { equalsIgnoringCase } from "../../../lifecycle/inputs";
import { interfacesOf, powerOf, type FoundInstance, type Interface } from "../../shared/instances";
import { assignDisks, readDisks, type DiskIds } from "./disks";
import type { CheckedInstance } from "./inputs";
import { readInterfaces } from "./interfaces";
import { membershipsOn } from "./memberships";
import { tagsOf } from "./tags";

/** What an instance has beyond its inputs. */
export interface InstanceOutputs {
  /** Status, as the API spells it: `running`, `stop`, `updating`, `starting`, `stopping` or `error`. */
  instanceStatus?: string;
  /** Its addresses on public networks. */
  publicIps: string[];
  /** Its addresses on private networks. */
  privateIps: string[];
  /** All its network interfaces, with their ids and MAC addresses. */
  interfaces: Interface[];
  /** The id of each data disk, by its name in `dataDisks`. */
  dataDiskIds: DiskIds;
}

/** What only the next update has to know. */
export interface HiddenOutputs {
  /** It was stopped for a change and has to be started again. */
  __restart?: boolean;
  /** Ids of the tags that it has created: it deletes no others. */
  __madeTags?: readonly string[];
  /** The inputs that an update was changing when it failed, or was interrupted. */
  __changing?: readonly string[];
}

/** What is known of an instance. */
export type InstanceState = Partial<CheckedInstance & InstanceOutputs & HiddenOutputs>;

/** An instance as the API shows it, as inputs. */
export function readInputs(found: FoundInstance, known: InstanceState): Partial<CheckedInstance> {
  const power = powerOf(found);
  return {
    regionId: found.RegionId,
    vdcId: found.VdcId,
    instanceName: found.InstanceName,
    cpu: found.Cpu,
    ram: found.Ram,
    instanceChargeType: readChargeType(found),
    systemDisk: readSystemDisk(found, known.systemDisk),
    dataDisks: readDisks(found, known.dataDisks, assignDisks(found, known.dataDisks, known.dataDiskIds)),
    networkInterfaces: readInterfaces(found, known.networkInterfaces ?? []),
    securityGroups: known.securityGroups && membershipsOn(found, known.securityGroups),
    tags: tagsOf(found),
    powerState: power === "running" || power === "stopped" ? power : undefined,
  };
}

/** What the API shows of it beyond that. */
export function readOutputs(found: FoundInstance, known: InstanceState): InstanceOutputs & HiddenOutputs {
  const interfaces = interfacesOf(found);
  const addressesOf = (list: Interface[]) =>
    list.flatMap(({ ipAddress }) => (ipAddress === undefined ? [] : [ipAddress]));
  return {
    instanceStatus: found.InstanceStatus,
    publicIps: addressesOf(interfaces.filter((item) => item.publicNetworkId !== undefined)),
    privateIps: addressesOf(interfaces.filter((item) => item.privateNetworkId !== undefined)),
    interfaces,
    dataDiskIds: assignDisks(found, known.dataDisks, known.dataDiskIds),
    __madeTags: known.__madeTags,
  };
}

function readChargeType({ InstanceChargeType }: FoundInstance): CheckedInstance["instanceChargeType"] | undefined {
  return (["PrePaid", "PostPaid"] as const).find((type) => equalsIgnoringCase(InstanceChargeType, type));
}

/** The system disk as the user describes it, with the size that the API shows. */
function readSystemDisk(found: FoundInstance, known: CheckedInstance["systemDisk"]): CheckedInstance["systemDisk"] {
  const size = found.Disks?.SystemDisk?.Size;
  return size === undefined || (known !== undefined && known.size === undefined) ? known : { ...known, size };
}
