import type { SecurityGroupAttachmentKind } from "../provider/resources/securityGroupAttachment";
import { resourceClass, type ArgumentsOf } from "./resource";

/** What an attachment to a security group is made with. */
export type SecurityGroupAttachmentArgs = ArgumentsOf<SecurityGroupAttachmentKind>;

/** An interface of a machine in a security group, for machines whose `securityGroups` is left out. */
export class SecurityGroupAttachment extends resourceClass<SecurityGroupAttachmentKind>(
  "SecurityGroupAttachment",
  {
    securityGroupId: undefined,
    instanceId: undefined,
    privateNetworkId: undefined,
    publicNetworkId: undefined,
    adopt: undefined,
  },
  {},
) {}
