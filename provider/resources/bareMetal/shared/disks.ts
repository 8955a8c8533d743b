import type { DataOf, RequestOf, Services } from "../../../catalogue/index";
import { isNotFound } from "../../../api/errors";
import { allDisks, type PageField } from "../../../api/listings";
import { waitFor } from "../../../api/wait";
import { notFound } from "../../../lifecycle/messages";
import type { ApiContext, Context } from "../../../lifecycle/context";

type DescribeDisks = Services["storage"]["actions"]["DescribeDisks"];

/** A disk as a listing shows it, mostly without its id. */
export type ListedDisk = NonNullable<DataOf<DescribeDisks>>["DiskList"][number];

/** A disk that was read by its id. */
export interface FoundDisk extends ListedDisk {
  DiskId: string;
}

/** The lock under which one disk and its snapshots change. */
export const diskLock = (id: string) => `disk ${id}`;

/** Reads one disk; undefined when it does not exist. */
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

/** All disks that match a filter. */
export const listDisks = (
  { api }: ApiContext,
  filter: Omit<RequestOf<DescribeDisks>, PageField>,
): Promise<ListedDisk[]> => allDisks(api, filter);

/** What identifies a disk in a listing, where its id may be left out. */
export const keyOf = ({ CreateTime, DiskId, Name, RegionId }: ListedDisk): string =>
  DiskId ?? [Name, RegionId, CreateTime].join(" ");

// Only `attach` is documented. Sibling products name work in progress with words in "ing", apart from "running".
const busy = /^(?!running$).*ing$|^(new|init)$/i;

/** The status of a disk; an unknown state counts as ready, since that of a detached disk is not documented. */
export function statusOf({ State = "" }: ListedDisk): "ready" | "busy" | "broken" {
  if (/^error$/i.test(State)) return "broken";
  return busy.test(State) ? "busy" : "ready";
}

/** Reads a disk once it is idle; undefined when it does not exist. */
export function findIdleDisk(context: Context, id: string, action: string): Promise<FoundDisk | undefined> {
  return waitFor<{ disk: FoundDisk | undefined }>(context, {
    action,
    taskIds: [],
    unmetCondition: `disk ${id} is busy`,
    async observe() {
      const disk = await findDisk(context, id);
      return disk !== undefined && statusOf(disk) === "busy" ? undefined : { disk };
    },
  }).then(({ disk }) => disk);
}

/** Reads a disk that has to exist, once it is idle. */
export async function requireIdleDisk(context: Context, id: string, action: string): Promise<FoundDisk> {
  const disk = await findIdleDisk(context, id, action);
  if (disk === undefined) throw notFound(`disk ${id}`);
  return disk;
}
