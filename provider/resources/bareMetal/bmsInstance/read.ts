import type { FoundBareMetal } from "../shared/bmsInstances";
import { powerOf } from "../shared/bmsInstances";
import type { CheckedBmsInstance } from "./inputs";
import { isPrepaid, type Renewing } from "./payment";

/** What a bare-metal machine has beyond its inputs. */
export interface BmsInstanceOutputs {
  /** `running`, `error` or `rebuilding`, or what else the API says. */
  instanceStatus?: string;
  /** Number of threads. */
  cpu?: number;
  /** Memory in GB. */
  ram?: number;
  /** Name of the installed image. */
  imageName?: string;
  /** Until when it is paid, as the API writes it; of prepaid machines only. */
  expireDate?: string;
  /** Its addresses on public networks. */
  publicIps: string[];
  /** Its addresses on private networks. */
  privateIps: string[];
  /** Hardware addresses of all its ports. */
  macAddresses: string[];
}

/** What only the next update has to know. */
export interface HiddenOutputs {
  /** A payment that may have been carried out. */
  __renewing?: Renewing;
}

/** What is known of a machine. */
export type KnownState = Partial<CheckedBmsInstance & BmsInstanceOutputs & HiddenOutputs>;

/** Whether a machine has the name that was asked for: the API may append the number of the host. */
export const hasName = (shown: string | undefined, { assignHostNo = "", instanceName = "" }: KnownState) =>
  shown === instanceName || shown === `${instanceName}${assignHostNo}`;

/** A machine as the API shows it, in the words of the inputs. */
export function readInputs(found: FoundBareMetal, known: KnownState): Partial<CheckedBmsInstance> {
  const power = powerOf(found);
  const prepaid = isPrepaid(found);
  return {
    regionId: found.RegionId,
    vdcId: found.VdcId,
    instanceName: hasName(found.Name, known) ? known.instanceName : found.Name,
    enableMonitor: found.EnableMonitor === undefined ? undefined : found.EnableMonitor === "1",
    instanceChargeType: found.InstanceChargeType === undefined ? undefined : prepaid ? "PrePaid" : "PostPaid",
    autoRenew: !prepaid || found.IsAutoRenewal === undefined ? undefined : found.IsAutoRenewal === 1 ? 1 : 0,
    powerState: power === "running" || power === "stopped" ? power : undefined,
  };
}

/** What the API shows of it beyond that. */
export function readOutputs(found: FoundBareMetal, { __renewing }: KnownState): BmsInstanceOutputs & HiddenOutputs {
  const cards = found.Networks?.NetworkCards ?? [];
  const addresses = (type: string) =>
    cards.flatMap(({ IpAddress = "", IpType }) => (IpType === type && IpAddress !== "" ? [IpAddress] : []));
  return {
    instanceStatus: found.State,
    cpu: found.Cpu,
    ram: found.Ram,
    imageName: found.ImageName,
    expireDate: isPrepaid(found) ? found.ExpireDate : undefined,
    publicIps: addresses("public"),
    privateIps: addresses("private"),
    macAddresses: cards.flatMap(({ Mac }) => Mac),
    __renewing,
  };
}
