import type { InstanceKind } from "../provider/resources/instance";
import { resourceClass, type ArgumentsOf } from "./resource";

/** What an instance is made with. */
export type InstanceArgs = ArgumentsOf<InstanceKind>;

/** A cloud machine with its disks, interfaces, tags and security groups. */
export class Instance extends resourceClass<InstanceKind>(
  "Instance",
  {
    regionId: undefined,
    vdcId: undefined,
    instanceName: undefined,
    cpu: undefined,
    ram: undefined,
    instanceType: undefined,
    imageId: undefined,
    onImageChange: undefined,
    password: undefined,
    publicKey: undefined,
    instanceChargeType: undefined,
    autoRenew: undefined,
    prepaidMonth: undefined,
    allowPrepaidDelete: undefined,
    systemDisk: undefined,
    dataDisks: undefined,
    networkInterfaces: undefined,
    securityGroups: undefined,
    tags: undefined,
    powerState: undefined,
    rebootTrigger: undefined,
    passwordTrigger: undefined,
    utc: undefined,
    adopt: undefined,
    deleteProtection: undefined,
    instanceStatus: undefined,
    publicIps: undefined,
    privateIps: undefined,
    interfaces: undefined,
    dataDiskIds: undefined,
  },
  { password: true },
) {}
