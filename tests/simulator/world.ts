import { createCloud, virtualClock, type CloudOptions, type Reply } from "../../simulator/index";
import { Refusal } from "../../simulator/index";
import { signedQuery, type Unsigned } from "./sign";

const region = "CN_Beijing_A";

/** A cloud on a virtual clock whose tasks take a second, with shorthands for what most tests need. */
export function newWorld(options: CloudOptions = {}) {
  const clock = virtualClock();
  const cloud = createCloud({ clock, taskMs: 1000, ...options });

  const world = {
    clock,
    cloud,
    region,

    /** Sends a signed request through `handle`. */
    async ask(service: string, unsigned: Unsigned, body?: unknown): Promise<{ status: number; reply: WireReply }> {
      const method = unsigned.method ?? (body === undefined ? "GET" : "POST");
      const url = `/${service}/?${signedQuery({ ...unsigned, method })}`;
      const answer = await cloud.handle({ method, url, body: body === undefined ? undefined : JSON.stringify(body) });
      return { status: answer.status, reply: JSON.parse(answer.body) };
    },

    vdc(name = "a"): string {
      cloud.call("network", "CreateVdc", { RegionId: region, VdcName: name });
      cloud.settle();
      return last(cloud.state().vdcs).id;
    },

    privateNetwork(vdcId: string, name = "private"): string {
      cloud.call("network", "CreatePrivateNetwork", { VdcId: vdcId, Name: name });
      cloud.settle();
      return last(cloud.state().privateNetworks).id;
    },

    publicNetwork(vdcId: string, order: Partial<typeof publicOrder> = {}): string {
      cloud.call("network", "CreatePublicNetwork", { VdcId: vdcId, ...publicOrder, ...order });
      cloud.settle();
      return last(cloud.state().publicNetworks).id;
    },

    instance(vdcId: string, order: Partial<Parameters<typeof cloud.call<"ccs", "CreateInstance">>[2]> = {}): string {
      cloud.call("ccs", "CreateInstance", { ...instanceOrder(vdcId), ...order });
      cloud.settle();
      return last(cloud.state().instances).id;
    },

    /** The machine as DescribeInstances shows it. */
    described(id: string) {
      return field(first(field(cloud.call("ccs", "DescribeInstances", { InstanceId: id }).Data, "Instances")));
    },

    taskStatus(taskId: string | undefined) {
      return field(cloud.call("ccs", "DescribeTask", { TaskId: taskId ?? "" }).Data, "Status");
    },
  };
  return world;
}
