import type { CheckedInputs } from "../../../lifecycle/resource";
import { inputs, type CheckedBmsInstance } from "./inputs";

/** The inputs that decide the price of a bare-metal machine. */
export const pricedInputs = {
  regionId: inputs.regionId,
  goodsId: inputs.goodsId,
  computeId: inputs.computeId,
  instanceChargeType: inputs.instanceChargeType,
  prepaidMonth: inputs.prepaidMonth,
};

/** That part of an order: the same when it is priced and when it is placed. */
export const pricedOrder = (checked: CheckedInputs<typeof pricedInputs>) => ({
  RegionId: checked.regionId,
  GoodsId: checked.goodsId,
  ComputeId: checked.computeId,
  InstanceChargeType: checked.instanceChargeType,
  // The API wants a number with either way to pay.
  PrepaidMonth: checked.prepaidMonth ?? 0,
  Amount: 1,
});

/** Whether a prepaid machine renews itself where the program does not say. */
export const renewsByDefault = 1;

/** The order that CreateBmsInstance takes. */
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

/** What is installed on a machine: the same when it is bought and when it is installed anew. */
export const installationOf = ({ imageId, partitions, password, raid }: CheckedBmsInstance) => ({
  ImageId: imageId,
  Password: password,
  Raid: raid,
  CustomPartition: partitions?.map(({ path }) => path),
  CustomPartitionSize: partitions?.map(({ size }) => size),
});
