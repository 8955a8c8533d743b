import { instance } from "./instance";
import { privateNetwork } from "./privateNetwork";
import { publicNetwork } from "./publicNetwork";
import { rule } from "./rule";
import { securityGroup } from "./securityGroup";
import { vdc } from "./vdc";

/** Every kind. State files name them: a name that stands here stays for ever. */
export const registry = {
  Vdc: vdc,
  PublicNetwork: publicNetwork,
  PrivateNetwork: privateNetwork,
  SecurityGroup: securityGroup,
  Rule: rule,
  Instance: instance,
};
