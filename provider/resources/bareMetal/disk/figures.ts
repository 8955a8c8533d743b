import type { Api, Reply } from "../../../api/client";
import { change } from "../../../api/change";
import type { Context } from "../../../lifecycle/context";
import { conditionOf, findDisk, presentDisk, type FoundDisk } from "../shared/disks";
import type { CheckedDisk } from "./inputs";

/** A figure of a disk that changes in place. */
interface Figure {
  input: keyof CheckedDisk & ("size" | "iops" | "bandwidth");
  action: string;
  of(disk: FoundDisk): number | undefined;
  send(api: Api, id: string, wanted: number, now: number): Promise<Reply>;
}

/** The figures of a disk. */
export const figures: readonly Figure[] = [
  {
    input: "size",
    action: "ExpansionSize",
    of: ({ Size }) => Size,
    send: (api, id, wanted, now) => api.storage.ExpansionSize({ DiskId: id, Size: wanted - now }),
  },
  {
    input: "iops",
    action: "ChangeIops",
    of: ({ Iops }) => Iops,
    send: (api, id, wanted) => api.storage.ChangeIops({ DiskId: id, Iops: wanted }),
  },
  {
    input: "bandwidth",
    action: "ChangeBandwidth",
    of: ({ Bw }) => Bw,
    send: (api, id, wanted) => api.storage.ChangeBandwidth({ DiskId: id, Bw: wanted }),
  },
];

/** Brings a figure to what is wanted. It is read first, each time: a second send may add once more. */
export async function setFigure(context: Context, id: string, figure: Figure, wanted: number): Promise<void> {
  const { action, input, of } = figure;
  const now = of(await presentDisk(context, id, action));
  if (now === wanted) return;
  if (now === undefined) throw new Error(`${input}: the API does not show it for disk ${id}, so it is left as it is`);
  if (input === "size" && now > wanted)
    throw new Error(`size: disk ${id} has ${now} GB and cannot shrink to ${wanted}: set size to ${now} or more`);
  await change(context, {
    send: () => figure.send(context.api, id, wanted, now),
    async observe() {
      const disk = await findDisk(context, id);
      if (disk === undefined || conditionOf(disk) === "busy" || of(disk) === now) return undefined;
      if (of(disk) === wanted) return true;
      throw new Error(`${input}: ${action} has made ${of(disk)} of ${now}, where ${wanted} was wanted`);
    },
    unmetCondition: `disk ${id} still has its ${input} at ${now}`,
  });
}
