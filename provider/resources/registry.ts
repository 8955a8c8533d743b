import { bmsInstance } from "./bareMetal/bmsInstance/index";
import { disk } from "./bareMetal/disk/index";
import { diskAttachment } from "./bareMetal/diskAttachment";
import { gpn } from "./network/gpn/index";
import { gpnAccessPoint } from "./network/gpnAccessPoint";
import { instance } from "./compute/instance/index";
import { instanceDisk } from "./compute/instanceDisk";
import { networkInterface } from "./compute/networkInterface";
import { privateNetwork } from "./network/privateNetwork";
import { publicIpSegment } from "./network/publicIpSegment";
import { publicNetwork } from "./network/publicNetwork";
import { rule } from "./security/rule";
import { ruleSet } from "./security/ruleSet";
import { securityGroup } from "./security/securityGroup";
import { securityGroupAttachment } from "./security/securityGroupAttachment";
import { snapshot } from "./bareMetal/snapshot";
import { tag } from "./compute/tag";
import { template } from "./compute/template/index";
import { vdc } from "./network/vdc";

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
