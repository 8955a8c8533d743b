import type { FoundBareMetal } from "../shared/bmsInstances";
import { powerOf } from "../shared/bmsInstances";
import type { CheckedBmsInstance } from "./inputs";
import { isPrepaid, type PendingRenewal } from "./payment";

/** What a bare-metal instance has beyond its inputs. */
export interface BmsInstanceOutputs {
  /** Status, as the API spells it: `running`, `error` and `rebuilding` are documented. */
  instanceStatus?: string;
  /** Number of CPU threads. */
  cpu?: number;
  /** Memory in GB. */
  ram?: number;
  /** Name of the installed image. */
  imageName?: string;
  /** End of the paid period, as the API writes it; for prepaid instances only. */
  expireDate?: string;
  /** Its addresses on public networks. */
  publicIps: string[];
  /** Its addresses on private networks. */
  privateIps: string[];
  /** MAC addresses of all its ports. */
  macAddresses: string[];
}

/** What only the next update has to know. */
export interface HiddenOutputs {
  /** A payment that may have taken effect. */
  __renewing?: PendingRenewal;
}

/** What is known of an instance. */
export type BmsInstanceState = Partial<CheckedBmsInstance & BmsInstanceOutputs & HiddenOutputs>;

/** Whether an instance has the declared name: the API may append the host number. */
export const hasName = (shown: string | undefined, { assignHostNo = "", instanceName = "" }: BmsInstanceState) =>
  shown === instanceName || shown === `${instanceName}${assignHostNo}`;

/** An instance as the API shows it, as inputs. */
export function readInputs(found: FoundBareMetal, known: BmsInstanceState): Partial<CheckedBmsInstance> {
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
export function readOutputs(
  found: FoundBareMetal,
  { __renewing }: BmsInstanceState,
): BmsInstanceOutputs & HiddenOutputs {
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
