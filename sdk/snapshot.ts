import type { SnapshotKind } from "../provider/resources/snapshot";
import { resourceClass, type ArgumentsOf } from "./resource";

/** What a snapshot is made with. */
export type SnapshotArgs = ArgumentsOf<SnapshotKind>;

/** A snapshot of a bare-metal machine's disk. No action of the API reads one: `Snapshot.get` cannot work, a refresh changes nothing, and `adopt` believes what the program says. */
export class Snapshot extends resourceClass<SnapshotKind>(
  "Snapshot",
  {
    diskId: undefined,
    snapshotName: undefined,
    rollbackTrigger: undefined,
    adopt: undefined,
    deleteProtection: undefined,
  },
  {},
) {}
