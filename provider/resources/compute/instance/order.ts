import type { CheckedInputs } from "../../../lifecycle/resource";
import { inputs, type CheckedInstance } from "./inputs";
import { firstInterfaces } from "./interfaces";

/** The inputs that decide the price of an instance. */
export const pricedInputs = {
  regionId: inputs.regionId,
  instanceType: inputs.instanceType,
  instanceChargeType: inputs.instanceChargeType,
  autoRenew: inputs.autoRenew,
  prepaidMonth: inputs.prepaidMonth,
  cpu: inputs.cpu,
  ram: inputs.ram,
  imageId: inputs.imageId,
  systemDisk: inputs.systemDisk,
  dataDisks: inputs.dataDisks,
};

/** The part of an order that decides its price: the same in the price query and in CreateInstance. */
export function pricedOrder(checked: CheckedInputs<typeof pricedInputs>) {
  const { systemDisk, dataDisks } = checked;
  return {
    RegionId: checked.regionId,
    InstanceType: checked.instanceType,
    InstanceChargeType: checked.instanceChargeType,
    AutoRenew: checked.autoRenew,
    PrepaidMonth: checked.prepaidMonth,
    Cpu: checked.cpu,
    Ram: checked.ram,
    ImageId: checked.imageId,
    SystemDisk: systemDisk && { Size: systemDisk.size, Type: systemDisk.type, IOPS: systemDisk.iops },
    DataDisks:
      dataDisks && Object.values(dataDisks).map(({ size, type, iops }) => ({ Size: size, Type: type, IOPS: iops })),
    Amount: 1,
  };
}

/** The request of CreateInstance. */
export function orderOf(checked: CheckedInstance) {
  const first = firstInterfaces(checked.networkInterfaces) ?? [];
  const onPublic = first.find((item) => item.publicNetworkId !== undefined);
  const onPrivate = first.find((item) => item.privateNetworkId !== undefined);
  return {
    ...pricedOrder(checked),
    VdcId: checked.vdcId,
    InstanceName: checked.instanceName,
    Password: checked.password,
    PublicKey: checked.publicKey,
    PublicIp: onPublic && [onPublic.ipAddress ?? "auto"],
    PrivateIp: onPrivate && [{ PrivateId: onPrivate.privateNetworkId, IP: [onPrivate.ipAddress ?? "auto"] }],
    UTC: checked.utc,
  };
}
