import type { Reply } from "../../provider/api/client";
import { createNetwork, password, type Client } from "./account";

export const region = "CN_Beijing_F";

/** Waits for tasks on bare-metal instances, which have an action of their own; returns the ids of the instances. */
export async function doneByBms({ api, waitUntil: seen }: Client, reply: Promise<Reply>): Promise<string[]> {
  const { action, taskIds } = await reply;
  if (taskIds.length === 0) throw new Error(`The reply to ${action} names no task`);
  const instances = taskIds.map((TaskId) =>
    seen(async () => {
      const { data } = await api.bms.DescribeBmsTask({ TaskId });
      return data?.Status === "succeed" ? data.BareMetalIds : undefined;
    }),
  );
  return (await Promise.all(instances)).flat();
}

/** Creates postpaid bare-metal instances; returns their ids. */
export async function makeBareMetal(client: Client, Amount: number): Promise<string[]> {
  const { bms } = client.api;
  const { VdcId, PrivateId } = await createNetwork(client, region);
  const [goods] = (await bms.DescribeBmsGoods({ RegionId: region })).data?.PostPaid ?? [];
  const [image] = Object.values((await bms.DescribeBmsImage({ ImageType: "public" })).data ?? {}).flat();
  const order = bms.CreateBmsInstance({
    RegionId: region,
    VdcId,
    Password: password,
    InstanceName: "iron",
    InstanceChargeType: "PostPaid",
    AutoRenew: 0,
    PrepaidMonth: 0,
    ComputeId: goods?.Computes[0]?.Id ?? "",
    GoodsId: goods?.GoodsId ?? 0,
    ImageId: image?.Id ?? "",
    PipeIds: [PrivateId],
    Amount,
  });
  return doneByBms(client, order);
}
