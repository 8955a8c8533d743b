import { z } from "zod";
import { bms } from "../../provider/catalogue/bms";
import { instance } from "../../provider/catalogue/instance";
import { network } from "../../provider/catalogue/network";
import { storage } from "../../provider/catalogue/storage";
import { createCloud, Refusal, virtualClock, type CloudOptions } from "../../simulator/index";
import { signedQuery, type Unsigned } from "./sign";

/** The default region of the tests. */
export const region = "CN_Beijing_A";

/** A public network with four addresses, of which instances can have one. */
export const publicOrder = {
  Type: "Bandwidth_BGP",
  BillingMethod: "BandwIdth",
  Qos: 5,
  IPNum: 4,
  AutoRenew: 1,
  FloatBandwidth: 6,
} as const;

/** The smallest instance. */
export const instanceOrder = { RegionId: region, InstanceName: "web", InstanceType: "Standard", Cpu: 1, Ram: 2 };

/** A region that sells bare-metal instances, also postpaid. */
export const bareMetalRegion = "CN_Beijing_F";

/** A postpaid bare-metal instance with a configuration of which there are many. */
export const bareMetalOrder = {
  RegionId: bareMetalRegion,
  Password: "Tester123",
  InstanceName: "metal",
  InstanceChargeType: "PostPaid",
  AutoRenew: 1,
  PrepaidMonth: 0,
  GoodsId: 7685,
  ComputeId: "8fbdb61e-b941-46db-89f6-f8953b278ec9",
  ImageId: "8",
  Amount: 1,
} as const;

const envelope = z.object({
  Code: z.string(),
  Message: z.string().optional(),
  TaskId: z.union([z.string(), z.number()]).optional(),
  Data: z.unknown().optional(),
  RequestId: z.string().optional(),
});

/** The last item of a list, which must not be empty. */
export function last<Item>(list: readonly Item[]): Item {
  const item = list.at(-1);
  if (item === undefined) throw new Error("the list is empty");
  return item;
}

/** The refusal that a call throws. */
export function refusalOf(call: () => unknown): { status: number; code: string } {
  try {
    call();
  } catch (error) {
    if (error instanceof Refusal) return { status: error.status, code: error.code };
    throw error;
  }
  throw new Error("the call was not refused");
}

/** Creates a cloud on a virtual clock whose tasks take a second, with shorthands for most tests. */
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

    vdc(RegionId: string = region): string {
      call("network", "CreateVdc", { RegionId, VdcName: "a" });
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

    /** A global private network that connects these private networks. */
    gpn(...points: { VdcId: string; PrivateId: string }[]): string {
      const AccessPoint = points.map((point) => ({ ...point, AccessPointType: "vdc" as const }));
      call("network", "CreateGPN", { Name: "gpn", Qos: 5, AccessPoint, PopAccessPoint: [] });
      cloud.settle();
      return last(cloud.state().gpns).id;
    },

    bareMetal(
      VdcId: string,
      order: Partial<Parameters<typeof call<"bms", "CreateBmsInstance">>[2]> & { PipeIds: string[] },
    ): string {
      call("bms", "CreateBmsInstance", { ...bareMetalOrder, VdcId, ...order });
      cloud.settle();
      return last(cloud.state().bareMetals).id;
    },

    /** A disk of 200 GB for bare-metal instances. */
    storageDisk(Name = "disk"): string {
      const performance = { RegionId: bareMetalRegion, Bw: 2000, Iops: 8000, Type: "ssd" };
      const { Data } = call("storage", "DescribeGoodsId", performance);
      const GoodsId = storage.DescribeGoodsId.data?.parse(Data)?.GoodsId ?? "";
      call("storage", "CreateDisk", { RegionId: bareMetalRegion, Name, Size: 200, Num: 1, GoodsId });
      cloud.settle();
      return last(cloud.state().storageDisks).id;
    },

    /** The instance in DescribeBmsDetail, parsed as by the client. */
    shownBareMetal(BaremetalId: string) {
      return bms.DescribeBmsDetail.data?.parse(call("bms", "DescribeBmsDetail", { BaremetalId }).Data);
    },

    /** The disk in DescribeDisks, parsed as by the client. */
    shownDisk(DiskId: string) {
      const { Data } = call("storage", "DescribeDisks", { DiskId });
      return storage.DescribeDisks.data?.parse(Data)?.DiskList[0];
    },

    /** The task in DescribeBmsTask. */
    bmsTask(TaskId: string) {
      return bms.DescribeBmsTask.data?.parse(call("bms", "DescribeBmsTask", { TaskId }).Data);
    },

    /** The VDC in DescribeVdc, parsed as by the client. */
    shownVdc(VdcId: string) {
      return last(network.DescribeVdc.data?.parse(call("network", "DescribeVdc", { VdcId }).Data) ?? []);
    },

    /** The instance in DescribeInstances, parsed as by the client. */
    shownInstance(InstanceId: string) {
      return last(
        instance.DescribeInstances.data?.parse(call("ccs", "DescribeInstances", { InstanceId }).Data)?.Instances ?? [],
      );
    },

    /** The task in DescribeTask. */
    task(taskId: string | number = "") {
      return call("ccs", "DescribeTask", { TaskId: String(taskId) }).Data;
    },
  };
}
