import type { Context } from "../../../lifecycle/context";
import { z } from "zod";
import { findEarlierPurchase, purchase } from "../../../lifecycle/createOnce";
import type { Creation } from "../../../lifecycle/creation";
import {
  diskCreation,
  deleteDisk,
  disksOf,
  findDisk,
  growDisk,
  matchesDisk,
  type FoundDisk,
  type DiskRequest,
} from "./disk";
import { findInstance, type FoundInstance } from "../../shared/instances";
import type { CheckedInstance } from "./inputs";
import { changeInstance } from "./power";

type Disks = NonNullable<CheckedInstance["dataDisks"]>;

/** The id of each data disk, by the name that the program gives it. */
export type DiskIds = Readonly<Record<string, string>>;

// Data disks are owned by name: others are never touched, even where `dataDisks` is given. An exclusive list would delete
// a disk, with its data, that somebody has attached by hand.

/** Assigns to each name the disk that was created for it: one that matches, or has its size, or is left. */
export function assignDisks(found: FoundInstance, declared: Disks | undefined, known: DiskIds | undefined): DiskIds {
  if (known !== undefined) return known;
  let unassigned = disksOf(found);
  const ids: Record<string, string> = {};
  const criteria = [matchesDisk, (disk: FoundDisk, { size }: { size: number }) => disk.size === size, () => true];
  for (const isMatch of criteria) {
    for (const [name, disk] of Object.entries(declared ?? {}).filter(([name]) => ids[name] === undefined)) {
      const match = unassigned.find((candidate) => isMatch(candidate, disk));
      if (match === undefined) continue;
      ids[name] = match.diskId;
      unassigned = unassigned.filter((candidate) => candidate !== match);
    }
  }
  return ids;
}

/** The declared disks that exist, with their actual size. Where none are declared, all disks by their ids. */
export function readDisks(found: FoundInstance, declared: Disks | undefined, ids: DiskIds): Disks {
  if (declared === undefined)
    return Object.fromEntries(disksOf(found).map(({ diskId, size = 0, type = "" }) => [diskId, { size, type }]));
  return Object.fromEntries(
    Object.entries(declared).flatMap(([name, disk]) => {
      const match = disksOf(found).find(({ diskId }) => diskId === ids[name]);
      return match === undefined ? [] : [[name, { ...disk, size: match.size ?? disk.size }]];
    }),
  );
}

/** The data disks of an instance, as the state records them. */
interface RecordedDisks {
  dataDisks: Disks;
  dataDiskIds: DiskIds;
}

/** One change of the data disks of one instance; each step is saved at once. */
export class DataDisksUpdate {
  constructor(
    private readonly context: Context,
    private readonly id: string,
    private current: RecordedDisks,
    private readonly saveProgress: (current: RecordedDisks) => void,
  ) {}

  /** Deletes the disks that are not declared any more, then buys and grows those that are. */
  async run(declared: Disks): Promise<void> {
    const removed = Object.keys(this.current.dataDisks).filter((name) => !(name in declared));
    for (const name of removed) await this.#delete(name);
    // A purchase of an earlier run whose outcome is open comes first: another one could not be told apart from it.
    const isOpen = ([name]: [string, unknown]) =>
      this.context.pending.some(({ action }) => action === diskCreationNamed(name).action);
    const disks = Object.entries(declared);
    for (const [name, disk] of [...disks.filter(isOpen), ...disks.filter((item) => !isOpen(item))])
      await this.#createOrGrow(name, disk);
  }

  /** Deletes what earlier updates have requested, without learning the outcome, for names that are not declared any more. */
  async deleteUndeclaredPurchases(declared: Disks): Promise<void> {
    const open = [...this.context.pending];
    for (const { request } of open) {
      const { data } = requestedDisk.safeParse(request);
      if (data === undefined || data.name in declared) continue;
      const { name, ...disk } = data;
      const creation = diskCreationNamed(name);
      const diskId = await findEarlierPurchase(this.context, creation, { instanceId: this.id, ...disk });
      if (diskId !== undefined) await deleteDisk(this.context, this.id, diskId);
    }
  }

  async #delete(name: string): Promise<void> {
    const { dataDisks, dataDiskIds } = this.current;
    const diskId = dataDiskIds[name];
    if (diskId !== undefined) await deleteDisk(this.context, this.id, diskId);
    this.#save({ dataDisks: without(dataDisks, name), dataDiskIds: without(dataDiskIds, name) });
  }

  async #createOrGrow(name: string, disk: Disks[string]): Promise<void> {
    const { dataDisks, dataDiskIds } = this.current;
    const diskId = (await this.#findExisting(name)) ?? (await this.#buy(name, disk));
    this.#save({ dataDisks, dataDiskIds: { ...dataDiskIds, [name]: diskId } });
    await growDisk(this.context, this.id, diskId, disk.size);
    this.#save({ ...this.current, dataDisks: { ...dataDisks, [name]: disk } });
  }

  async #findExisting(name: string): Promise<string | undefined> {
    const diskId = this.current.dataDiskIds[name];
    if (diskId === undefined) return undefined;
    return (await findDisk(this.context, this.id, diskId))?.diskId;
  }

  #buy(name: string, disk: Disks[string]): Promise<string> {
    return purchase(this.context, diskCreationNamed(name), { instanceId: this.id, ...disk });
  }

  #save(current: RecordedDisks): void {
    this.current = current;
    this.saveProgress(current);
  }
}

const without = <Value>(record: Readonly<Record<string, Value>>, name: string) =>
  Object.fromEntries(Object.entries(record).filter(([other]) => other !== name));

const requestedDisk = z.object({ name: z.string(), size: z.number(), type: z.string(), iops: z.number().optional() });

const diskCreationNamed = (name: string): Creation<DiskRequest, FoundDisk> => ({
  ...diskCreation,
  // The name is a part of the action: an unresolved purchase is continued for the same disk only.
  action: `${diskCreation.action} (${name})`,
  lock: ({ instanceId }) => `disks of ${instanceId}`,
  request: ({ size, type, iops }) => ({ name, size, type, ...(iops !== undefined && { iops }) }),
});

/** Grows the system disk. Its size is read first: a second request might grow it again. */
export async function growSystemDisk(
  context: Context,
  id: string,
  declared: CheckedInstance["systemDisk"],
): Promise<void> {
  const size = declared?.size;
  const actual = (await findInstance(context, id))?.Disks?.SystemDisk?.Size;
  if (size === undefined || actual === undefined || actual === size) return;
  if (actual > size) throw new Error(`systemDisk.size: the disk has ${actual} GB and cannot shrink to ${size}`);
  await changeInstance(context, id, {
    send: () => context.api.ccs.ExtendSystemDisk({ InstanceId: id, Size: size }),
    unmetCondition: `still has its system disk at ${actual} GB`,
    isVisible: (found) => (found.Disks?.SystemDisk?.Size ?? 0) >= size,
  });
}
