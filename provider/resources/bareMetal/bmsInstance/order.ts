import type { CheckedInputs } from "../../../lifecycle/resource";
import { inputs, type CheckedBmsInstance } from "./inputs";

/** The inputs that decide the price of a bare-metal instance. */
export const pricedInputs = {
  regionId: inputs.regionId,
  goodsId: inputs.goodsId,
  computeId: inputs.computeId,
  instanceChargeType: inputs.instanceChargeType,
  prepaidMonth: inputs.prepaidMonth,
};

/** The part of an order that decides its price: the same in the price query and in CreateBmsInstance. */
export const pricedOrder = (checked: CheckedInputs<typeof pricedInputs>) => ({
  RegionId: checked.regionId,
  GoodsId: checked.goodsId,
  ComputeId: checked.computeId,
  InstanceChargeType: checked.instanceChargeType,
  // The API requires a number for PostPaid too.
  PrepaidMonth: checked.prepaidMonth ?? 0,
  Amount: 1,
});

/** The default of `autoRenew` for a prepaid instance. */
export const renewsByDefault = 1;

/** The request of CreateBmsInstance. */
export const orderOf = (checked: CheckedBmsInstance) => ({
  ...pricedOrder(checked),
  VdcId: checked.vdcId,
  InstanceName: checked.instanceName,
  AssignHostNo: checked.assignHostNo,
  AutoRenew: checked.instanceChargeType === "PrePaid" ? (checked.autoRenew ?? renewsByDefault) : 0,
  EnableMonitor: checked.enableMonitor,
  PipeIds: checked.networkIds,
  ...installationOf(checked),
});

/** What is installed: the same in CreateBmsInstance and in ReinstallBms. */
export const installationOf = ({ imageId, partitions, password, raid }: CheckedBmsInstance) => ({
  ImageId: imageId,
  Password: password,
  Raid: raid,
  CustomPartition: partitions?.map(({ path }) => path),
  CustomPartitionSize: partitions?.map(({ size }) => size),
});
