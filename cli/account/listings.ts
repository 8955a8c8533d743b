import { allBareMetals, allDisks, allInstances, allTemplates } from "../../provider/api/listings";
import type { ApiContext } from "../../provider/lifecycle/context";
import { keyOf } from "../../provider/lifecycle/creation";
import { disksOf } from "../../provider/resources/compute/instance/disk";
import { listGpns } from "../../provider/resources/network/gpn/listing";
import { publicNetworksIn, segmentsOf } from "../../provider/resources/network/segments";
import { rulesOf } from "../../provider/resources/security/ruleListing";
import { interfacesOf, type FoundInstance } from "../../provider/resources/shared/instances";
import { listTags } from "../../provider/resources/shared/tags";
import type { FoundVdc } from "../../provider/resources/shared/vdcs";
import { creationOf } from "./kinds";

/** Something of the account, as a listing shows it. */
export interface Thing {
  kind: string;
  /** Absent where the listing leaves it out. */
  id?: string;
  /** What identifies it in the listing. */
  key?: string;
  /** Absent where things of this kind have none. */
  name?: string;
  regionId?: string;
  vdcId?: string;
  /** Id of what it is a part of: it is deleted with that. */
  partOf?: string;
  /** As the kind itself lists it. */
  item: unknown;
}

/** One reading of the account, and the kinds that it shows. */
interface Listing {
  kinds: readonly string[];
  list(context: ApiContext): Promise<Thing[]>;
}

/** All listings; what no action lists (snapshots, attachments, memberships) is in none of them. */
export const listings: readonly Listing[] = [
  {
    kinds: ["Vdc", "PublicNetwork", "PublicIpSegment", "PrivateNetwork"],
    list: async ({ api }) => (await api.network.DescribeVdc({})).data.flatMap(thingsOfVdc),
  },
  {
    kinds: ["Instance", "InstanceDisk", "NetworkInterface"],
    list: async ({ api }) => (await allInstances(api, {})).flatMap(thingsOfInstance),
  },
  {
    kinds: ["SecurityGroup"],
    list: async (context) =>
      (await listGroups(context)).map((item) => thing("SecurityGroup", item, { name: item.SecurityGroupName })),
  },
  {
    kinds: ["Rule"],
    list: async (context) =>
      (
        await Promise.all(
          (await listGroups(context)).map(async ({ SecurityGroupId: partOf }) =>
            (await rulesOf(context, partOf)).map((item) => thing("Rule", item, { partOf })),
          ),
        )
      ).flat(),
  },
  {
    kinds: ["Tag"],
    list: async (context) => (await listTags(context)).map((item) => thing("Tag", item, { name: item.name })),
  },
  {
    kinds: ["Gpn"],
    list: async (context) => (await listGpns(context)).map((item) => thing("Gpn", item, { name: item.Name })),
  },
  {
    kinds: ["BmsInstance"],
    list: async ({ api }) =>
      (await allBareMetals(api, {})).map((item) =>
        thing("BmsInstance", item, { name: item.Name, regionId: item.RegionId, vdcId: item.VdcId }),
      ),
  },
  {
    kinds: ["Disk"],
    list: async ({ api }) =>
      (await allDisks(api, {})).map((item) => thing("Disk", item, { name: item.Name, regionId: item.RegionId })),
  },
  {
    kinds: ["Template"],
    list: async ({ api }) => (await allTemplates(api, {})).map((item) => thing("Template", item, { name: item.Name })),
  },
];

function thing(kind: string, item: unknown, shown: Partial<Thing>): Thing {
  const creation = creationOf(kind);
  return { kind, item, ...(creation && { id: creation.getId(item), key: keyOf(creation, item) }), ...shown };
}

function thingsOfVdc(vdc: FoundVdc): Thing[] {
  const where = { regionId: vdc.RegionId, vdcId: vdc.VdcId };
  return [
    thing("Vdc", vdc, { name: vdc.VdcName, regionId: vdc.RegionId }),
    ...vdc.PrivateNetwork.map((item) => thing("PrivateNetwork", { ...item, vdc }, { name: item.Name, ...where })),
    ...publicNetworksIn(vdc).flatMap((item) => [
      thing("PublicNetwork", item, { name: item.Name, ...where }),
      ...segmentsOf(item).map((part) => thing("PublicIpSegment", part, { partOf: item.PublicId, ...where })),
    ]),
  ];
}

function thingsOfInstance(item: FoundInstance): Thing[] {
  const where = { regionId: item.RegionId, vdcId: item.VdcId };
  return [
    thing("Instance", item, { name: item.InstanceName, ...where }),
    ...disksOf(item).map((part) => thing("InstanceDisk", part, { partOf: item.InstanceId, ...where })),
    ...interfacesOf(item).map((part) => thing("NetworkInterface", part, { partOf: item.InstanceId, ...where })),
  ];
}

const listGroups = async ({ api }: ApiContext) => (await api.ccs.DescribeSecurityGroups({})).data?.SecurityGroup ?? [];
