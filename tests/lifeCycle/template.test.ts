import { otherServer, server, vdc } from "./parents";
import { lifeCycle } from "./suite";

const home = "CN_Beijing_A";
const abroad = "US_Dallas_A";

lifeCycle({
  kind: "Template",
  parents: [vdc, server(), otherServer],
  minimal: (of) => ({ instanceId: of("server") }),
  inPlace: {
    regionIds: {
      from: () => ({ regionIds: [home] }),
      to: () => ({ regionIds: [abroad, home] }),
      shows: (cloud) =>
        expect(
          cloud
            .state()
            .templateRegions.map(({ regionId }) => regionId)
            .toSorted(),
        ).toEqual([home, abroad]),
    },
    "regionIds to those abroad": {
      from: () => ({ regionIds: [home, abroad] }),
      to: () => ({ regionIds: [abroad] }),
      shows: (cloud) => expect(cloud.state().templateRegions).toMatchObject([{ regionId: abroad }]),
    },
    "regionIds to unmanaged": {
      from: () => ({ regionIds: [home, abroad] }),
      to: () => ({ regionIds: undefined }),
      shows: (cloud) => expect(cloud.counts()).toMatchObject({ templateRegions: 2 }),
    },
    powerOn: { to: () => ({ powerOn: false }) },
    instanceUserName: { to: () => ({ instanceUserName: "root" }) },
    instancePassword: { to: () => ({ instancePassword: "Correct-horse2" }) },
  },
  replaces: {
    instanceId: { to: (of) => ({ instanceId: of("otherServer") }) },
    templateName: { to: () => ({ templateName: "renamed" }) },
    withDataDisk: { to: () => ({ withDataDisk: false }) },
  },
  drift: {
    regionIds: {
      from: () => ({ regionIds: [home, abroad] }),
      outside: (cloud, id) => cloud.call("ccs", "DeleteTemplate", { TemplateId: id, RegionId: abroad }),
    },
    "regionIds, one that nobody asked for": {
      from: () => ({ regionIds: [home] }),
      outside: (cloud, id) => cloud.call("ccs", "SyncTemplate", { TemplateId: id, RegionId: abroad }),
    },
  },
  invalid: [
    [
      "no machine",
      () => ({ instanceId: undefined }),
      /instanceId: is required: a template is created from an instance/,
    ],
    ["no region at all", () => ({ regionIds: [] }), /regionIds: must name at least one region/],
    ["a region twice", () => ({ regionIds: [home, home] }), /regionIds: names a region twice/],
    [
      "a malformed region",
      () => ({ regionIds: ["Beijing"] }),
      /regionIds: 0: must be a region code such as CN_Beijing_A/,
    ],
  ],
  unreadable: ["instanceId", "powerOn", "withDataDisk", "instanceUserName", "instancePassword"],
  removeOutside: (cloud, id) => cloud.call("ccs", "DeleteTemplate", { TemplateId: id, RegionId: home }),
});
