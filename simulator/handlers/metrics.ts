import type { instance as instanceRows } from "../../provider/catalogue/instance";
import type { network as networkRows } from "../../provider/catalogue/network";
import type { Account } from "../account/account";
import { printTime, readTime } from "../shared/beijingTime";
import type { Handlers } from "./handler";
import { instanceOf } from "../account/lookup";
import { malformed, Refusal } from "../refusals/refusal";
import { found } from "../replies/reply";
import type { Instance } from "../account/store";

const mostPoints = 10_000;
/** What nothing limits in the account, in Mbit/s. */
const privateBandwidth = 1000;

/** The highest value of each metric: percent, operations and kbit/s; that of an interface is its network's. */
const ceilings = {
  CPUUtilization: 100,
  RAMUtilization: 100,
  DiskWriteIOPS: 500,
  DiskReadIOPS: 500,
  DiskWriteBPS: 80_000,
  DiskReadBPS: 80_000,
  InterfaceInRate: undefined,
  InterfaceOutRate: undefined,
};

/** What machines measure. Nothing is kept: a value follows from what is measured and when, and is the same for whoever asks. */
export const machineMetrics: Handlers<Pick<typeof instanceRows, "DescribeInstanceMonitor">> = {
  DescribeInstanceMonitor({ InstanceId, MetricName, Period, StartTime, EndTime, InterfaceId, DiskId }, account) {
    const instance = instanceOf(account, "DescribeInstanceMonitor", InstanceId);
    const [from, to] = spanOf(StartTime, EndTime, Period * 1000);
    const ceiling = ceilings[MetricName] ?? bandwidthOf(account, instance, InterfaceId);
    if (DiskId !== undefined && account.tables.disks.get(DiskId)?.instanceId !== instance.id)
      throw new Refusal(400, "ParameterInvalid", "The instance has no such data disk.");
    const source = [instance.id, MetricName, InterfaceId, DiskId].join("/");
    const points = [];
    // There is no value from before it was made, and none from the future.
    const last = Math.min(to, account.clock.now());
    for (let at = from; at <= last; at += Period * 1000)
      if (at >= instance.createdAt)
        points.push({ Timestamp: printTime(at), Value: valueOf(source, at / 60_000, ceiling) });
    return found({ DataPoints: points, InstanceId: instance.id, Period: String(Period) });
  },
};

/** What goes through networks. */
export const networkMetrics: Handlers<Pick<typeof networkRows, "DescribeBandwidthTraffic">> = {
  DescribeBandwidthTraffic({ NetworkId }, account) {
    const { interfaces, privateNetworks, publicNetworks } = account.tables;
    if (publicNetworks.get(NetworkId) === undefined && privateNetworks.get(NetworkId) === undefined)
      throw malformed("DescribeBandwidthTraffic", "NetworkId", "There is no network with this id.");
    const qos = publicNetworks.get(NetworkId)?.qos ?? privateBandwidth;
    const ceiling = interfaces.where("networkId", NetworkId).length === 0 ? 0 : qos * 1000;
    const minute = account.clock.now() / 60_000;
    return found({
      LastFiveMinutesUsage: {
        Inbps: valueOf(`${NetworkId}/in`, minute, ceiling),
        Outbps: valueOf(`${NetworkId}/out`, minute, ceiling),
      },
      MaxQos: qos,
    });
  },
};

/** The times of the first and the last value that may be asked for. */
function spanOf(start: string, end: string, step: number): [number, number] {
  const [from, to] = [readTime(start), readTime(end)];
  if (from === undefined || to === undefined || to < from)
    throw new Refusal(400, "ParameterInvalid", "StartTime and EndTime must read like 2019-10-09 15:30:00, in order.");
  const first = Math.ceil(from / step) * step;
  if ((to - first) / step > mostPoints)
    throw new Refusal(400, "ParameterInvalid", `The span has more than ${mostPoints} periods.`);
  return [first, to];
}

function bandwidthOf(account: Account, instance: Instance, interfaceId: string | undefined): number {
  const { interfaces, publicNetworks } = account.tables;
  const cards = interfaces.where("instanceId", instance.id);
  const card = interfaceId === undefined ? cards[0] : cards.find(({ id }) => id === interfaceId);
  if (card === undefined && interfaceId !== undefined)
    throw malformed("DescribeInstanceMonitor", "InterfaceId", 'The specified parameter "InterfaceID" is not valid.');
  return publicNetworks.get(card?.networkId ?? "")?.qos ?? privateBandwidth;
}

/** A value up to the ceiling: a slow wave with some noise on it, both from the name of what is measured. */
function valueOf(source: string, minute: number, ceiling: number): number {
  const whole = Math.floor(minute);
  const wave = 0.5 + 0.35 * Math.sin((whole / 720) * Math.PI + hash(source) * 2 * Math.PI);
  const noise = 0.15 * (2 * hash(`${source}/${whole}`) - 1);
  return Number((ceiling * (wave + noise)).toFixed(2));
}

/** A number from 0 up to 1 that a text always gives (FNV-1a). */
function hash(text: string): number {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return ((sum ^ (sum >>> 15)) >>> 0) / 2 ** 32;
}
