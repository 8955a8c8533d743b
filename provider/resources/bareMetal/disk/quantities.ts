import type { Api, Reply } from "../../../api/client";
import { change } from "../../../api/change";
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

/** Changes a quantity to a value. It is read first, each time: a second request may add to it again. */
export async function setQuantity(context: Context, id: string, quantity: Quantity, value: number): Promise<void> {
  const { action, input, read } = quantity;
  const current = read(await requireIdleDisk(context, id, action));
  if (current === value) return;
  if (current === undefined)
    throw new Error(`${input}: the API does not show it for disk ${id}, so it is left as it is`);
  if (input === "size" && current > value)
    throw new Error(`size: disk ${id} has ${current} GB and cannot shrink to ${value}: set size to ${current} or more`);
  await change(context, {
    send: () => quantity.send(context.api, id, value, current),
    async observe() {
      const disk = await findDisk(context, id);
      if (disk === undefined || statusOf(disk) === "busy" || read(disk) === current) return undefined;
      if (read(disk) === value) return true;
      throw new Error(`${input}: ${action} has changed it from ${current} to ${read(disk)}, not to ${value}`);
    },
    unmetCondition: `disk ${id} still has its ${input} at ${current}`,
  });
}
