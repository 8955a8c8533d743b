import type { RequestOf } from "../../provider/catalogue/index";
import type { instance as rows } from "../../provider/catalogue/instance";
import type { Account } from "../account/account";
import { AddressPlan, type PlannedInterface } from "../account/addressPlan";
import { checkRegion, defaultImage, getIdleVdc, getImage, getPrivateNetwork } from "../account/lookup";
import { hashPassword } from "../account/password";
import type { Disk, Instance, Interface } from "../account/store";
import { coreCounts, instanceTypes, memorySizes } from "../goods/instanceGoods";
import { calculatePrice, hourlyPriceOf, instanceParts } from "../goods/prices";
import { malformed, Refusal } from "../refusals/refusal";
import { checkDataDisks, checkSystemDisk } from "./diskOrder";

/** The request of CreateInstance. */
export type InstanceOrder = RequestOf<(typeof rows)["CreateInstance"]>;

/** A new instance with its disks and interfaces. */
export interface NewInstance {
  instance: Instance;
  disks: Disk[];
  interfaces: Interface[];
}

const action = "CreateInstance";

/** Checks an order and builds its instances, for the caller to add to the account. */
export function buildInstances(account: Account, order: InstanceOrder): NewInstance[] {
  checkOrder(account, order);
  const { Amount = 1, Cpu = 1, DataDisks = [], ImageId = defaultImage, Ram = 1, SystemDisk = {} } = order;
  const systemDisk = checkSystemDisk(SystemDisk, getImage(account, ImageId, order.RegionId).size);
  const disks = checkDataDisks(DataDisks, 0);
  checkBalance(
    account,
    calculatePrice(hourlyPriceOf(instanceParts({ cpu: Cpu, ram: Ram }, systemDisk, disks)) * Amount, order),
  );
  const plan = new AddressPlan(account, action);
  const plans = Array.from({ length: Amount }, (_, index) => planInterfaces(account, plan, order, index, Amount));
  return plans.map((interfaces) => {
    const id = account.random.uuid();
    const instance: Instance = {
      id,
      vdcId: order.VdcId,
      name: order.InstanceName,
      status: "running",
      type: order.InstanceType,
      cpu: Cpu,
      ram: Ram,
      imageId: ImageId,
      chargeType: order.InstanceChargeType ?? "PostPaid",
      autoRenew: order.AutoRenew ?? 1,
      prepaidMonth: order.PrepaidMonth ?? 0,
      passwordHash: hashPassword(action, id, order.Password),
      publicKey: order.PublicKey ?? null,
      utc: order.UTC ?? false,
      systemDisk,
      tagIds: [],
      createdAt: account.clock.now(),
    };
    return {
      instance,
      disks: disks.map((disk) => ({ id: account.random.uuid(), instanceId: id, ...disk })),
      interfaces: interfaces.map((planned) => buildInterface(account, id, planned)),
    };
  });
}

/** Builds an interface, for the caller to add to the account. */
export function buildInterface(account: Account, instanceId: string, planned: PlannedInterface): Interface {
  const { mac, id } = { id: account.random.uuid(), mac: account.random.mac() };
  return { id, instanceId, ...planned, nextAddress: null, mac, connected: 1 };
}

/** Refuses a number of cores, a memory size or an instance type that is not on sale. */
export function checkSpec(
  action: string,
  { Cpu, InstanceType, Ram }: { Cpu?: number; InstanceType?: string; Ram?: number },
): void {
  if (InstanceType !== undefined && !instanceTypes.includes(InstanceType))
    throw malformed(action, "InstanceType", `There is no instance type "${InstanceType}".`);
  if (Cpu !== undefined && !coreCounts.includes(Cpu))
    throw malformed(action, "Cpu", `Cpu must be one of ${coreCounts.join(", ")}.`);
  if (Ram !== undefined && !memorySizes.includes(Ram))
    throw malformed(action, "Ram", `Ram must be one of ${memorySizes.join(", ")}.`);
}

/** Refuses an instance name that is empty or too long. */
export function checkInstanceName(action: string, name: string): void {
  if (name.length < 1 || name.length > 128)
    throw malformed(action, "InstanceName", "InstanceName must have 1 to 128 characters.");
}

function checkOrder(account: Account, order: InstanceOrder): void {
  const { PrepaidMonth = 0, RegionId } = order;
  checkRegion(action, RegionId);
  if (account.switches.closedZones.includes(RegionId))
    throw new Refusal(403, "Zone.NotOnSale", `${RegionId} sells no instances any more.`);
  const vdc = getIdleVdc(account, action, order.VdcId);
  if (vdc.regionId !== RegionId)
    throw malformed(action, "RegionId", `The VDC is in ${vdc.regionId}, not in ${RegionId}.`);
  checkInstanceName(action, order.InstanceName);
  checkSpec(action, order);
  if (PrepaidMonth < 0) throw new Refusal(400, "ParameterInvalid", "PrepaidMonth must not be negative.");
}

function checkBalance({ switches }: Account, price: number): void {
  if (switches.balance !== null && switches.balance < price)
    throw new Refusal(400, "NotEnoughBalance", `The account has less than the ${price} yuan that this costs.`);
}

/** Assigns the lists of addresses to the instances in order; instances after the end of a list get a free one. */
function planInterfaces(
  account: Account,
  plan: AddressPlan,
  order: InstanceOrder,
  index: number,
  amount: number,
): PlannedInterface[] {
  const { PrivateIp = [], PublicIp = [], VdcId } = order;
  checkCount("PublicIp", PublicIp, amount);
  const onPublic = PublicIp.length === 0 ? [] : [plan.choosePublic(VdcId, PublicIp[index] ?? "auto")];
  const networkIds = PrivateIp.map(({ PrivateId }) => PrivateId);
  if (new Set(networkIds).size < networkIds.length)
    throw new Refusal(400, "InvalidPrivateIpAddress.Duplicated", "PrivateIp names a private network twice.");
  const onPrivate = PrivateIp.map(({ IP = [], PrivateId = "" }) => {
    const network = getPrivateNetwork(account, action, PrivateId);
    if (network.vdcId !== VdcId) throw malformed(action, "PrivateId", "The private network is in another VDC.");
    checkCount("PrivateIp", IP, amount);
    return plan.chooseIn("private", network.id, IP[index] ?? "auto");
  });
  return [...onPublic, ...onPrivate];
}

function checkCount(field: string, addresses: readonly string[], amount: number): void {
  if (addresses.length > amount)
    throw malformed(action, field, `${field} has more addresses than there are instances to create.`);
}
