import { z } from "zod";
import { instance } from "../../provider/api/actions/instance";
import { network } from "../../provider/api/actions/network";
import { createCloud, Refusal, virtualClock, type CloudOptions } from "../../simulator/index";
import { signedQuery, type Unsigned } from "./sign";

/** The region of every test that does not care. */
export const region = "CN_Beijing_A";

/** A public network of four addresses, of which machines can have one. */
export const publicOrder = {
  Type: "Bandwidth_BGP",
  BillingMethod: "BandwIdth",
  Qos: 5,
  IPNum: 4,
  AutoRenew: 1,
  FloatBandwidth: 6,
} as const;

/** The smallest machine. */
export const instanceOrder = { RegionId: region, InstanceName: "web", InstanceType: "Standard", Cpu: 1, Ram: 2 };

const envelope = z.object({
  Code: z.string(),
  Message: z.string().optional(),
  TaskId: z.string().optional(),
  Data: z.unknown().optional(),
  RequestId: z.string().optional(),
});

/** The last of a list, which must not be empty. */
export function last<Item>(list: readonly Item[]): Item {
  const item = list.at(-1);
  if (item === undefined) throw new Error("the list is empty");
  return item;
}

/** The refusal that a call ends in. */
export function refusalOf(call: () => unknown): { status: number; code: string } {
  try {
    call();
  } catch (error) {
    if (error instanceof Refusal) return { status: error.status, code: error.code };
    throw error;
  }
  throw new Error("the call was not refused");
}

/** A cloud on a virtual clock whose tasks take a second, with shorthands for what most tests need. */
export function newWorld(options: CloudOptions = {}) {
  const clock = virtualClock();
  const cloud = createCloud({ clock, taskMs: 1000, ...options });
  const { call } = cloud;
  return {
    clock,
    cloud,

    /** Sends a signed request through `handle`: a GET, or with a body a POST. */
    async ask(service: string, unsigned: Unsigned, body?: unknown) {
      const method = unsigned.method ?? (body === undefined ? "GET" : "POST");
      const url = `/${service}/?${signedQuery({ ...unsigned, method })}`;
      const answer = await cloud.handle({ method, url, body: body === undefined ? undefined : JSON.stringify(body) });
      return { status: answer.status, ...envelope.parse(JSON.parse(answer.body)) };
    },

    vdc(): string {
      call("network", "CreateVdc", { RegionId: region, VdcName: "a" });
      cloud.settle();
      return last(cloud.state().vdcs).id;
    },

    privateNetwork(VdcId: string): string {
      call("network", "CreatePrivateNetwork", { VdcId });
      cloud.settle();
      return last(cloud.state().privateNetworks).id;
    },

    publicNetwork(VdcId: string, order: { IPNum?: number; BillingMethod?: string } = {}): string {
      call("network", "CreatePublicNetwork", { VdcId, ...publicOrder, ...order });
      cloud.settle();
      return last(cloud.state().publicNetworks).id;
    },

    instance(VdcId: string, order: Partial<Parameters<typeof call<"ccs", "CreateInstance">>[2]> = {}): string {
      call("ccs", "CreateInstance", { VdcId, ...instanceOrder, ...order });
      cloud.settle();
      return last(cloud.state().instances).id;
    },

    /** The data centre as DescribeVdc shows it, read as the client reads it. */
    shownVdc(VdcId: string) {
      return last(network.DescribeVdc.data?.parse(call("network", "DescribeVdc", { VdcId }).Data) ?? []);
    },

    /** The machine as DescribeInstances shows it, read as the client reads it. */
    shownInstance(InstanceId: string) {
      return last(
        instance.DescribeInstances.data?.parse(call("ccs", "DescribeInstances", { InstanceId }).Data)?.Instances ?? [],
      );
    },

    /** What DescribeTask tells. */
    task(taskId: string | number = "") {
      return call("ccs", "DescribeTask", { TaskId: String(taskId) }).Data;
    },
  };
}
