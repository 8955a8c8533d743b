import type { BmsInstanceKind } from "../provider/resources/bmsInstance";
import { resourceClass, type ArgumentsOf } from "./resource";

/** What a bare-metal machine is made with. */
export type BmsInstanceArgs = ArgumentsOf<BmsInstanceKind>;

/** A bare-metal machine with its local disks. */
export class BmsInstance extends resourceClass<BmsInstanceKind>(
  "BmsInstance",
  {
    regionId: undefined,
    vdcId: undefined,
    instanceName: undefined,
    assignHostNo: undefined,
    goodsId: undefined,
    computeId: undefined,
    imageId: undefined,
    onImageChange: undefined,
    password: undefined,
    networkIds: undefined,
    raid: undefined,
    partitions: undefined,
    enableMonitor: undefined,
    instanceChargeType: undefined,
    autoRenew: undefined,
    prepaidMonth: undefined,
    renewal: undefined,
    allowPrepaidDelete: undefined,
    powerState: undefined,
    rebootTrigger: undefined,
    adopt: undefined,
    deleteProtection: undefined,
    instanceStatus: undefined,
    cpu: undefined,
    ram: undefined,
    imageName: undefined,
    expireDate: undefined,
    publicIps: undefined,
    privateIps: undefined,
    macAddresses: undefined,
  },
  { password: true },
) {}
