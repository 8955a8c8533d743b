import { isUuid } from "../shared/ids";
import type { network as rows } from "../../provider/catalogue/network";
import type { Account } from "../account/account";
import { buySegment, nextSlice, takenAddresses } from "../account/addresses";
import { drop, edit, put } from "../account/change";
import type { Handlers } from "./handler";
import { blockOf, isUsable, overlap, toNumber } from "../shared/ipv4";
import {
  checkRegion,
  idleVdcOf,
  incorrectVdcStatus,
  privateNetworkOf,
  publicNetworkOf,
  vdcOf,
} from "../account/lookup";
import { pageOf } from "../replies/paging";
import { checkPublicNetwork, checkQos, type PublicNetworkOrder } from "./publicNetworkOrder";
import { addressCounts } from "../goods/publicNetworkGoods";
import { malformed, Refusal } from "../refusals/refusal";
import { accepted, acceptedWithData, done, found } from "../replies/reply";
import type { PrivateNetwork, Segment, Vdc } from "../account/store";
import type { TaskOrder } from "../account/task";
import { printVdc } from "../replies/vdcReply";
import { gpnsOfNetwork } from "./gpn";
import { networkMetrics } from "./metrics";

const vdcsPerPage = 10;

/** Virtual data centres and their networks. */
export const network: Handlers<typeof rows> = {
  ...gpnsOfNetwork,

  ...networkMetrics,

  DescribeVdc({ RegionId, VdcId, PageNumber, Keyword = "" }, account) {
    if (RegionId !== undefined) checkRegion("DescribeVdc", RegionId);
    const asked = VdcId === undefined ? account.tables.vdcs.all() : askedVdc(account, VdcId);
    const matching = asked.filter(
      (vdc) => (RegionId === undefined || vdc.regionId === RegionId) && vdc.name.includes(Keyword),
    );
    const page = PageNumber === undefined ? undefined : pageOf(matching, PageNumber, vdcsPerPage);
    const place = { PageNumber: page?.number ?? 0, PageCount: page?.count ?? 0 };
    return found((page?.rows ?? matching).map((vdc) => ({ ...printVdc(account, vdc), ...place })));
  },

  CreateVdc({ RegionId, VdcName, PublicNetwork: order = {} }, account) {
    checkRegion("CreateVdc", RegionId);
    checkVdcSale(account, RegionId);
    const hasNetwork = Object.keys(order).length > 0;
    if (hasNetwork) checkPublicNetwork("CreateVdc", order);
    const id = account.random.uuid();
    account.change(put("vdcs", { id, name: VdcName ?? id, regionId: RegionId }));
    const networkIds = hasNetwork ? [addPublicNetwork(account, "CreateVdc", id, order)] : [];
    const holds = Object.fromEntries([id, ...networkIds].map((held) => [held, "creating"]));
    const fail = [...networkIds.map((networkId) => drop("publicNetworks", networkId)), drop("vdcs", id)];
    return accepted(account.start({ type: "createVdc", resourceId: id, holds, finish: [], fail }));
  },

  DeleteVdc({ VdcId }, account) {
    const vdc = idleVdcOf(account, "DeleteVdc", VdcId);
    const { accessPoints, bareMetals, instances, privateNetworks, publicNetworks } = account.tables;
    if (accessPoints.where("vdcId", vdc.id).length > 0) throw incorrectVdcStatus("it is in a GPN");
    if (bareMetals.where("vdcId", vdc.id).length > 0) throw incorrectVdcStatus("it has bare-metal machines");
    if (instances.where("vdcId", vdc.id).length > 0) throw incorrectVdcStatus("it has instances");
    if (publicNetworks.where("vdcId", vdc.id).length > 0) throw incorrectVdcStatus("it has public networks");
    if (privateNetworks.where("vdcId", vdc.id).length > 0) throw incorrectVdcStatus("it has private networks");
    const holds = { [vdc.id]: "deleting" };
    const taskId = account.start({
      type: "deleteVdc",
      resourceId: vdc.id,
      holds,
      finish: [drop("vdcs", vdc.id)],
      fail: [],
    });
    return { ...accepted(taskId), RequestId: account.random.uuid() };
  },

  CreatePublicNetwork({ VdcId, ...order }, account) {
    checkPublicNetwork("CreatePublicNetwork", order);
    checkArrears(account);
    idleVdcOf(account, "CreatePublicNetwork", VdcId);
    const id = addPublicNetwork(account, "CreatePublicNetwork", VdcId, order);
    const fail = [drop("publicNetworks", id)];
    return accepted(startIn(account, VdcId, { type: "createPublicNetwork", holds: { [id]: "creating" }, fail }));
  },

  CreatePrivateNetwork({ VdcId, Name, Type = "auto", Address, Mask }, account) {
    idleVdcOf(account, "CreatePrivateNetwork", VdcId);
    const siblings = account.tables.privateNetworks.where("vdcId", VdcId);
    const range = Type === "auto" ? { address: nextSlice(siblings), mask: 24 } : manualRange(siblings, Address, Mask);
    if (range.address === undefined || siblings.length >= account.switches.privateNetworkQuota)
      throw new Refusal(400, "QuotaExceed.PrivateNetwork", "The VDC has as many private networks as it can have.");
    const id = account.random.uuid();
    const name = Name ?? `私网${siblings.length + 1}`;
    account.change(
      put("privateNetworks", { id, vdcId: VdcId, name, type: Type, address: range.address, mask: range.mask }),
    );
    const fail = [drop("privateNetworks", id)];
    return accepted(startIn(account, VdcId, { type: "createPrivateNetwork", holds: { [id]: "creating" }, fail }));
  },

  ModifyPublicNetwork({ PublicId, Qos }, account) {
    const target = publicNetworkOf(account, "ModifyPublicNetwork", PublicId);
    idleVdcOf(account, "ModifyPublicNetwork", target.vdcId);
    if (target.billingMethod === "Traffic")
      throw malformed(
        "ModifyPublicNetwork",
        "BillingMethod",
        "The bandwidth of a network that is billed by traffic cannot be changed.",
      );
    checkQos("ModifyPublicNetwork", target.billingMethod, Qos);
    const finish = [edit("publicNetworks", target.id, { qos: Qos })];
    return acceptedWithData(startOn(account, target, { type: "updatePublicNetwork", status: "updating", finish }));
  },

  AddPublicIp({ PublicId, Number: count }, account) {
    const target = publicNetworkOf(account, "AddPublicIp", PublicId);
    if (!addressCounts.includes(count))
      throw malformed("AddPublicIp", "Number", `Number must be one of ${addressCounts.join(", ")}.`);
    idleVdcOf(account, "AddPublicIp", target.vdcId);
    const finish = [put("segments", buySegment(account, target.id, count))];
    return accepted(startOn(account, target, { type: "addPublicIp", status: "updating", finish }));
  },

  DeletePublicIp({ SegmentId }, account) {
    const segment = account.tables.segments.get(SegmentId);
    const target = account.tables.publicNetworks.get(segment?.networkId ?? "");
    if (segment === undefined || target === undefined)
      throw malformed("DeletePublicIp", "SegmentId", 'The specified parameter "SegmentId" is not valid.');
    idleVdcOf(account, "DeletePublicIp", target.vdcId);
    // Seen on the real cloud: the answer is Success, and nothing goes.
    if (isInUse(account, segment))
      return { Code: "Success", Message: "Addresses of the segment are in use; it stays.", Data: {}, TaskId: "" };
    const finish = [drop("segments", segment.id)];
    return accepted(startOn(account, target, { type: "deletePublicIp", status: "updating", finish }));
  },

  DeletePublicNetwork({ PublicId }, account) {
    const target = publicNetworkOf(account, "DeletePublicNetwork", PublicId);
    idleVdcOf(account, "DeletePublicNetwork", target.vdcId);
    if (takenAddresses(account, target.id).size > 0)
      throw incorrectVdcStatus("addresses of the public network are in use");
    const finish = [drop("publicNetworks", target.id)];
    return accepted(startOn(account, target, { type: "deletePublicNetwork", status: "deleting", finish }));
  },

  DeletePrivateNetwork({ PrivateId }, account) {
    const target = privateNetworkOf(account, "DeletePrivateNetwork", PrivateId);
    idleVdcOf(account, "DeletePrivateNetwork", target.vdcId);
    if (account.tables.interfaces.where("networkId", target.id).length > 0)
      throw incorrectVdcStatus("interfaces are on the private network");
    if (account.tables.accessPoints.where("targetId", target.id).length > 0)
      throw incorrectVdcStatus("the private network is in a GPN");
    const finish = [drop("privateNetworks", target.id)];
    return accepted(startOn(account, target, { type: "deletePrivateNetwork", status: "deleting", finish }));
  },

  RenewPublicNetwork({ PublicId, AutoRenew }, account) {
    const target = publicNetworkOf(account, "RenewPublicNetwork", PublicId);
    account.change(edit("publicNetworks", target.id, { autoRenew: AutoRenew }));
    return { Code: "Success", Message: "Success." };
  },

  ModifyVdcName({ VdcId, VdcName }, account) {
    const vdc = idleVdcOf(account, "ModifyVdcName", VdcId);
    account.change(edit("vdcs", vdc.id, { name: VdcName }));
    return done();
  },
};

