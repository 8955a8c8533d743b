import type { Context } from "../../../lifecycle/context";
import { purchase } from "../../../lifecycle/createOnce";
import type { Creation } from "../../../lifecycle/creation";
import {
  diskPurchase,
  deleteDisk,
  disksOf,
  findDisk,
  growDisk,
  matchesDisk,
  type FoundDisk,
  type WantedDisk,
} from "./disk";
import { findInstance, type FoundInstance } from "../../shared/instances";
import type { CheckedInstance } from "./inputs";
import { changeInstance } from "./power";

type Disks = NonNullable<CheckedInstance["dataDisks"]>;

/** Which disk of the API each of the user's names stands for. */
export type DiskIds = Readonly<Record<string, string>>;

/** Gives each name the disk that came with the machine for it: the one that looks like it, or has its size, or is left. */
export function assignDisks(found: FoundInstance, wanted: Disks | undefined, known: DiskIds | undefined): DiskIds {
  if (known !== undefined) return known;
  let left = disksOf(found);
  const ids: Record<string, string> = {};
  const fits = [matchesDisk, (disk: FoundDisk, { size }: { size: number }) => disk.size === size, () => true];
  for (const fit of fits) {
    for (const [name, disk] of Object.entries(wanted ?? {}).filter(([name]) => ids[name] === undefined)) {
      const match = left.find((candidate) => fit(candidate, disk));
      if (match === undefined) continue;
      ids[name] = match.diskId;
      left = left.filter((candidate) => candidate !== match);
    }
  }
  return ids;
}

/** The user's disks as they are: those that are gone left out, with the size that they have. Without names, all by their ids. */
export function readDisks(found: FoundInstance, wanted: Disks | undefined, ids: DiskIds): Disks {
  if (wanted === undefined)
    return Object.fromEntries(disksOf(found).map(({ diskId, size = 0, type = "" }) => [diskId, { size, type }]));
  return Object.fromEntries(
    Object.entries(wanted).flatMap(([name, disk]) => {
      const match = disksOf(found).find(({ diskId }) => diskId === ids[name]);
      return match === undefined ? [] : [[name, { ...disk, size: match.size ?? disk.size }]];
    }),
  );
}

/** What there is of the user's disks. */
interface DisksNow {
  dataDisks: Disks;
  dataDiskIds: DiskIds;
}

/** Deletes the disks whose names have been taken away, buys and grows the others, and tells after each what there is. */
export async function setDisks(
  context: Context,
  id: string,
  wanted: Disks,
  { dataDisks, dataDiskIds }: DisksNow,
  saveProgress: (now: DisksNow) => void,
): Promise<void> {
  const without = <T>(record: Readonly<Record<string, T>>, name: string) =>
    Object.fromEntries(Object.entries(record).filter(([other]) => other !== name));
  const now = (disks: Disks, ids: DiskIds) =>
    saveProgress({ dataDisks: (dataDisks = disks), dataDiskIds: (dataDiskIds = ids) });

  for (const name of Object.keys(dataDisks).filter((known) => !(known in wanted))) {
    const diskId = dataDiskIds[name];
    if (diskId !== undefined) await deleteDisk(context, id, diskId);
    now(without(dataDisks, name), without(dataDiskIds, name));
  }
  for (const [name, disk] of Object.entries(wanted)) {
    const known = dataDiskIds[name];
    const diskId =
      known !== undefined && (await findDisk(context, id, known)) !== undefined
        ? known
        : await purchase(context, buyDiskNamed(name), { instanceId: id, ...disk });
    now(dataDisks, { ...dataDiskIds, [name]: diskId });
    await growDisk(context, id, diskId, disk.size);
    now({ ...dataDisks, [name]: disk }, dataDiskIds);
  }
}

const buyDiskNamed = (name: string): Creation<WantedDisk, FoundDisk> => ({
  ...diskPurchase,
  // The name belongs to the action: an unresolved purchase is taken up again for the same disk only.
  action: `${diskPurchase.action} (${name})`,
  lock: ({ instanceId }) => `disks of ${instanceId}`,
});

/** Grows the system disk; its size is read first, since a second send may grow it again. */
export async function growSystemDisk(
  context: Context,
  id: string,
  wanted: CheckedInstance["systemDisk"],
): Promise<void> {
  const size = wanted?.size;
  const now = (await findInstance(context, id))?.Disks?.SystemDisk?.Size;
  if (size === undefined || now === undefined || now === size) return;
  if (now > size) throw new Error(`systemDisk.size: the disk has ${now} GB and cannot shrink to ${size}`);
  await changeInstance(
    context,
    id,
    `still has its system disk at ${now} GB`,
    () => context.api.ccs.ExtendSystemDisk({ InstanceId: id, Size: size }),
    (found) => (found.Disks?.SystemDisk?.Size ?? 0) >= size,
  );
}
