import { allBareMetals, allInstances, allTemplates } from "../api/listings";
import { withArticle } from "../lifecycle/messages";
import type { Context } from "../lifecycle/resource";
import { listGpns } from "./network/gpn/listing";
import { disksOf } from "./compute/instance/disk";
import { interfacesOf } from "./shared/instances";
import { publicNetworksIn, segmentsOf } from "./network/segments";
import { listTags } from "./compute/tags";

type Account = Pick<Context, "api">;

/** A thing of the account that an id stands for. */
export interface AccountResource {
  id: string;
  kind: string;
  /** As messages call it. */
  text: string;
  /** Of a security group: the sort of networks whose interfaces it takes. */
  type?: string;
}

/** What is known by these ids; those that no listing has, or that cannot be read now, are left out. */
export async function identify(
  context: Account,
  ids: readonly string[],
): Promise<ReadonlyMap<string, AccountResource>> {
  const listed = await Promise.all(listings.map((list) => list(context).catch(() => [])));
  const things = new Map(listed.flat().map((thing) => [thing.id, thing]));
  const unlisted = ids.filter((id) => !things.has(id));
  const disks = await Promise.all(unlisted.map((id) => diskOf(context, id).catch(() => [])));
  return new Map([...things, ...disks.flat().map((thing) => [thing.id, thing] as const)]);
}

const listings: ReadonlyArray<(context: Account) => Promise<AccountResource[]>> = [
  async ({ api }) =>
    (await api.network.DescribeVdc({})).data.flatMap((vdc) => {
      const home = `the Vdc "${vdc.VdcName}"`;
      const networkOf = (kind: string, id: string, name: string | undefined): AccountResource => ({
        id,
        kind,
        text: `the ${kind} "${name}" of ${home}`,
      });
      return [
        { id: vdc.VdcId, kind: "Vdc", text: home },
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
      text: `the ${group.SecurityGroupType} SecurityGroup "${group.SecurityGroupName}"`,
      type: group.SecurityGroupType,
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
  text: `the ${kind} "${name}"`,
});

const partOf = (kind: string, id: string, of: string, name: string | undefined): AccountResource => ({
  id,
  kind,
  text: `${withArticle(kind)} of the ${of} "${name}"`,
});

/** The disk that an id stands for: most listings leave the ids out, so it is asked for. */
async function diskOf({ api }: Account, id: string): Promise<AccountResource[]> {
  const { data } = await api.storage.DescribeDisks({ DiskId: id });
  const [disk, ...others] = data?.DiskList ?? [];
  // Where the filter did not count, nothing is known.
  if (disk === undefined || others.length > 0 || (disk.DiskId ?? id) !== id) return [];
  return [named("Disk", id, disk.Name)];
}
