import { images } from "../../provider/catalogue/images";
import { regions } from "../../provider/catalogue/regions";
import { isUuid } from "../shared/ids";
import type { Account } from "./account";
import { malformed, Refusal } from "../refusals/refusal";
import type { Instance, PrivateNetwork, PublicNetwork, SecurityGroup, Template, Vdc } from "./store";

/** Refuses a region that is not one. */
export function checkRegion(action: string, regionId: string): void {
  if (!regions.some((region) => region.id === regionId))
    throw malformed(action, "RegionId", `There is no region "${regionId}".`);
}

/** A region's name. */
export const regionName = (regionId: string): string => regions.find(({ id }) => id === regionId)?.name ?? regionId;

/** The image that machines get when none is asked for. */
export const defaultImage = "Ubuntu_16.04_64";

/** The image with this id, a public one or a template that can be used in the region; `size` is its disk's, in GB. */
export function imageOf(account: Account, imageId: string, regionId: string): { size: number } {
  const template = account.tables.templates.get(imageId);
  const place = templateRegionId(imageId, regionId);
  if (template !== undefined && account.tables.templateRegions.get(place) !== undefined) {
    const status = account.tasks.statusOf(template.id) ?? account.tasks.statusOf(place);
    if (status === undefined) return template;
  } else if (images.some((image) => image === imageId)) return { size: imageId.startsWith("Windows") ? 40 : 20 };
  throw new Refusal(404, "InvalidLaunchTemplateVersion.NotFound", `There is no image "${imageId}" in ${regionId}.`);
}

/** The id of the row that says that a template is in a region. */
export const templateRegionId = (templateId: string, regionId: string): string => `${templateId}/${regionId}`;

/** The template with this id, for a change that needs it, and its copy in the region, idle. */
export function idleTemplateOf(account: Account, action: string, id: string, regionId: string): Template {
  if (!isUuid(id)) throw malformed(action, "TemplateId", 'The specified parameter "TemplateId" is not valid.');
  const template = account.tables.templates.get(id);
  if (template === undefined) throw new Refusal(400, "InstanceNotFound", "There is no template with this id.");
  const status = account.tasks.statusOf(id) ?? account.tasks.statusOf(templateRegionId(id, regionId));
  if (status === undefined) return template;
  throw new Refusal(403, "IncorrectInstanceStatus", `The template does not support this operation: it is ${status}.`);
}

/** The actions for which the document has a code of its own for a data centre that is gone. */
const vdcNotFound: Record<string, string> = {
  DescribeVdc: "VDCNotFound",
  DeleteVdc: "VdcNotFound",
  ModifyVdcName: "VdcNotFound",
};

/** The data centre with this id. */
export function vdcOf(account: Account, action: string, id: string): Vdc {
  if (!isUuid(id)) throw malformed(action, "VdcId", 'The specified parameter "VdcId" is not valid.');
  const vdc = account.tables.vdcs.get(id);
  if (vdc !== undefined) return vdc;
  const notFound = vdcNotFound[action];
  throw notFound === undefined
    ? malformed(action, "VdcId", "There is no VDC with this id.")
    : new Refusal(400, notFound, "the VDC has deleted.");
}

/** The data centre with this id, for a change that needs it idle. */
export function idleVdcOf(account: Account, action: string, id: string): Vdc {
  const vdc = vdcOf(account, action, id);
  const status = account.tasks.statusOf(id);
  if (status === undefined) return vdc;
  if (account.switches.busyCode === "TaskDuplicate" && /^Create.*Network$/.test(action))
    throw new Refusal(400, "TaskDuplicate", "Another task of the VDC is running.");
  throw incorrectVdcStatus(`it is ${status}`);
}

/** The refusal of a change that the state or the contents of a data centre forbid. */
export function incorrectVdcStatus(reason: string): Refusal {
  return new Refusal(
    403,
    "IncorrectVdcStatus",
    `The current status of the VDC does not support this operation: ${reason}.`,
  );
}

/** The public network with this id. */
export function publicNetworkOf(account: Account, action: string, id: string): PublicNetwork {
  const network = account.tables.publicNetworks.get(id);
  if (network === undefined) throw malformed(action, "PublicId", 'The specified parameter "PublicId" is not valid.');
  return network;
}

/** The private network with this id. */
export function privateNetworkOf(account: Account, action: string, id: string): PrivateNetwork {
  const network = account.tables.privateNetworks.get(id);
  if (network === undefined) throw malformed(action, "PrivateId", 'The specified parameter "PrivateId" is not valid.');
  return network;
}

/** Refuses a change of an interface on a network that is being changed itself. */
export function checkIdleNetwork(account: Account, networkId: string): void {
  const status = account.tasks.statusOf(networkId);
  if (status !== undefined) throw incorrectVdcStatus(`its network is ${status}`);
}

/** The machine with this id. */
export function instanceOf(account: Account, action: string, id: string): Instance {
  if (!isUuid(id)) throw malformed(action, "InstanceId", 'The specified parameter "InstanceID" is not valid.');
  const instance = account.tables.instances.get(id);
  if (instance === undefined) throw new Refusal(400, "InstanceNotFound", "the Instance has deleted");
  return instance;
}

/** The status that a machine shows. */
export function instanceStatus(account: Account, instance: Instance): string {
  return account.tasks.statusOf(instance.id) ?? instance.status;
}

/** The machine with this id, for a change that needs it in one of these states. */
export function settledInstanceOf(
  account: Account,
  action: string,
  id: string,
  states: readonly string[] = ["running", "stop"],
): Instance {
  const instance = instanceOf(account, action, id);
  const status = instanceStatus(account, instance);
  if (!states.includes(status))
    throw new Refusal(
      403,
      "IncorrectInstanceStatus",
      `The current status of the resource does not support this operation: it is ${status}.`,
    );
  return instance;
}

/** The security group with this id. */
export function securityGroupOf(account: Account, action: string, id: string): SecurityGroup {
  const group = account.tables.securityGroups.get(id);
  if (group === undefined)
    throw malformed(action, "SecurityGroupId", 'The specified parameter "SecurityGroupId" is not valid.');
  return group;
}
