import { allBareMetals, allInstances, allTemplates } from "../api/listings";
import { withArticle } from "../lifecycle/messages";
import type { AccountResource, ApiContext } from "../lifecycle/context";
import { listGpns } from "./network/gpn/listing";
import { disksOf } from "./compute/instance/disk";
import { interfacesOf } from "./shared/instances";
import { publicNetworksIn, segmentsOf } from "./network/segments";
import { listTags } from "./shared/tags";

/** What exists under these ids; those that no listing shows, or that cannot be read now, are left out. */
export async function identify(
  context: ApiContext,
  ids: readonly string[],
): Promise<ReadonlyMap<string, AccountResource>> {
  const listed = await Promise.all(listings.map((list) => list(context).catch(() => [])));
  const identified = new Map(listed.flat().map((resource) => [resource.id, resource]));
  const unlisted = ids.filter((id) => !identified.has(id));
  const disks = await Promise.all(unlisted.map((id) => diskOf(context, id).catch(() => [])));
  return new Map([...identified, ...disks.flat().map((resource) => [resource.id, resource] as const)]);
}

const incompatibleKinds = new Map<string | undefined, string>([
  ["public", "PrivateNetwork"],
  ["private", "PublicNetwork"],
]);

const listings: ReadonlyArray<(context: ApiContext) => Promise<AccountResource[]>> = [
  async ({ api }) =>
    (await api.network.DescribeVdc({})).data.flatMap((vdc) => {
      const home = `the Vdc "${vdc.VdcName}"`;
      const networkOf = (kind: string, id: string, name: string | undefined): AccountResource => ({
        id,
        kind,
        label: `the ${kind} "${name}" of ${home}`,
      });
      return [
        { id: vdc.VdcId, kind: "Vdc", label: home },
        ...vdc.PrivateNetwork.map(({ Name, PrivateId }) => networkOf("PrivateNetwork", PrivateId, Name)),
        ...publicNetworksIn(vdc).flatMap((network) => [
          networkOf("PublicNetwork", network.PublicId, network.Name),
          ...segmentsOf(network).map(({ segmentId }) =>
            partOf("PublicIpSegment", segmentId, "PublicNetwork", network.Name),
          ),
        ]),
      ];
    }),
  async ({ api }) =>
    (await allInstances(api, {})).flatMap((instance) => [
      named("Instance", instance.InstanceId, instance.InstanceName),
      ...disksOf(instance).map(({ diskId }) => partOf("InstanceDisk", diskId, "Instance", instance.InstanceName)),
      ...interfacesOf(instance).map(({ interfaceId }) =>
        partOf("NetworkInterface", interfaceId, "Instance", instance.InstanceName),
      ),
    ]),
  async ({ api }) =>
    (await api.ccs.DescribeSecurityGroups({})).data?.SecurityGroup.map((group) => ({
      id: group.SecurityGroupId,
      kind: "SecurityGroup",
      label: `the ${group.SecurityGroupType} SecurityGroup "${group.SecurityGroupName}"`,
      // A group takes interfaces on one type of network.
      incompatibleKind: incompatibleKinds.get(group.SecurityGroupType),
    })) ?? [],
  async ({ api }) =>
    (await allBareMetals(api, {})).map(({ BaremetalId, Name }) => named("BmsInstance", BaremetalId, Name)),
  async ({ api }) => (await allTemplates(api, {})).map(({ Name, TemplateId }) => named("Template", TemplateId, Name)),
  async (context) => (await listGpns(context)).map(({ GpnId, Name }) => named("Gpn", GpnId, Name)),
  async (context) => (await listTags(context)).map(({ id, name }) => named("Tag", id, name)),
];

const named = (kind: string, id: string, name: string | undefined): AccountResource => ({
  id,
  kind,
  label: `the ${kind} "${name}"`,
});

const partOf = (kind: string, id: string, of: string, name: string | undefined): AccountResource => ({
  id,
  kind,
  label: `${withArticle(kind)} of the ${of} "${name}"`,
});

/** The disk with this id: most listings leave ids out, so that it is asked for. */
async function diskOf({ api }: ApiContext, id: string): Promise<AccountResource[]> {
  const { data } = await api.storage.DescribeDisks({ DiskId: id });
  const [disk, ...others] = data?.DiskList ?? [];
  // Where the filter was ignored, nothing is known.
  if (disk === undefined || others.length > 0 || (disk.DiskId ?? id) !== id) return [];
  return [named("Disk", id, disk.Name)];
}
