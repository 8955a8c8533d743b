import type { bms as rows } from "../../provider/catalogue/bms";
import type { Account } from "../account/account";
import { bareMetalStateOf, startBareMetalTask } from "../account/bareMetalTask";
import { drop, edit, put } from "../account/change";
import { hashPassword } from "../account/password";
import type { BareMetalInstance } from "../account/store";
import { taskStatus } from "../account/task";
import { bareMetalImages } from "../goods/bareMetalGoods";
import { calculatePrice, hourlyBareMetalPrice } from "../goods/prices";
import { parameterEmpty, parameterInvalid } from "../refusals/genericRefusals";
import { Refusal } from "../refusals/refusal";
import { formatProductLines } from "../replies/bareMetalGoodsReply";
import { formatBareMetal, formatBareMetalDetail } from "../replies/bareMetalReply";
import { slicePage } from "../replies/paging";
import { dataReply } from "../replies/reply";
import { endOfMonth } from "../shared/beijingTime";
import { isUuid } from "../shared/ids";
import {
  buildBareMetals,
  checkBareMetalImage,
  checkBareMetalRegion,
  checkPartitions,
  getComputeOnSale,
} from "./bareMetalOrder";
import type { Handlers } from "./handler";

const instancesPerPage = 500;

/** Handlers for bare-metal instances (`/bms`). */
export const bms: Handlers<typeof rows> = {
  DescribeBmsGoods({ RegionId }) {
    checkBareMetalRegion(RegionId);
    return dataReply({
      PostPaid: formatProductLines(RegionId, "PostPaid"),
      PrePaid: formatProductLines(RegionId, "PrePaid"),
    });
  },

  DescribeBmsGoodsPrice(order) {
    const { Amount, PrepaidMonth } = order;
    checkBareMetalRegion(order.RegionId);
    if (Amount < 1 || Amount > 100) throw parameterInvalid("Amount must be from 1 to 100.");
    if (PrepaidMonth < 0) throw parameterInvalid("PrepaidMonth must not be negative.");
    const unitPrice = calculatePrice(hourlyBareMetalPrice(getComputeOnSale(order, "DataNotExists")), order);
    return dataReply({ Currency: "CN", TradeAmount: (unitPrice * Amount).toFixed(2), UnitPrice: unitPrice.toFixed(2) });
  },

  DescribeBmsImage({ ImageType, OsType = "" }) {
    const requested = bareMetalImages.filter(
      ({ family }) => ImageType !== "private" && (OsType === "" || family.toLowerCase() === OsType.toLowerCase()),
    );
    const families = [...new Set(requested.map(({ family }) => family))];
    const ofFamily = (name: string) => requested.filter(({ family }) => family === name);
    return dataReply(
      Object.fromEntries(
        families.map((family) => [
          family,
          ofFamily(family).map(({ id, name }) => ({ Id: id, Name: name, Type: "public" })),
        ]),
      ),
    );
  },

  CreateBmsInstance(order, account) {
    const created = buildBareMetals(account, order);
    for (const { interfaces, instance } of created)
      account.change(
        put("bareMetals", instance),
        ...interfaces.map((networkInterface) => put("interfaces", networkInterface)),
      );
    const TaskIds = created.map(({ instance }) =>
      startBareMetalTask(account, instance, {
        type: "createBms",
        state: "creating",
        finish: [],
        fail: [edit("bareMetals", instance.id, { state: "error", runsSince: null })],
      }),
    );
    return dataReply({ TaskIds });
  },

  DescribeBms({ VdcId, Name = "", PageNumber = 1, PageSize = instancesPerPage }, account) {
    const { bareMetals } = account.tables;
    const all = VdcId === undefined ? bareMetals.all() : bareMetals.where("vdcId", VdcId);
    const matching = all.filter(({ name }) => name.includes(Name));
    const size = Math.min(Math.max(1, PageSize), instancesPerPage);
    const page = slicePage(matching, PageNumber, size);
    return dataReply({
      Baremetals: page.rows.map((instance) => formatBareMetal(account, instance)),
      TotalCount: matching.length,
      PageSize: size,
      PageNumber: page.pageNumber,
    });
  },

  DescribeBmsDetail({ BaremetalId }, account) {
    const instance = account.tables.bareMetals.get(BaremetalId);
    if (instance === undefined) throw new Refusal(400, "InstanceNotFound", "the Instance has deleted");
    return dataReply(formatBareMetalDetail(account, instance));
  },

  OperateBmsPower({ Operate, BaremetalIds }, account) {
    if (BaremetalIds.length === 0) throw parameterEmpty("BaremetalIds");
    if (new Set(BaremetalIds).size < BaremetalIds.length)
      throw parameterInvalid("BaremetalIds names an instance twice.");
    const { from, state, type, ...power } = powerOperations[Operate];
    const instances = BaremetalIds.map((id) => {
      const instance = getBareMetalById(account, id);
      const current = bareMetalStateOf(account, instance);
      if (current !== from) throw new Refusal(400, "InstanceError", `The instance ${id} is ${current}, not ${from}.`);
      return instance;
    });
    const runsSince = power.to === "running" ? taskEndsAt(account) : null;
    const TaskIds = instances.map((instance) => {
      const finish = [edit("bareMetals", instance.id, { state: power.to, runsSince })];
      return startBareMetalTask(account, instance, { type, state, finish });
    });
    return { Code: "Success", Msg: "Success.", Data: { BaremetalIds, TaskIds } };
  },

  ReinstallBms({ BaremetalId, ImageId, Password, Raid, ...order }, account) {
    const instance = getBareMetal(account, BaremetalId);
    checkBareMetalImage(ImageId);
    const partitions = checkPartitions(order);
    const state = bareMetalStateOf(account, instance);
    if (state !== "running" && state !== "stopped")
      throw new Refusal(400, "RebuildFailed", `Compute state is not correct: it is ${state}.`);
    const finish = [
      edit("bareMetals", instance.id, {
        imageId: ImageId,
        passwordHash: hashPassword("ReinstallBms", instance.id, Password),
        raid: Raid ?? instance.raid,
        partitions,
        state: "running",
        runsSince: taskEndsAt(account),
      }),
    ];
    const fail = [edit("bareMetals", instance.id, { state: "error", runsSince: null })];
    return dataReply({
      TaskIds: [startBareMetalTask(account, instance, { type: "reinstallBms", state: "rebuilding", finish, fail })],
    });
  },

  DescribeBmsVNC({ BaremetalId }, account) {
    const { id } = getBareMetal(account, BaremetalId);
    const token = account.random.uuid().replaceAll("-", "");
    return dataReply({ Url: `http://vnc.invalid/vnc/?authId=${id.replaceAll("-", "")}&token=${token}` });
  },

  ModifyBmsOrder({ BaremetalId, AutoRenewal, BillMethod, Duration = 0 }, account) {
    const instance = account.tables.bareMetals.get(BaremetalId);
    if (instance === undefined) throw new Refusal(400, "InstanceNotFound", "the BaremetalInstance has deleted");
    if (BillMethod !== undefined && BillMethod !== "1") throw parameterInvalid('BillMethod must be "1".');
    if (Duration < 0) throw parameterInvalid("Duration must not be negative.");
    const state = bareMetalStateOf(account, instance);
    if (state === "creating")
      throw new Refusal(400, "OrderResourceError", "ResourceId not found: it is being created.");
    const isPrepaid = instance.chargeType === "PrePaid" || BillMethod !== undefined;
    if (state === "deleting" || (Duration > 0 && !isPrepaid))
      throw new Refusal(
        400,
        "OrderUpdateError",
        "Order update failed: the instance is not prepaid, or is being deleted.",
      );
    account.change(
      edit("bareMetals", instance.id, {
        autoRenew: AutoRenewal,
        chargeType: isPrepaid ? "PrePaid" : "PostPaid",
        paidUntil: endOfMonth(instance.paidUntil - 1, Duration),
      }),
    );
    return dataReply([{ SuborderIds: [instance.orderId] }]);
  },

  DescribeBmsTask({ TaskId }, account) {
    const task = account.findTask(TaskId, "bms");
    if (task === undefined) throw dataNotExists(`There is no task "${TaskId}".`);
    const status = taskStatus(task, account.clock.now());
    return dataReply({ BareMetalIds: task.resourceIds ?? [], Status: taskStatusLabels[status] });
  },

  DeleteBmsInstance({ BaremetalId }, account) {
    const instance = account.tables.bareMetals.get(BaremetalId);
    if (instance === undefined) throw parameterInvalid(`There is no bare-metal instance "${BaremetalId}".`);
    if (instance.chargeType !== "PostPaid" && !account.switches.prepaidBareMetalDeleted)
      throw logicError("the instance is prepaid");
    const state = bareMetalStateOf(account, instance);
    // A failed instance can be deleted, or the account would keep it forever.
    if (state !== "stopped" && state !== "error") throw logicError(`the instance is ${state}, not stopped`);
    if (account.tables.storageDisks.where("bareMetalId", instance.id).length > 0)
      throw logicError("a disk is attached to the instance");
    const finish = [drop("bareMetals", instance.id)];
    // The reply does not name this task; the instance is deleted when it ends.
    startBareMetalTask(account, instance, { type: "deleteBms", state: "deleting", finish });
    return { Code: "Success", Message: "Success.", Data: {} };
  },
};

const powerOperations = {
  start: { type: "startBms", from: "stopped", state: "starting", to: "running" },
  stop: { type: "stopBms", from: "running", state: "stopping", to: "stopped" },
  reset: { type: "resetBms", from: "running", state: "restarting", to: "running" },
} as const;

/** The label of a failed task is that of a related product. */
const taskStatusLabels = { NEW: "init", DOING: "init", FINISH: "succeed", ERROR: "failed" } as const;

const dataNotExists = (reason: string) => new Refusal(400, "DataNotExists", reason);
const logicError = (reason: string) => new Refusal(400, "LogicError", `Logic Error: ${reason}.`);
const taskEndsAt = ({ clock, taskMs }: Account) => clock.now() + taskMs;

function getBareMetal(account: Account, id: string): BareMetalInstance {
  const instance = account.tables.bareMetals.get(id);
  if (instance === undefined) throw dataNotExists(`There is no bare-metal instance "${id}".`);
  return instance;
}

function getBareMetalById(account: Account, id: string): BareMetalInstance {
  if (!isUuid(id)) throw new Refusal(400, "InstanceError", `"${id}" is not the id of a bare-metal instance.`);
  return getBareMetal(account, id);
}
