import type { instance as instanceRows } from "../../provider/catalogue/instance";
import type { network as networkRows } from "../../provider/catalogue/network";
import type { Account } from "../account/account";
import { getInstance } from "../account/lookup";
import type { Instance } from "../account/store";
import { malformed, Refusal } from "../refusals/refusal";
import { dataReply } from "../replies/reply";
import { formatTime, parseTime } from "../shared/beijingTime";
import type { Handlers } from "./handler";

const maxPoints = 10_000;
/** The bandwidth of private networks in Mbit/s. */
const privateBandwidth = 1000;

/** The highest value of each metric, in percent, operations or kbit/s; for interfaces it is the bandwidth of the network. */
const maxValues = {
  CPUUtilization: 100,
  RAMUtilization: 100,
  DiskWriteIOPS: 500,
  DiskReadIOPS: 500,
  DiskWriteBPS: 80_000,
  DiskReadBPS: 80_000,
  InterfaceInRate: undefined,
  InterfaceOutRate: undefined,
};

/** Handlers for the metrics of instances; a value is calculated from its source and time, so every request returns the same. */
export const instanceMetrics: Handlers<Pick<typeof instanceRows, "DescribeInstanceMonitor">> = {
  DescribeInstanceMonitor({ InstanceId, MetricName, Period, StartTime, EndTime, InterfaceId, DiskId }, account) {
    const instance = getInstance(account, "DescribeInstanceMonitor", InstanceId);
    const [from, to] = parseSpan(StartTime, EndTime, Period * 1000);
    const ceiling = maxValues[MetricName] ?? findBandwidth(account, instance, InterfaceId);
    if (DiskId !== undefined && account.tables.disks.get(DiskId)?.instanceId !== instance.id)
      throw new Refusal(400, "ParameterInvalid", "The instance has no such data disk.");
    const source = [instance.id, MetricName, InterfaceId, DiskId].join("/");
    const points = [];
    // There are no values from before the instance was created, and none from the future.
    const last = Math.min(to, account.clock.now());
    for (let at = from; at <= last; at += Period * 1000)
      if (at >= instance.createdAt)
        points.push({ Timestamp: formatTime(at), Value: calculateValue(source, at / 60_000, ceiling) });
    return dataReply({ DataPoints: points, InstanceId: instance.id, Period: String(Period) });
  },
};

/** Handlers for the traffic of networks. */
export const networkMetrics: Handlers<Pick<typeof networkRows, "DescribeBandwidthTraffic">> = {
  DescribeBandwidthTraffic({ NetworkId }, account) {
    const { interfaces, privateNetworks, publicNetworks } = account.tables;
    if (publicNetworks.get(NetworkId) === undefined && privateNetworks.get(NetworkId) === undefined)
      throw malformed("DescribeBandwidthTraffic", "NetworkId", "There is no network with this id.");
    const qos = publicNetworks.get(NetworkId)?.qos ?? privateBandwidth;
    const ceiling = interfaces.where("networkId", NetworkId).length === 0 ? 0 : qos * 1000;
    const minute = account.clock.now() / 60_000;
    return dataReply({
      LastFiveMinutesUsage: {
        Inbps: calculateValue(`${NetworkId}/in`, minute, ceiling),
        Outbps: calculateValue(`${NetworkId}/out`, minute, ceiling),
      },
      MaxQos: qos,
    });
  },
};

/** Parses the times of the first and the last value. */
function parseSpan(start: string, end: string, step: number): [number, number] {
  const [from, to] = [parseTime(start), parseTime(end)];
  if (from === undefined || to === undefined || to < from)
    throw new Refusal(
      400,
      "ParameterInvalid",
      "StartTime and EndTime must have the format of 2019-10-09 15:30:00, in order.",
    );
  const first = Math.ceil(from / step) * step;
  if ((to - first) / step > maxPoints)
    throw new Refusal(400, "ParameterInvalid", `The span has more than ${maxPoints} periods.`);
  return [first, to];
}

function findBandwidth(account: Account, instance: Instance, interfaceId: string | undefined): number {
  const { interfaces, publicNetworks } = account.tables;
  const networkInterfaces = interfaces.where("instanceId", instance.id);
  const networkInterface =
    interfaceId === undefined ? networkInterfaces[0] : networkInterfaces.find(({ id }) => id === interfaceId);
  if (networkInterface === undefined && interfaceId !== undefined)
    throw malformed("DescribeInstanceMonitor", "InterfaceId", 'The specified parameter "InterfaceID" is not valid.');
  return publicNetworks.get(networkInterface?.networkId ?? "")?.qos ?? privateBandwidth;
}

/** Calculates a value up to the ceiling: a slow wave with some noise, both derived from the name of the source. */
function calculateValue(source: string, minute: number, ceiling: number): number {
  const whole = Math.floor(minute);
  const wave = 0.5 + 0.35 * Math.sin((whole / 720) * Math.PI + hashToFraction(source) * 2 * Math.PI);
  const noise = 0.15 * (2 * hashToFraction(`${source}/${whole}`) - 1);
  return Number((ceiling * (wave + noise)).toFixed(2));
}

/** Hashes a string to a number from 0 up to 1 (FNV-1a). */
function hashToFraction(text: string): number {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return ((sum ^ (sum >>> 15)) >>> 0) / 2 ** 32;
}
