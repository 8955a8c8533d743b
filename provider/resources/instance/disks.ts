import type { Context } from "../contract";
import { buy, type Creation } from "../creation";
import { sameText } from "../inputs";
import { findInstance, instanceAsParent, powerOf, type FoundInstance } from "./found";
import type { CheckedInstance } from "./inputs";
import { changeInstance } from "./power";

type Disks = NonNullable<CheckedInstance["dataDisks"]>;

/** Which disk of the API each of the user's names stands for. */
export type DiskIds = Readonly<Record<string, string>>;

interface FoundDisk {
  diskId: string;
  size?: number;
  type?: string;
}

const disksOf = (found: FoundInstance | undefined): FoundDisk[] =>
  (found?.Disks?.DataDisks ?? []).flatMap((disk) =>
    disk?.DiskId === undefined ? [] : [{ diskId: disk.DiskId, size: disk.Size, type: disk.DiskType }],
  );

const isLike = (found: FoundDisk, { size, type }: { size: number; type?: string }) =>
  found.size === size && (type === undefined || found.type === undefined || sameText(found.type, type));

/** Gives each name that has no disk yet one that came with the machine and looks like it. */
export function assignDisks(found: FoundInstance, wanted: Disks | undefined, known: DiskIds | undefined): DiskIds {
  const ids: Record<string, string> = { ...known };
  if (known !== undefined) return ids;
  for (const [name, disk] of Object.entries(wanted ?? {})) {
    const match = disksOf(found).find(
      (candidate) => !Object.values(ids).includes(candidate.diskId) && isLike(candidate, disk),
    );
    if (match !== undefined) ids[name] = match.diskId;
  }
  return ids;
}

/** The user's disks as they are: those that are gone left out, with the size that they have. */
export function seenDisks(found: FoundInstance, wanted: Disks | undefined, ids: DiskIds): Disks | undefined {
  if (wanted === undefined) return undefined;
  return Object.fromEntries(
    Object.entries(wanted).flatMap(([name, disk]) => {
      const match = disksOf(found).find(({ diskId }) => diskId === ids[name]);
      return match === undefined ? [] : [[name, { ...disk, size: match.size ?? disk.size }]];
    }),
  );
}

/** Buys, grows and deletes data disks, and tells after each which there are. */
export async function setDisks(
  context: Context,
  id: string,
  wanted: Disks | undefined,
  before: DiskIds,
  reached: (ids: DiskIds) => void,
): Promise<void> {
  if (wanted === undefined) return;
  const there = disksOf(await findInstance(context, id));
  let ids: DiskIds = Object.fromEntries(
    Object.entries(before).filter(([, diskId]) => there.some((disk) => disk.diskId === diskId)),
  );
  const now = (next: DiskIds) => reached((ids = next));

  for (const [name, diskId] of Object.entries(ids).filter(([name]) => !(name in wanted))) {
    await changeInstance(
      context,
      id,
      `still has the data disk ${name} (${diskId})`,
      () => context.api.ccs.DeleteDisk({ InstanceId: id, DiskIds: [diskId] }),
      (found) => disksOf(found).every((disk) => disk.diskId !== diskId),
    );
    now(Object.fromEntries(Object.entries(ids).filter(([other]) => other !== name)));
  }
  for (const [name, disk] of Object.entries(wanted)) {
    const diskId = ids[name] ?? (await buy(context, creationOf(name), { instanceId: id, ...disk }));
    if (ids[name] === undefined) now({ ...ids, [name]: diskId });
    const size = disksOf(await findInstance(context, id)).find((found) => found.diskId === diskId)?.size;
    if (size === undefined || size >= disk.size) continue;
    await changeInstance(
      context,
      id,
      `still has the data disk ${name} at ${size} GB`,
      () => context.api.ccs.ResizeDisk({ InstanceId: id, DiskId: diskId, DataSize: disk.size }),
      (found) => disksOf(found).some((now) => now.diskId === diskId && now.size === disk.size),
    );
  }
}

interface WantedDisk {
  instanceId: string;
  size: number;
  type?: string;
  iops?: number;
}

const creationOf = (name: string): Creation<WantedDisk, FoundDisk> => ({
  // The name belongs to the action: an unresolved purchase is taken up again for the same disk only.
  action: `CreateDisk (${name})`,
  lock: ({ instanceId }) => `disks of ${instanceId}`,
  marked: () => false,
  list: async (context, { instanceId }) => disksOf(await findInstance(context, instanceId)),
  async find(context, diskId, { instanceId }) {
    const found = await findInstance(context, instanceId);
    return found !== undefined && powerOf(found) !== "busy"
      ? disksOf(found).find((disk) => disk.diskId === diskId)
      : undefined;
  },
  idOf: ({ diskId }) => diskId,
  matches: isLike,
  condition: () => "ready",
  send: ({ api }, { instanceId, size, type = "", iops }) =>
    api.ccs.CreateDisk({ InstanceId: instanceId, DataDisks: [{ Size: size, Type: type, IOPS: iops }] }),
  parent: (context, { instanceId }) => instanceAsParent(context, instanceId),
});

/** Grows the system disk; its size is read first, since a second send may grow it again. */
export async function growSystemDisk(
  context: Context,
  id: string,
  wanted: CheckedInstance["systemDisk"],
): Promise<void> {
  const size = wanted?.size;
  const now = (await findInstance(context, id))?.Disks?.SystemDisk?.Size;
  if (size === undefined || now === undefined || now >= size) return;
  await changeInstance(
    context,
    id,
    `still has its system disk at ${now} GB`,
    () => context.api.ccs.ExtendSystemDisk({ InstanceId: id, Size: size }),
    (found) => (found.Disks?.SystemDisk?.Size ?? 0) >= size,
  );
}
