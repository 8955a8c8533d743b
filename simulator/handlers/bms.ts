import type { bms as rows } from "../../provider/catalogue/bms";
import type { Account } from "../account/account";
import { bareMetalImages } from "../goods/bareMetalGoods";
import {
  checkBareMetalImage,
  checkBareMetalRegion,
  checkPartitions,
  computeOnSale,
  newBareMetals,
} from "./bareMetalOrder";
import { endOfMonth } from "../shared/beijingTime";
import { printBareMetal, printBareMetalDetail } from "../replies/bareMetalReply";
import { bareMetalState, startOnBareMetal } from "../account/bareMetalTask";
import { drop, edit, put } from "../account/change";
import type { Handlers } from "./handler";
import { isUuid } from "../shared/ids";
import { pageOf } from "../replies/paging";
import { passwordHash } from "../account/password";
import { isEmpty, parameterInvalid } from "../refusals/genericRefusals";
import { bareMetalPrice, priceOf } from "../goods/prices";
import { Refusal } from "../refusals/refusal";
import { found } from "../replies/reply";
import type { BareMetal } from "../account/store";
import { taskStatus } from "../account/task";
import { printLines } from "../replies/bareMetalGoodsReply";

const machinesPerPage = 500;

/** Bare-metal machines (`/bms`). */
export const bms: Handlers<typeof rows> = {
  DescribeBmsGoods({ RegionId }) {
    checkBareMetalRegion(RegionId);
    return found({ PostPaid: printLines(RegionId, "PostPaid"), PrePaid: printLines(RegionId, "PrePaid") });
  },

  DescribeBmsGoodsPrice(order) {
    const { Amount, PrepaidMonth } = order;
    checkBareMetalRegion(order.RegionId);
    if (Amount < 1 || Amount > 100) throw parameterInvalid("Amount must be from 1 to 100.");
    if (PrepaidMonth < 0) throw parameterInvalid("PrepaidMonth must not be negative.");
    const one = priceOf(bareMetalPrice(computeOnSale(order, "DataNotExists")), order);
    return found({ Currency: "CN", TradeAmount: (one * Amount).toFixed(2), UnitPrice: one.toFixed(2) });
  },

  DescribeBmsImage({ ImageType, OsType = "" }) {
    const asked = bareMetalImages.filter(
      ({ family }) => ImageType !== "private" && (OsType === "" || family.toLowerCase() === OsType.toLowerCase()),
    );
    const families = [...new Set(asked.map(({ family }) => family))];
    const ofFamily = (name: string) => asked.filter(({ family }) => family === name);
    return found(
      Object.fromEntries(
        families.map((family) => [
          family,
          ofFamily(family).map(({ id, name }) => ({ Id: id, Name: name, Type: "public" })),
        ]),
      ),
    );
  },

  CreateBmsInstance(order, account) {
    const made = newBareMetals(account, order);
    for (const { interfaces, machine } of made)
      account.change(put("bareMetals", machine), ...interfaces.map((card) => put("interfaces", card)));
    const TaskIds = made.map(({ machine }) =>
      startOnBareMetal(account, machine, {
        type: "createBms",
        state: "creating",
        finish: [],
        fail: [edit("bareMetals", machine.id, { state: "error", runsSince: null })],
      }),
    );
    return found({ TaskIds });
  },

  DescribeBms({ VdcId, Name = "", PageNumber = 1, PageSize = machinesPerPage }, account) {
    const { bareMetals } = account.tables;
    const all = VdcId === undefined ? bareMetals.all() : bareMetals.where("vdcId", VdcId);
    const matching = all.filter(({ name }) => name.includes(Name));
    const size = Math.min(Math.max(1, PageSize), machinesPerPage);
    const page = pageOf(matching, PageNumber, size);
    return found({
      Baremetals: page.rows.map((machine) => printBareMetal(account, machine)),
      TotalCount: matching.length,
      PageSize: size,
      PageNumber: page.number,
    });
  },

  DescribeBmsDetail({ BaremetalId }, account) {
    const machine = account.tables.bareMetals.get(BaremetalId);
    if (machine === undefined) throw new Refusal(400, "InstanceNotFound", "the Instance has deleted");
    return found(printBareMetalDetail(account, machine));
  },

  OperateBmsPower({ Operate, BaremetalIds }, account) {
    if (BaremetalIds.length === 0) throw isEmpty("BaremetalIds");
    if (new Set(BaremetalIds).size < BaremetalIds.length) throw parameterInvalid("BaremetalIds names a machine twice.");
    const { from, state, type, ...power } = powerOperations[Operate];
    const machines = BaremetalIds.map((id) => {
      const machine = operableOf(account, id);
      const present = bareMetalState(account, machine);
      if (present !== from) throw new Refusal(400, "InstanceError", `The machine ${id} is ${present}, not ${from}.`);
      return machine;
    });
    const runsSince = power.to === "running" ? endOfTask(account) : null;
    const TaskIds = machines.map((machine) => {
      const finish = [edit("bareMetals", machine.id, { state: power.to, runsSince })];
      return startOnBareMetal(account, machine, { type, state, finish });
    });
    return { Code: "Success", Msg: "Success.", Data: { BaremetalIds, TaskIds } };
  },

  ReinstallBms({ BaremetalId, ImageId, Password, Raid, ...order }, account) {
    const machine = knownOf(account, BaremetalId);
    checkBareMetalImage(ImageId);
    const partitions = checkPartitions(order);
    const state = bareMetalState(account, machine);
    if (state !== "running" && state !== "stopped")
      throw new Refusal(400, "RebuildFailed", `Compute state is not correct: it is ${state}.`);
    const finish = [
      edit("bareMetals", machine.id, {
        imageId: ImageId,
        passwordHash: passwordHash("ReinstallBms", machine.id, Password),
        raid: Raid ?? machine.raid,
        partitions,
        state: "running",
        runsSince: endOfTask(account),
      }),
    ];
    const fail = [edit("bareMetals", machine.id, { state: "error", runsSince: null })];
    return found({
      TaskIds: [startOnBareMetal(account, machine, { type: "reinstallBms", state: "rebuilding", finish, fail })],
    });
  },

  DescribeBmsVNC({ BaremetalId }, account) {
    const { id } = knownOf(account, BaremetalId);
    const token = account.random.uuid().replaceAll("-", "");
    return found({ Url: `http://vnc.invalid/vnc/?authId=${id.replaceAll("-", "")}&token=${token}` });
  },

  ModifyBmsOrder({ BaremetalId, AutoRenewal, BillMethod, Duration = 0 }, account) {
    const machine = account.tables.bareMetals.get(BaremetalId);
    if (machine === undefined) throw new Refusal(400, "InstanceNotFound", "the BaremetalInstance has deleted");
    if (BillMethod !== undefined && BillMethod !== "1") throw parameterInvalid('BillMethod must be "1".');
    if (Duration < 0) throw parameterInvalid("Duration must not be negative.");
    const state = bareMetalState(account, machine);
    if (state === "creating") throw new Refusal(400, "OrderResourceError", "ResourceId not found: it is being made.");
    const paidAhead = machine.chargeType === "PrePaid" || BillMethod !== undefined;
    if (state === "deleting" || (Duration > 0 && !paidAhead))
      throw new Refusal(
        400,
        "OrderUpdateError",
        "Order update failed: the machine is not paid ahead, or being deleted.",
      );
    account.change(
      edit("bareMetals", machine.id, {
        autoRenew: AutoRenewal,
        chargeType: paidAhead ? "PrePaid" : "PostPaid",
        paidUntil: endOfMonth(machine.paidUntil - 1, Duration),
      }),
    );
    return found([{ SuborderIds: [machine.orderId] }]);
  },

  DescribeBmsTask({ TaskId }, account) {
    const task = account.shownTask(TaskId, "bms");
    if (task === undefined) throw dataNotExists(`There is no task "${TaskId}".`);
    const status = taskStatus(task, account.clock.now());
    return found({ BareMetalIds: task.resourceIds ?? [], Status: statusWords[status] });
  },

  DeleteBmsInstance({ BaremetalId }, account) {
    const machine = account.tables.bareMetals.get(BaremetalId);
    if (machine === undefined) throw parameterInvalid(`There is no bare-metal machine "${BaremetalId}".`);
    if (machine.chargeType !== "PostPaid" && !account.switches.prepaidBareMetalDeleted)
      throw logicError("the machine is paid ahead");
    const state = bareMetalState(account, machine);
    // A machine that failed can be deleted, or nothing would rid the account of it.
    if (state !== "stopped" && state !== "error") throw logicError(`the machine is ${state}, not stopped`);
    if (account.tables.storageDisks.where("bareMetalId", machine.id).length > 0)
      throw logicError("a disk is attached to the machine");
    const finish = [drop("bareMetals", machine.id)];
    // Nobody is told of this task; the machine goes when it ends.
    startOnBareMetal(account, machine, { type: "deleteBms", state: "deleting", finish });
    return { Code: "Success", Message: "Success.", Data: {} };
  },
};

const powerOperations = {
  start: { type: "startBms", from: "stopped", state: "starting", to: "running" },
  stop: { type: "stopBms", from: "running", state: "stopping", to: "stopped" },
  reset: { type: "resetBms", from: "running", state: "restarting", to: "running" },
} as const;

/** The word for a task that failed is a sibling product's. */
const statusWords = { NEW: "init", DOING: "init", FINISH: "succeed", ERROR: "failed" } as const;

const dataNotExists = (reason: string) => new Refusal(400, "DataNotExists", reason);
const logicError = (reason: string) => new Refusal(400, "LogicError", `Logic Error: ${reason}.`);
const endOfTask = ({ clock, taskMs }: Account) => clock.now() + taskMs;

function knownOf(account: Account, id: string): BareMetal {
  const machine = account.tables.bareMetals.get(id);
  if (machine === undefined) throw dataNotExists(`There is no bare-metal machine "${id}".`);
  return machine;
}

function operableOf(account: Account, id: string): BareMetal {
  if (!isUuid(id)) throw new Refusal(400, "InstanceError", `"${id}" is not the id of a bare-metal machine.`);
  return knownOf(account, id);
}
