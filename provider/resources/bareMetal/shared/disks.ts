import type { DataOf, RequestOf, Services } from "../../../catalogue/index";
import { isNotFound } from "../../../api/errors";
import { allDisks, type PageField } from "../../../api/listings";
import { waitFor } from "../../../api/wait";
import { notFound } from "../../../lifecycle/messages";
import type { ApiContext, Context } from "../../../lifecycle/context";

type DescribeDisks = Services["storage"]["actions"]["DescribeDisks"];

/** A disk as a listing shows it, mostly without its id. */
export type ListedDisk = NonNullable<DataOf<DescribeDisks>>["DiskList"][number];

/** A disk that was asked for by its id. */
export interface FoundDisk extends ListedDisk {
  DiskId: string;
}

/** The lock under which one disk, and what was made of it, changes. */
export const diskLock = (id: string) => `disk ${id}`;

/** Reads one disk; undefined when it is gone. */
export async function findDisk({ api }: ApiContext, id: string): Promise<FoundDisk | undefined> {
  try {
    const { data } = await api.storage.DescribeDisks({ DiskId: id });
    // Where the listing leaves the id out, its filter is believed.
    const found = data?.DiskList.find(({ DiskId }) => DiskId === undefined || DiskId === id);
    return found && { ...found, DiskId: id };
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw error;
  }
}

/** All disks that a filter leaves. */
export const listDisks = (
  { api }: ApiContext,
  filter: Omit<RequestOf<DescribeDisks>, PageField>,
): Promise<ListedDisk[]> => allDisks(api, filter);

/** What tells a disk from others where its id is left out. */
export const keyOf = ({ CreateTime, DiskId, Name, RegionId }: ListedDisk): string =>
  DiskId ?? [Name, RegionId, CreateTime].join(" ");

// Only `attach` is documented. Words of sibling products for work that goes on end in "ing", but for "running".
const busy = /^(?!running$).*ing$|^(new|init)$/i;

/** Whether a disk can be worked with; an unknown state counts as settled, since that of a detached disk is not documented. */
export function conditionOf({ State = "" }: ListedDisk): "ready" | "busy" | "broken" {
  if (/^error$/i.test(State)) return "broken";
  return busy.test(State) ? "busy" : "ready";
}

/** Waits until nothing goes on at a disk, and reads it; undefined when it is gone. */
export function settledDisk(context: Context, id: string, action: string): Promise<FoundDisk | undefined> {
  return waitFor<{ disk: FoundDisk | undefined }>(context, {
    action,
    taskIds: [],
    unmetCondition: `disk ${id} is busy`,
    async observe() {
      const disk = await findDisk(context, id);
      return disk !== undefined && conditionOf(disk) === "busy" ? undefined : { disk };
    },
  }).then(({ disk }) => disk);
}

/** Reads a disk that has to be there, once it has settled. */
export async function presentDisk(context: Context, id: string, action: string): Promise<FoundDisk> {
  const disk = await settledDisk(context, id, action);
  if (disk === undefined) throw notFound(`disk ${id}`);
  return disk;
}