function checkVdcSale(account: Account, regionId: string): void {
  const { closedRegions, vdcQuota } = account.switches;
  checkArrears(account);
  if (closedRegions.includes(regionId)) throw new Refusal(403, "Region.NotOnSale", `${regionId} is closed for sale.`);
  if (vdcQuota !== null && account.tables.vdcs.size >= vdcQuota)
    throw new Refusal(400, "QuotaExceed.Vdc", "The account has as many VDCs as it can have.");
}

function checkArrears({ switches }: Account): void {
  if (switches.balance !== null && switches.balance < 0)
    throw new Refusal(400, "Account.Arrearage", "Your account has been in arrears.");
}

function askedVdc(account: Account, id: string): Vdc[] {
  if (account.switches.absent === "empty" && isUuid(id)) return [account.tables.vdcs.get(id) ?? []].flat();
  return [vdcOf(account, "DescribeVdc", id)];
}

function isInUse(account: Account, { address, mask, networkId }: Segment): boolean {
  const block = blockOf(address, mask);
  return [...takenAddresses(account, networkId)].some((taken) => {
    const number = toNumber(taken);
    return block !== undefined && number !== undefined && isUsable(block, number);
  });
}

function addPublicNetwork(account: Account, action: string, vdcId: string, order: PublicNetworkOrder): string {
  const { addresses, ...settings } = checkPublicNetwork(action, order);
  const id = account.random.uuid();
  const name = order.Name ?? `公网${account.tables.publicNetworks.where("vdcId", vdcId).length + 1}`;
  const segment = buySegment(account, id, addresses);
  const createdAt = account.clock.now();
  account.change(put("publicNetworks", { id, vdcId, name, ...settings, createdAt }), put("segments", segment));
  return id;
}

