import { images } from "../../provider/catalogue/images";
import { regions } from "../../provider/catalogue/regions";
import { malformed, Refusal } from "../refusals/refusal";
import { isUuid } from "../shared/ids";
import type { Account } from "./account";
import type { Instance, PrivateNetwork, PublicNetwork, SecurityGroup, Template, Vdc } from "./store";

/** Refuses an unknown region. */
export function checkRegion(action: string, regionId: string): void {
  if (!regions.some((region) => region.id === regionId))
    throw malformed(action, "RegionId", `There is no region "${regionId}".`);
}

/** The name of a region. */
export const regionNameOf = (regionId: string): string => regions.find(({ id }) => id === regionId)?.name ?? regionId;

/** The default image of instances. */
export const defaultImage = "Ubuntu_16.04_64";

/** Finds an image: a public one, or a template that the region can use; `size` is the size of its disk in GB. */
export function getImage(account: Account, imageId: string, regionId: string): { size: number } {
  const template = account.tables.templates.get(imageId);
  const copyId = templateCopyId(imageId, regionId);
  if (template !== undefined && account.tables.templateRegions.get(copyId) !== undefined) {
    const status = account.tasks.statusOf(template.id) ?? account.tasks.statusOf(copyId);
    if (status === undefined) return template;
  } else if (images.some((image) => image === imageId)) return { size: imageId.startsWith("Windows") ? 40 : 20 };
  throw new Refusal(404, "InvalidLaunchTemplateVersion.NotFound", `There is no image "${imageId}" in ${regionId}.`);
}

/** The id of the row for a template in a region. */
export const templateCopyId = (templateId: string, regionId: string): string => `${templateId}/${regionId}`;

/** Finds a template, and refuses a change while it, or its copy in the region, is busy. */
export function getIdleTemplate(account: Account, action: string, id: string, regionId: string): Template {
  if (!isUuid(id)) throw malformed(action, "TemplateId", 'The specified parameter "TemplateId" is not valid.');
  const template = account.tables.templates.get(id);
  if (template === undefined) throw new Refusal(400, "InstanceNotFound", "There is no template with this id.");
  const status = account.tasks.statusOf(id) ?? account.tasks.statusOf(templateCopyId(id, regionId));
  if (status === undefined) return template;
  throw new Refusal(403, "IncorrectInstanceStatus", `The template does not support this operation: it is ${status}.`);
}

/** The actions for which the document has a code for a deleted VDC. */
const vdcNotFoundCodes: Record<string, string> = {
  DescribeVdc: "VDCNotFound",
  DeleteVdc: "VdcNotFound",
  ModifyVdcName: "VdcNotFound",
};

/** Finds a VDC. */
export function getVdc(account: Account, action: string, id: string): Vdc {
  if (!isUuid(id)) throw malformed(action, "VdcId", 'The specified parameter "VdcId" is not valid.');
  const vdc = account.tables.vdcs.get(id);
  if (vdc !== undefined) return vdc;
  const notFound = vdcNotFoundCodes[action];
  throw notFound === undefined
    ? malformed(action, "VdcId", "There is no VDC with this id.")
    : new Refusal(400, notFound, "the VDC has deleted.");
}

/** Finds a VDC, and refuses a change while it is busy. */
export function getIdleVdc(account: Account, action: string, id: string): Vdc {
  const vdc = getVdc(account, action, id);
  const status = account.tasks.statusOf(id);
  if (status === undefined) return vdc;
  if (account.switches.busyCode === "TaskDuplicate" && /^Create.*Network$/.test(action))
    throw new Refusal(400, "TaskDuplicate", "Another task of the VDC is running.");
  throw incorrectVdcStatus(`it is ${status}`);
}

/** The refusal of a change that the status or the contents of a VDC do not allow. */
export function incorrectVdcStatus(reason: string): Refusal {
  return new Refusal(
    403,
    "IncorrectVdcStatus",
    `The current status of the VDC does not support this operation: ${reason}.`,
  );
}

/** Finds a public network. */
export function getPublicNetwork(account: Account, action: string, id: string): PublicNetwork {
  const network = account.tables.publicNetworks.get(id);
  if (network === undefined) throw malformed(action, "PublicId", 'The specified parameter "PublicId" is not valid.');
  return network;
}

/** Finds a private network. */
export function getPrivateNetwork(account: Account, action: string, id: string): PrivateNetwork {
  const network = account.tables.privateNetworks.get(id);
  if (network === undefined) throw malformed(action, "PrivateId", 'The specified parameter "PrivateId" is not valid.');
  return network;
}

/** Refuses a change of an interface while its network is busy. */
export function checkNetworkIsIdle(account: Account, networkId: string): void {
  const status = account.tasks.statusOf(networkId);
  if (status !== undefined) throw incorrectVdcStatus(`its network is ${status}`);
}

/** Finds an instance. */
export function getInstance(account: Account, action: string, id: string): Instance {
  if (!isUuid(id)) throw malformed(action, "InstanceId", 'The specified parameter "InstanceID" is not valid.');
  const instance = account.tables.instances.get(id);
  if (instance === undefined) throw new Refusal(400, "InstanceNotFound", "the Instance has deleted");
  return instance;
}

/** The current status of an instance. */
export function instanceStatusOf(account: Account, instance: Instance): string {
  return account.tasks.statusOf(instance.id) ?? instance.status;
}

/** Finds an instance, and refuses a change unless it has one of these statuses. */
export function getInstanceInState(
  account: Account,
  action: string,
  id: string,
  states: readonly string[] = ["running", "stop"],
): Instance {
  const instance = getInstance(account, action, id);
  const status = instanceStatusOf(account, instance);
  if (!states.includes(status))
    throw new Refusal(
      403,
      "IncorrectInstanceStatus",
      `The current status of the resource does not support this operation: it is ${status}.`,
    );
  return instance;
}

/** Finds a security group. */
export function getSecurityGroup(account: Account, action: string, id: string): SecurityGroup {
  const group = account.tables.securityGroups.get(id);
  if (group === undefined)
    throw malformed(action, "SecurityGroupId", 'The specified parameter "SecurityGroupId" is not valid.');
  return group;
}
