import type { network as rows } from "../../provider/catalogue/network";
import type { Account } from "../account/account";
import { allocateSegment, findFreeRange, listTakenAddresses } from "../account/addresses";
import { drop, edit, put } from "../account/change";
import {
  checkRegion,
  getIdleVdc,
  getPrivateNetwork,
  getPublicNetwork,
  getVdc,
  incorrectVdcStatus,
} from "../account/lookup";
import type { PrivateNetwork, Segment, Vdc } from "../account/store";
import type { TaskOrder } from "../account/task";
import { addressCounts } from "../goods/publicNetworkGoods";
import { malformed, Refusal } from "../refusals/refusal";
import { slicePage } from "../replies/paging";
import { dataReply, successReply, taskReply, taskReplyWithData } from "../replies/reply";
import { formatVdc } from "../replies/vdcReply";
import { isUuid } from "../shared/ids";
import { isUsable, overlaps, parseAddress, parseBlock } from "../shared/ipv4";
import { networkGpns } from "./gpn";
import type { Handlers } from "./handler";
import { networkMetrics } from "./metrics";
import { checkPublicNetwork, checkQos, type PublicNetworkOrder } from "./publicNetworkOrder";

const vdcsPerPage = 10;

/** Handlers for VDCs and their networks (`/network`). */
export const network: Handlers<typeof rows> = {
  ...networkGpns,

  ...networkMetrics,

  DescribeVdc({ RegionId, VdcId, PageNumber, Keyword = "" }, account) {
    if (RegionId !== undefined) checkRegion("DescribeVdc", RegionId);
    const requested = VdcId === undefined ? account.tables.vdcs.all() : findVdcs(account, VdcId);
    const matching = requested.filter(
      (vdc) => (RegionId === undefined || vdc.regionId === RegionId) && vdc.name.includes(Keyword),
    );
    const page = PageNumber === undefined ? undefined : slicePage(matching, PageNumber, vdcsPerPage);
    const place = { PageNumber: page?.pageNumber ?? 0, PageCount: page?.pageCount ?? 0 };
    return dataReply((page?.rows ?? matching).map((vdc) => ({ ...formatVdc(account, vdc), ...place })));
  },

  CreateVdc({ RegionId, VdcName, PublicNetwork: order = {} }, account) {
    checkRegion("CreateVdc", RegionId);
    checkVdcOnSale(account, RegionId);
    const hasNetwork = Object.keys(order).length > 0;
    if (hasNetwork) checkPublicNetwork("CreateVdc", order);
    const id = account.random.uuid();
    account.change(put("vdcs", { id, name: VdcName ?? id, regionId: RegionId }));
    const networkIds = hasNetwork ? [addPublicNetwork(account, "CreateVdc", id, order)] : [];
    const holds = Object.fromEntries([id, ...networkIds].map((held) => [held, "creating"]));
    const fail = [...networkIds.map((networkId) => drop("publicNetworks", networkId)), drop("vdcs", id)];
    return taskReply(account.startTask({ type: "createVdc", resourceId: id, holds, finish: [], fail }));
  },

  DeleteVdc({ VdcId }, account) {
    const vdc = getIdleVdc(account, "DeleteVdc", VdcId);
    const { accessPoints, bareMetals, instances, privateNetworks, publicNetworks } = account.tables;
    if (accessPoints.where("vdcId", vdc.id).length > 0) throw incorrectVdcStatus("it is in a GPN");
    if (bareMetals.where("vdcId", vdc.id).length > 0) throw incorrectVdcStatus("it has bare-metal instances");
    if (instances.where("vdcId", vdc.id).length > 0) throw incorrectVdcStatus("it has instances");
    if (publicNetworks.where("vdcId", vdc.id).length > 0) throw incorrectVdcStatus("it has public networks");
    if (privateNetworks.where("vdcId", vdc.id).length > 0) throw incorrectVdcStatus("it has private networks");
    const holds = { [vdc.id]: "deleting" };
    const taskId = account.startTask({
      type: "deleteVdc",
      resourceId: vdc.id,
      holds,
      finish: [drop("vdcs", vdc.id)],
      fail: [],
    });
    return { ...taskReply(taskId), RequestId: account.random.uuid() };
  },

  CreatePublicNetwork({ VdcId, ...order }, account) {
    checkPublicNetwork("CreatePublicNetwork", order);
    checkArrears(account);
    getIdleVdc(account, "CreatePublicNetwork", VdcId);
    const id = addPublicNetwork(account, "CreatePublicNetwork", VdcId, order);
    const fail = [drop("publicNetworks", id)];
    return taskReply(startVdcTask(account, VdcId, { type: "createPublicNetwork", holds: { [id]: "creating" }, fail }));
  },

  CreatePrivateNetwork({ VdcId, Name, Type = "auto", Address, Mask }, account) {
    getIdleVdc(account, "CreatePrivateNetwork", VdcId);
    const siblings = account.tables.privateNetworks.where("vdcId", VdcId);
    const range =
      Type === "auto" ? { address: findFreeRange(siblings), mask: 24 } : checkManualRange(siblings, Address, Mask);
    if (range.address === undefined || siblings.length >= account.switches.privateNetworkQuota)
      throw new Refusal(400, "QuotaExceed.PrivateNetwork", "The VDC has as many private networks as it can have.");
    const id = account.random.uuid();
    const name = Name ?? `私网${siblings.length + 1}`;
    account.change(
      put("privateNetworks", { id, vdcId: VdcId, name, type: Type, address: range.address, mask: range.mask }),
    );
    const fail = [drop("privateNetworks", id)];
    return taskReply(startVdcTask(account, VdcId, { type: "createPrivateNetwork", holds: { [id]: "creating" }, fail }));
  },

  ModifyPublicNetwork({ PublicId, Qos }, account) {
    const target = getPublicNetwork(account, "ModifyPublicNetwork", PublicId);
    getIdleVdc(account, "ModifyPublicNetwork", target.vdcId);
    if (target.billingMethod === "Traffic")
      throw malformed(
        "ModifyPublicNetwork",
        "BillingMethod",
        "The bandwidth of a network that is billed by traffic cannot be changed.",
      );
    checkQos("ModifyPublicNetwork", target.billingMethod, Qos);
    const finish = [edit("publicNetworks", target.id, { qos: Qos })];
    return taskReplyWithData(
      startNetworkTask(account, target, { type: "updatePublicNetwork", status: "updating", finish }),
    );
  },

  AddPublicIp({ PublicId, Number: count }, account) {
    const target = getPublicNetwork(account, "AddPublicIp", PublicId);
    if (!addressCounts.includes(count))
      throw malformed("AddPublicIp", "Number", `Number must be one of ${addressCounts.join(", ")}.`);
    getIdleVdc(account, "AddPublicIp", target.vdcId);
    const finish = [put("segments", allocateSegment(account, target.id, count))];
    return taskReply(startNetworkTask(account, target, { type: "addPublicIp", status: "updating", finish }));
  },

  DeletePublicIp({ SegmentId }, account) {
    const segment = account.tables.segments.get(SegmentId);
    const target = account.tables.publicNetworks.get(segment?.networkId ?? "");
    if (segment === undefined || target === undefined)
      throw malformed("DeletePublicIp", "SegmentId", 'The specified parameter "SegmentId" is not valid.');
    getIdleVdc(account, "DeletePublicIp", target.vdcId);
    // Seen on the real cloud: the reply is Success, and the block stays.
    if (isInUse(account, segment))
      return { Code: "Success", Message: "Addresses of the segment are in use; it stays.", Data: {}, TaskId: "" };
    const finish = [drop("segments", segment.id)];
    return taskReply(startNetworkTask(account, target, { type: "deletePublicIp", status: "updating", finish }));
  },

  DeletePublicNetwork({ PublicId }, account) {
    const target = getPublicNetwork(account, "DeletePublicNetwork", PublicId);
    getIdleVdc(account, "DeletePublicNetwork", target.vdcId);
    if (listTakenAddresses(account, target.id).size > 0)
      throw incorrectVdcStatus("addresses of the public network are in use");
    const finish = [drop("publicNetworks", target.id)];
    return taskReply(startNetworkTask(account, target, { type: "deletePublicNetwork", status: "deleting", finish }));
  },

  DeletePrivateNetwork({ PrivateId }, account) {
    const target = getPrivateNetwork(account, "DeletePrivateNetwork", PrivateId);
    getIdleVdc(account, "DeletePrivateNetwork", target.vdcId);
    if (account.tables.interfaces.where("networkId", target.id).length > 0)
      throw incorrectVdcStatus("interfaces are on the private network");
    if (account.tables.accessPoints.where("targetId", target.id).length > 0)
      throw incorrectVdcStatus("the private network is in a GPN");
    const finish = [drop("privateNetworks", target.id)];
    return taskReply(startNetworkTask(account, target, { type: "deletePrivateNetwork", status: "deleting", finish }));
  },

  RenewPublicNetwork({ PublicId, AutoRenew }, account) {
    const target = getPublicNetwork(account, "RenewPublicNetwork", PublicId);
    account.change(edit("publicNetworks", target.id, { autoRenew: AutoRenew }));
    return { Code: "Success", Message: "Success." };
  },

  ModifyVdcName({ VdcId, VdcName }, account) {
    const vdc = getIdleVdc(account, "ModifyVdcName", VdcId);
    account.change(edit("vdcs", vdc.id, { name: VdcName }));
    return successReply();
  },
};

