import { disk } from "./bareMetalParents";
import { lifeCycle } from "./suite";

lifeCycle({
  kind: "Snapshot",
  parents: [disk(), disk("other")],
  minimal: (of) => ({ diskId: of("disk"), snapshotName: "kept" }),
  inPlace: {
    rollbackTrigger: { to: () => ({ rollbackTrigger: "one" }) },
    "rollbackTrigger once more": {
      from: () => ({ rollbackTrigger: "one" }),
      to: () => ({ rollbackTrigger: "two" }),
      shows: (cloud) => {
        const rollbacks = cloud.ledger.filter(({ action }) => action === "RollbackSnapshot");
        // One for this change, one for that of the test above: none for the first value of this one.
        expect(rollbacks).toHaveLength(2);
      },
    },
  },
  replaces: { diskId: { to: (of) => ({ diskId: of("other") }) } },
  refused: {
    snapshotName: {
      to: () => ({ snapshotName: "renamed" }),
      says: /snapshotName: cannot change on an existing resource/,
    },
  },
  invalid: [
    ["no disk", () => ({ diskId: "" }), /diskId: must be the id of a Disk/],
    ["an empty trigger", () => ({ rollbackTrigger: "" }), /rollbackTrigger: must have at least 1 character/],
  ],
  noGet: /Snapshot\.get cannot work: no action of the API reads a Snapshot/,
  removeOutside: (cloud, id) => cloud.call("storage", "DeleteSnapshot", { SnapshotId: id }),
});
