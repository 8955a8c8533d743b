import type { Reply } from "../../provider/api/client";
import { makeNetwork, password, type Client } from "./account";

export const region = "CN_Beijing_F";

/** Waits for tasks of bare-metal machines, which have an action of their own to ask; gives the ids of the machines. */
export async function doneByBms({ api, seen }: Client, reply: Promise<Reply>): Promise<string[]> {
  const { action, taskIds } = await reply;
  if (taskIds.length === 0) throw new Error(`The reply to ${action} names no task`);
  const machines = taskIds.map((TaskId) =>
    seen(async () => {
      const { data } = await api.bms.DescribeBmsTask({ TaskId });
      return data?.Status === "succeed" ? data.BareMetalIds : undefined;
    }),
  );
  return (await Promise.all(machines)).flat();
}

/** Buys bare-metal machines that are paid by use; gives their ids. */
export async function makeBareMetal(client: Client, Amount: number): Promise<string[]> {
  const { bms } = client.api;
  const { VdcId, PrivateId } = await makeNetwork(client, region);
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