function checkVdcOnSale(account: Account, regionId: string): void {
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

function findVdcs(account: Account, id: string): Vdc[] {
  if (account.switches.absent === "empty" && isUuid(id)) return [account.tables.vdcs.get(id) ?? []].flat();
  return [getVdc(account, "DescribeVdc", id)];
}

function isInUse(account: Account, { address, mask, networkId }: Segment): boolean {
  const block = parseBlock(address, mask);
  return [...listTakenAddresses(account, networkId)].some((taken) => {
    const number = parseAddress(taken);
    return block !== undefined && number !== undefined && isUsable(block, number);
  });
}

function addPublicNetwork(account: Account, action: string, vdcId: string, order: PublicNetworkOrder): string {
  const { addresses, ...settings } = checkPublicNetwork(action, order);
  const id = account.random.uuid();
  const name = order.Name ?? `公网${account.tables.publicNetworks.where("vdcId", vdcId).length + 1}`;
  const segment = allocateSegment(account, id, addresses);
  const createdAt = account.clock.now();
  account.change(put("publicNetworks", { id, vdcId, name, ...settings, createdAt }), put("segments", segment));
  return id;
}

function checkManualRange(siblings: readonly PrivateNetwork[], address = "", mask = 0) {
  const block = mask >= 8 && mask <= 29 ? parseBlock(address, mask) : undefined;
  if (block === undefined)
    throw new Refusal(
      400,
      "ParameterInvalid",
      "Address and Mask must be a network address and a prefix length from 8 to 29.",
    );
  const clash = siblings.find((other) => {
    const taken = parseBlock(other.address, other.mask);
    return taken !== undefined && overlaps(taken, block);
  });
  if (clash !== undefined)
    throw new Refusal(400, "ParameterInvalid", `The range overlaps that of the private network "${clash.name}".`);
  return { address, mask };
}

/** Starts a task that keeps the VDC busy; its ResourceId in the real cloud is unknown. */
function startVdcTask(account: Account, vdcId: string, order: Pick<TaskOrder, "type" | "holds" | "fail">): string {
  return account.startTask({ resourceId: "", finish: [], ...order, holds: { ...order.holds, [vdcId]: "updating" } });
}

/** Starts a task that keeps a network and its VDC busy. */
function startNetworkTask(
  account: Account,
  target: { id: string; vdcId: string },
  { status, ...order }: Pick<TaskOrder, "type" | "finish"> & { status: string },
): string {
  const holds = { [target.id]: status, [target.vdcId]: "updating" };
  return account.startTask({ resourceId: target.id, fail: [], ...order, holds });
}
