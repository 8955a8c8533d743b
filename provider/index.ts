import { dynamicProvider } from "./adapter";
import { realIo } from "./api/realIo";
import { Host } from "./host";
import { engineLog } from "./log";
import { instance } from "./resources/instance";
import { privateNetwork } from "./resources/privateNetwork";
import { publicNetwork } from "./resources/publicNetwork";
import { rule } from "./resources/rule";
import { securityGroup } from "./resources/securityGroup";
import { vdc } from "./resources/vdc";

// Every state file ever written asks this entry for a provider by its kind: a name that stands here stays for ever.
const host = new Host(realIo, engineLog(), process.env);

/** Runs virtual data centres. */
export const Vdc = dynamicProvider(vdc, host);
/** Runs public networks. */
export const PublicNetwork = dynamicProvider(publicNetwork, host);
/** Runs private networks. */
export const PrivateNetwork = dynamicProvider(privateNetwork, host);
/** Runs security groups. */
export const SecurityGroup = dynamicProvider(securityGroup, host);
/** Runs rules of security groups. */
export const Rule = dynamicProvider(rule, host);
/** Runs instances. */
export const Instance = dynamicProvider(instance, host);
