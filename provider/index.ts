import { dynamicProvider } from "./adapter";
import { realIo } from "./api/realIo";
import { Host } from "./host";
import { engineLog } from "./log";
import { registry } from "./resources/registry";

const host = new Host(realIo, engineLog(), process.env);

/** Runs virtual data centres. */
export const Vdc = dynamicProvider(registry.Vdc, host);
/** Runs public networks. */
export const PublicNetwork = dynamicProvider(registry.PublicNetwork, host);
/** Runs private networks. */
export const PrivateNetwork = dynamicProvider(registry.PrivateNetwork, host);
/** Runs security groups. */
export const SecurityGroup = dynamicProvider(registry.SecurityGroup, host);
/** Runs rules of security groups. */
export const Rule = dynamicProvider(registry.Rule, host);
/** Runs instances. */
export const Instance = dynamicProvider(registry.Instance, host);
