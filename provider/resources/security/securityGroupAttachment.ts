import { ApiError } from "../../api/errors";
import type { Resource } from "../../lifecycle/resource";
import { adoptable, idOf, replaceOnChanges } from "../../lifecycle/inputs";
import { instanceLock, networkOf } from "../shared/instances";
import { oneNetworkError, hasOneNetwork } from "../compute/instance/inputs";
import { findInterfaceOn } from "../compute/instance/interface";
import { joinGroup, leaveGroup, membershipId } from "../compute/instance/memberships";
import { findSecurityGroup } from "../shared/securityGroups";

const inputs = {
  /** Security group to join; a private one for a private network, a public one for a public network. Changing it replaces the attachment. */
  securityGroupId: replaceOnChanges(idOf("SecurityGroup")),
  /** Instance whose interface joins; its `securityGroups` must be left out. To wait for a `NetworkInterface`, give its `instanceId`. Changing it replaces the attachment. */
  instanceId: replaceOnChanges(idOf("Instance")),
  /** Private network of the interface; required unless `publicNetworkId` is given. Changing it replaces the attachment. */
  privateNetworkId: replaceOnChanges(idOf("PrivateNetwork").optional()),
  /** Public network of the interface; required unless `privateNetworkId` is given. Changing it replaces the attachment. */
  publicNetworkId: replaceOnChanges(idOf("PublicNetwork").optional()),
  ...adoptable,
};

/** What an attachment has beyond its inputs: nothing. */
type SecurityGroupAttachmentOutputs = Record<never, never>;

/** The kind. Its name keeps the comments on inputs and outputs in the published types. */
export interface SecurityGroupAttachmentKind extends Resource<
  typeof inputs & typeof adoptable,
  SecurityGroupAttachmentOutputs
> {}

/** Interfaces in security groups: JoinSecurityGroup, LeaveSecurityGroup. Its id is `<group>/<instance>/<network>`. The API shows how many interfaces a group has, and not which: an interface that left elsewhere is not noticed while the group, the interface and other members of the group exist. */
export const securityGroupAttachment: SecurityGroupAttachmentKind = {
  kind: "SecurityGroupAttachment",
  description:
    "The membership of an interface of an instance in a security group, for instances whose `securityGroups` is left out.",
  inputs,
  validations: [
    {
      inputs: ["privateNetworkId", "publicNetworkId"],
      property: "privateNetworkId",
      presence: true,
      validate: (news) => (hasOneNetwork(news) ? undefined : oneNetworkError),
    },
  ],
  timeoutMinutes: { create: 30, update: 30, delete: 30 },
  creation: {
    id: (checked) => membershipId(checked.instanceId, checked),
    attach: (context, checked) =>
      context.locks.hold(instanceLock(checked.instanceId), () => joinGroup(context, checked.instanceId, checked)),
  },

  async read(context, id) {
    const [securityGroupId = "", instanceId = "", network = ""] = id.split("/");
    const group = await findSecurityGroup(context, securityGroupId);
    if (group === undefined || group.BindInterfaceCount === 0) return undefined;
    const card = await findInterfaceOn(context, instanceId, network);
    if (card === undefined) return undefined;
    const { privateNetworkId, publicNetworkId } = card;
    return { inputs: { securityGroupId, instanceId, privateNetworkId, publicNetworkId }, outputs: {} };
  },

  // Every input replaces.
  update: () => Promise.resolve(),

  delete: (context, _, checked) =>
    context.locks.hold(instanceLock(checked.instanceId), async () => {
      // A membership ends with its interface.
      if ((await findInterfaceOn(context, checked.instanceId, networkOf(checked))) === undefined) return;
      await leaveGroup(context, checked.instanceId, checked).catch((error: unknown) => {
        if (!(error instanceof ApiError)) throw error;
        throw new Error(
          `${error.message}. No action shows the members of a group: if the console does not show the interface in it, remove this resource from the state with \`pulumi state delete\``,
        );
      });
    }),
};
