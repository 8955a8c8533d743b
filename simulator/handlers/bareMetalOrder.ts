import type { bms as rows } from "../../provider/catalogue/bms";
import type { RequestOf } from "../../provider/catalogue/index";
import type { Account } from "../account/account";
import { AddressPlan, type PlannedInterface } from "../account/addressPlan";
import { getIdleVdc } from "../account/lookup";
import { hashPassword } from "../account/password";
import type { BareMetalInstance, Interface } from "../account/store";
import { bareMetalImages, type Compute, listProductLines, sellsBareMetal } from "../goods/bareMetalGoods";
import { parameterEmpty, parameterInvalid } from "../refusals/genericRefusals";
import { Refusal } from "../refusals/refusal";
import { endOfMonth } from "../shared/beijingTime";
import { buildInterface } from "./instanceOrder";

type BareMetalOrder = RequestOf<(typeof rows)["CreateBmsInstance"]>;

const action = "CreateBmsInstance";

/** Checks an order and builds its instances with their interfaces, for the caller to add to the account. */
export function buildBareMetals(
  account: Account,
  order: BareMetalOrder,
): { instance: BareMetalInstance; interfaces: Interface[] }[] {
  const { Amount, AssignHostNo, InstanceChargeType, PrepaidMonth, VdcId } = order;
  const compute = checkOrder(account, order);
  const partitions = checkPartitions(order);
  const plan = new AddressPlan(account, action);
  const plans = Array.from({ length: Amount }, () => planInterfaces(account, plan, order));
  return plans.map((planned, index) => {
    const id = account.random.uuid();
    const now = account.clock.now();
    const instance: BareMetalInstance = {
      id,
      vdcId: VdcId,
      name: `${order.InstanceName}${formatHostNumber(AssignHostNo, index)}`,
      state: "running",
      computeId: compute.id,
      imageId: order.ImageId,
      chargeType: InstanceChargeType,
      autoRenew: order.AutoRenew,
      paidUntil: endOfMonth(now, InstanceChargeType === "PrePaid" ? PrepaidMonth : 0),
      passwordHash: hashPassword(action, id, order.Password),
      monitored: order.EnableMonitor ?? false,
      raid: order.Raid ?? null,
      partitions,
      orderId: account.random.uuid(),
      createdAt: now,
      runsSince: now,
    };
    return { instance, interfaces: planned.map((networkInterface) => buildInterface(account, id, networkInterface)) };
  });
}

/** Refuses an image that is not for bare-metal instances. */
export function checkBareMetalImage(imageId: string): void {
  if (!bareMetalImages.some(({ id }) => id === imageId))
    throw new Refusal(400, "ImageNotFound", `There is no image "${imageId}".`);
}

/** Checks the partitions of the local disks. */
export function checkPartitions({
  CustomPartition: paths = [],
  CustomPartitionSize: sizes = [],
}: {
  CustomPartition?: readonly string[];
  CustomPartitionSize?: readonly number[];
}): { path: string; size: number }[] {
  if (paths.length !== sizes.length)
    throw parameterInvalid("CustomPartition and CustomPartitionSize must have the same length.");
  if (paths.length > 0 && paths[0] !== "/") throw parameterInvalid('The first of CustomPartition must be "/".');
  if (sizes.some((size) => size < 1)) throw parameterInvalid("CustomPartitionSize must be 1 GB at least.");
  return paths.map((path, index) => ({ path, size: sizes[index] ?? 0 }));
}

/** Returns the requested configuration when it is on sale for the charge type; the code of the refusal depends on the action. */
export function getComputeOnSale(
  order: Pick<BareMetalOrder, "RegionId" | "GoodsId" | "ComputeId" | "InstanceChargeType">,
  refusalCode: "OrderGoodsConfEmpty" | "DataNotExists",
): Compute {
  const { ComputeId, GoodsId, InstanceChargeType, RegionId } = order;
  const line = listProductLines(RegionId, InstanceChargeType).find(({ goodsId }) => goodsId === GoodsId);
  if (line === undefined)
    throw new Refusal(400, "DataNotExists", `${RegionId} does not sell ${GoodsId} ${InstanceChargeType}.`);
  const compute = line.computes.find(({ id }) => id === ComputeId);
  if (compute === undefined) throw new Refusal(400, refusalCode, `${GoodsId} has no configuration "${ComputeId}".`);
  return compute;
}

/** Refuses an unknown region. */
export function checkBareMetalRegion(regionId: string): void {
  if (sellsBareMetal(regionId) === undefined) throw parameterInvalid(`There is no region "${regionId}".`);
}

function checkOrder(account: Account, order: BareMetalOrder): Compute {
  const { Amount, AssignHostNo, ImageId, InstanceName, PipeIds, PrepaidMonth, RegionId, VdcId } = order;
  checkBareMetalRegion(RegionId);
  if (InstanceName.length > 128) throw parameterInvalid("InstanceName must have 128 characters at most.");
  if (AssignHostNo !== undefined && !/^\d{3,}$/.test(AssignHostNo))
    throw parameterInvalid("AssignHostNo must have three digits or more.");
  if (PrepaidMonth < 0) throw parameterInvalid("PrepaidMonth must not be negative.");
  if (account.tables.vdcs.get(VdcId)?.regionId !== RegionId)
    throw new Refusal(400, "VdcNotFound", `There is no VDC "${VdcId}" in ${RegionId}.`);
  getIdleVdc(account, action, VdcId);
  const compute = getComputeOnSale(order, "OrderGoodsConfEmpty");
  checkBareMetalImage(ImageId);
  if (PipeIds.length === 0) throw parameterEmpty("PipeIds");
  if (new Set(PipeIds).size < PipeIds.length) throw parameterInvalid("PipeIds names a network twice.");
  if (countSold(account, RegionId, compute.id) + Amount > compute.stock)
    throw new Refusal(400, "NotSufficient", "There are not as many instances of this configuration left.");
  return compute;
}

function countSold({ tables }: Account, regionId: string, computeId: string): number {
  const sold = tables.bareMetals.all().filter((instance) => instance.computeId === computeId);
  return sold.filter(({ vdcId }) => tables.vdcs.get(vdcId)?.regionId === regionId).length;
}

function planInterfaces(account: Account, plan: AddressPlan, { PipeIds, VdcId }: BareMetalOrder): PlannedInterface[] {
  const { privateNetworks, publicNetworks } = account.tables;
  return PipeIds.map((networkId) => {
    const isPrivate = privateNetworks.get(networkId)?.vdcId === VdcId;
    if (!isPrivate && publicNetworks.get(networkId)?.vdcId !== VdcId)
      throw new Refusal(400, "PipeIdNotFound", `The VDC has no network "${networkId}".`);
    return plan.chooseIn(isPrivate ? "private" : "public", networkId, "auto");
  });
}

/** Formats a host number; they count up from the first one. */
function formatHostNumber(first: string | undefined, index: number): string {
  return first === undefined ? "" : String(Number(first) + index).padStart(first.length, "0");
}
