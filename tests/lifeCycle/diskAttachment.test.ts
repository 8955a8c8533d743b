import { disk, iron, ironInside, ironVdc } from "./bareMetalParents";
import { lifeCycle } from "./suite";

lifeCycle({
  kind: "DiskAttachment",
  parents: [ironVdc, ironInside, iron(), iron("other"), disk(), disk("otherDisk")],
  minimal: (of) => ({ diskId: of("disk"), instanceId: of("iron") }),
  replaces: {
    diskId: {
      to: (of) => ({ diskId: of("otherDisk") }),
      shows: (cloud, _, of) =>
        expect(cloud.state().storageDisks).toEqual([
          expect.objectContaining({ id: of("disk"), bareMetalId: "" }),
          expect.objectContaining({ id: of("otherDisk"), bareMetalId: of("iron") }),
        ]),
    },
    "instanceId with the old one going first": {
      to: (of) => ({ instanceId: of("other") }),
      shows: (cloud, _, of) => expect(cloud.state().storageDisks).toMatchObject([{ bareMetalId: of("other") }, {}]),
    },
  },
  invalid: [["no disk", () => ({ diskId: "" }), /diskId: must be the id of a Disk/]],
  absentId: (of) => `${of("disk")}/${of("other")}`,
  removeOutside: (cloud, _, of) => cloud.call("storage", "DetachDisk", { DiskId: of("disk") }),
});
