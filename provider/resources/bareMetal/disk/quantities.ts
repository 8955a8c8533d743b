import type { Api, Reply } from "../../../api/client";
import { ApiError } from "../../../api/errors";
import { change } from "../../../api/change";
import { pollFor, visibleWithinMs } from "../../../api/wait";
import type { Context } from "../../../lifecycle/context";
import { statusOf, findDisk, requireIdleDisk, type FoundDisk } from "../shared/disks";
import type { CheckedDisk } from "./inputs";

/** A quantity of a disk that changes in place. */
interface Quantity {
  input: keyof CheckedDisk & ("size" | "iops" | "bandwidth");
  action: string;
  read(disk: FoundDisk): number | undefined;
  send(api: Api, id: string, value: number, current: number): Promise<Reply>;
}

/** The quantities of a disk. */
export const quantities: readonly Quantity[] = [
  {
    input: "size",
    action: "ExpansionSize",
    read: ({ Size }) => Size,
    send: (api, id, value, current) => api.storage.ExpansionSize({ DiskId: id, Size: value - current }),
  },
  {
    input: "iops",
    action: "ChangeIops",
    read: ({ Iops }) => Iops,
    send: (api, id, value) => api.storage.ChangeIops({ DiskId: id, Iops: value }),
  },
  {
    input: "bandwidth",
    action: "ChangeBandwidth",
    read: ({ Bw }) => Bw,
    send: (api, id, value) => api.storage.ChangeBandwidth({ DiskId: id, Bw: value }),
  },
];

/** A growth that was requested: the size before, which a listing may go on to show for a while. */
export interface PendingGrowth {
  from: number;
  to: number;
}

/** The size of a disk, once it cannot lag behind a growth that an earlier run has requested. */
async function sizeAfter(context: Context, id: string, { from }: PendingGrowth): Promise<number | undefined> {
  const changed = async () => {
    const { Size } = await requireIdleDisk(context, id, "ExpansionSize");
    return Size === from ? undefined : Size;
  };
  return (await pollFor(context, visibleWithinMs, changed)) ?? from;
}

/** Changes a quantity to a value. It is read first, each time: a second request may add to it again. */
export async function setQuantity(
  context: Context,
  id: string,
  quantity: Quantity,
  value: number,
  growth: { earlier: PendingGrowth | undefined; save(growth: PendingGrowth | undefined): void },
): Promise<void> {
  const { action, input, read } = quantity;
  const isGrowth = input === "size";
  const current =
    isGrowth && growth.earlier !== undefined
      ? await sizeAfter(context, id, growth.earlier)
      : read(await requireIdleDisk(context, id, action));
  if (current === value) return growth.save(undefined);
  if (current === undefined)
    throw new Error(`${input}: the API does not show it for disk ${id}, so it is left as it is`);
  if (input === "size" && current > value)
    throw new Error(`size: disk ${id} has ${current} GB and cannot shrink to ${value}: set size to ${current} or more`);
  if (isGrowth) growth.save({ from: current, to: value });
  await change(context, {
    send: () => quantity.send(context.api, id, value, current),
    async observe() {
      const disk = await findDisk(context, id);
      if (disk === undefined || statusOf(disk) === "busy" || read(disk) === current) return undefined;
      if (read(disk) === value) return true;
      throw new Error(`${input}: ${action} has changed it from ${current} to ${read(disk)}, not to ${value}`);
    },
    unmetCondition: `disk ${id} still has its ${input} at ${current}`,
  }).catch((error: unknown) => {
    if (error instanceof ApiError) growth.save(undefined);
    throw error;
  });
  growth.save(undefined);
}
