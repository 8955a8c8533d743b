import { bmsInstance } from "./bmsInstance";
import { disk } from "./disk";
import { diskAttachment } from "./diskAttachment";
import { gpn } from "./gpn";
import { gpnAccessPoint } from "./gpnAccessPoint";
import { instance } from "./instance";
import { instanceDisk } from "./instanceDisk";
import { networkInterface } from "./networkInterface";
import { privateNetwork } from "./privateNetwork";
import { publicIpSegment } from "./publicIpSegment";
import { publicNetwork } from "./publicNetwork";
import { rule } from "./rule";
import { ruleSet } from "./ruleSet";
import { securityGroup } from "./securityGroup";
import { securityGroupAttachment } from "./securityGroupAttachment";
import { snapshot } from "./snapshot";
import { tag } from "./tag";
import { template } from "./template";
import { vdc } from "./vdc";

/** Every kind. State files name them: a name that stands here stays for ever. */
export const registry = {
  Vdc: vdc,
  PublicNetwork: publicNetwork,
  PrivateNetwork: privateNetwork,
  SecurityGroup: securityGroup,
  Rule: rule,
  Instance: instance,
  PublicIpSegment: publicIpSegment,
  BmsInstance: bmsInstance,
  Disk: disk,
  DiskAttachment: diskAttachment,
  Snapshot: snapshot,
  InstanceDisk: instanceDisk,
  NetworkInterface: networkInterface,
  Tag: tag,
  Gpn: gpn,
  GpnAccessPoint: gpnAccessPoint,
  Template: template,
  RuleSet: ruleSet,
  SecurityGroupAttachment: securityGroupAttachment,
};
