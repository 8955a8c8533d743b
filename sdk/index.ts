export { Vdc, type VdcArgs } from "./vdc";
export { PublicNetwork, type PublicNetworkArgs } from "./publicNetwork";
export { PrivateNetwork, type PrivateNetworkArgs } from "./privateNetwork";
export { SecurityGroup, type SecurityGroupArgs } from "./securityGroup";
export { Rule, type RuleArgs } from "./rule";
export { Instance, type InstanceArgs } from "./instance";
export { Provider, type ProviderArgs } from "./provider";
export * from "./functions";