function manualRange(siblings: readonly PrivateNetwork[], address = "", mask = 0) {
  const block = mask >= 8 && mask <= 29 ? blockOf(address, mask) : undefined;
  if (block === undefined)
    throw new Refusal(
      400,
      "ParameterInvalid",
      "Address and Mask must be a network address and a prefix length from 8 to 29.",
    );
  const clash = siblings.find((other) => {
    const taken = blockOf(other.address, other.mask);
    return taken !== undefined && overlap(taken, block);
  });
  if (clash !== undefined)
    throw new Refusal(400, "ParameterInvalid", `The range overlaps that of the private network "${clash.name}".`);
  return { address, mask };
}

/** Starts a task that keeps the data centre busy; the real cloud's ResourceId of a network creation is unknown. */
function startIn(account: Account, vdcId: string, order: Pick<TaskOrder, "type" | "holds" | "fail">): string {
  return account.start({ resourceId: "", finish: [], ...order, holds: { ...order.holds, [vdcId]: "updating" } });
}

/** Starts a task that keeps a network and its data centre busy. */
function startOn(
  account: Account,
  target: { id: string; vdcId: string },
  { status, ...order }: Pick<TaskOrder, "type" | "finish"> & { status: string },
): string {
  const holds = { [target.id]: status, [target.vdcId]: "updating" };
  return account.start({ resourceId: target.id, fail: [], ...order, holds });
}
