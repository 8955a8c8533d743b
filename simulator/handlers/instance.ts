import { isUuid } from "../shared/ids";
import { createHash } from "node:crypto";
import type { instance as rows } from "../../provider/catalogue/instance";
import type { Account } from "../account/account";
import { drop, edit, put } from "../account/change";
import { checkDataDiskGrowth, checkDataDisks, checkSystemDiskGrowth } from "./diskOrder";
import type { Handlers } from "./handler";
import { familyOf } from "../replies/imageReply";
import { checkInstanceName, checkSpec, newInstances } from "./instanceOrder";
import { printInstance } from "../replies/instanceReply";
import { startOnInstances } from "../account/instanceTask";
import { imageOf, instanceOf, settledInstanceOf } from "../account/lookup";
import { pageOf } from "../replies/paging";
import { passwordHash } from "../account/password";
import { malformed, Refusal } from "../refusals/refusal";
import { accepted, acceptedWithData, done, found } from "../replies/reply";
import { addressLists } from "./addressList";
import { interfaces } from "./interface";
import { machineMetrics } from "./metrics";
import { power } from "./power";
import { prices } from "./price";
import { tags } from "./tag";

const instancesPerPage = 10;
const mostPerPage = 100;

/** Cloud machines, their disks, interfaces and tags. */
export const instance: Handlers<typeof rows> = {
  ...addressLists,
  ...interfaces,
  ...machineMetrics,
  ...power,
  ...prices,
  ...tags,

  CreateInstance(order, account) {
    const made = newInstances(account, order);
    for (const { disks, instance, interfaces } of made)
      account.change(
        put("instances", instance),
        ...disks.map((disk) => put("disks", disk)),
        ...interfaces.map((card) => put("interfaces", card)),
      );
    const ids = made.map(({ instance }) => instance.id);
    const fail = ids.map((id) => edit("instances", id, { status: "error" }));
    return acceptedWithData(
      startOnInstances(account, ids, { type: "orderCreateVM", resourceIds: ids, finish: [], fail }),
    );
  },

  DeleteInstance({ InstanceIds }, account) {
    // A machine that failed can be deleted, or nothing would rid the account of it.
    const ids = InstanceIds.map(
      (id) => settledInstanceOf(account, "DeleteInstance", id, ["running", "stop", "error"]).id,
    );
    const finish = ids.map((id) => drop("instances", id));
    return {
      ...accepted(startOnInstances(account, ids, { type: "deleteVM", finish })),
      RequestId: account.random.uuid(),
    };
  },

  ModifyInstanceChargeType({ InstanceId, InstanceChargeType, AutoRenew = 1, PrepaidMonth = 0 }, account) {
    const { chargeType, id } = settledInstanceOf(account, "ModifyInstanceChargeType", InstanceId);
    if (chargeType !== "PostPaid" || InstanceChargeType !== "PrePaid")
      throw new Refusal(400, "ParameterInvalid", "InstanceChargeType can only be changed from PostPaid to PrePaid.");
    account.change(edit("instances", id, { chargeType: "PrePaid", autoRenew: AutoRenew, prepaidMonth: PrepaidMonth }));
    return acceptedWithData("0", { order_audit: 0 });
  },

  ModifyInstanceSpec({ InstanceId, Cpu, Ram, InstanceType }, account) {
    checkSpec("ModifyInstanceSpec", { Cpu, Ram, InstanceType });
    const { id, ram, type } = settledInstanceOf(account, "ModifyInstanceSpec", InstanceId, changeable(account));
    const finish = [edit("instances", id, { cpu: Cpu, ram: Ram ?? ram, type: InstanceType ?? type })];
    return accepted(startOnInstances(account, [id], { type: "newOrderUpdateVM", finish }));
  },

  CreateDisk({ InstanceId, DataDisks = [] }, account) {
    const { id } = settledInstanceOf(account, "CreateDisk", InstanceId);
    if (DataDisks.length === 0) throw new Refusal(400, "ParameterIsEmpty", 'The parameter "DataDisks" is empty.');
    const disks = checkDataDisks(DataDisks, account.tables.disks.where("instanceId", id).length);
    const finish = disks.map((disk) => put("disks", { id: account.random.uuid(), instanceId: id, ...disk }));
    return accepted(startOnInstances(account, [id], { type: "createDisk", finish }));
  },

  ResizeDisk({ InstanceId, DiskId, DataSize }, account) {
    const { id } = settledInstanceOf(account, "ResizeDisk", InstanceId);
    const disk = account.tables.disks.get(DiskId);
    if (disk?.instanceId !== id)
      throw malformed("ResizeDisk", "DiskId", 'The specified parameter "DiskId" is not valid.');
    checkDataDiskGrowth(disk.type, DataSize, disk.size);
    const finish = [edit("disks", disk.id, { size: DataSize })];
    return accepted(startOnInstances(account, [id], { type: "resizeDisk", finish }));
  },

  DeleteDisk({ InstanceId, DiskIds }, account) {
    const { id } = settledInstanceOf(account, "DeleteDisk", InstanceId);
    for (const diskId of DiskIds)
      if (account.tables.disks.get(diskId)?.instanceId !== id)
        throw malformed("DeleteDisk", "DiskIds", `The instance has no data disk "${diskId}".`);
    const finish = DiskIds.map((diskId) => drop("disks", diskId));
    return accepted(startOnInstances(account, [id], { type: "deleteDisk", finish }));
  },

  ExtendSystemDisk({ InstanceId, Size, IOPS }, account) {
    const { id, systemDisk } = settledInstanceOf(account, "ExtendSystemDisk", InstanceId);
    if (Size === undefined && IOPS === undefined)
      throw new Refusal(400, "ParameterIsEmpty", "Size and IOPS are empty.");
    const finish = [edit("instances", id, { systemDisk: checkSystemDiskGrowth({ Size, IOPS }, systemDisk) })];
    return acceptedWithData(
      startOnInstances(account, [id], { type: "extendSystemDisk", finish }),
      { order_audit: 0 },
      "",
    );
  },

  ResetImage({ InstanceId, ImageId, Password, PublicKey }, account) {
    const { id, ...former } = settledInstanceOf(account, "ResetImage", InstanceId, changeable(account));
    imageOf(account, ImageId, account.tables.vdcs.get(former.vdcId)?.regionId ?? "");
    const hash = passwordHash("ResetImage", id, Password) ?? former.passwordHash;
    const finish = [
      edit("instances", id, { imageId: ImageId, passwordHash: hash, publicKey: PublicKey ?? former.publicKey }),
    ];
    return accepted(startOnInstances(account, [id], { type: "resetImage", finish }));
  },

  DescribeInstances({ PageNumber = 1, PageSize = instancesPerPage, VdcId, InstanceId, PublicIp }, account) {
    const { instances } = account.tables;
    const emptyWhenAbsent = account.switches.absent === "empty" && isUuid(InstanceId ?? "");
    if (InstanceId !== undefined && !emptyWhenAbsent) instanceOf(account, "DescribeInstances", InstanceId);
    const one = InstanceId === undefined ? undefined : [instances.get(InstanceId) ?? []].flat();
    const all = one ?? (VdcId === undefined ? instances.all() : instances.where("vdcId", VdcId));
    const matching = all.filter(
      ({ id, vdcId }) =>
        (VdcId === undefined || vdcId === VdcId) &&
        (PublicIp === undefined ||
          account.tables.interfaces.where("instanceId", id).some(({ address }) => PublicIp.includes(address))),
    );
    const page = pageOf(matching, PageNumber, Math.min(Math.max(1, PageSize), mostPerPage));
    return found({
      Instances: page.rows.map((row) => printInstance(account, row)),
      PageNumber: page.number,
      PageCount: page.count,
      ...(account.switches.newerFields ? { Total: matching.length } : {}),
    });
  },

  CreateInstanceHtmlConsoleURL({ InstanceId }, account) {
    const { id, imageId } = instanceOf(account, "CreateInstanceHtmlConsoleURL", InstanceId);
    const token = createHash("sha256").update(`${id}\n${account.clock.now()}`).digest("hex");
    const system = familyOf(account.tables.templates.get(imageId)?.imageId ?? imageId);
    const URL = `https://console.invalid/web_console/${token}?os_type=${system}&instance=${id}`;
    return { ...found({ URL }), TaskId: "" };
  },

  ModifyInstanceName({ InstanceId, InstanceName }, account) {
    checkInstanceName("ModifyInstanceName", InstanceName);
    const { id } = settledInstanceOf(account, "ModifyInstanceName", InstanceId);
    account.change(edit("instances", id, { name: InstanceName }));
    return done();
  },

  ResetInstancesPassword({ InstanceIds, Password }, account) {
    const changes = InstanceIds.split(",").map((each) => {
      const { id } = settledInstanceOf(account, "ResetInstancesPassword", each);
      return {
        id,
        finish: [edit("instances", id, { passwordHash: passwordHash("ResetInstancesPassword", id, Password) })],
      };
    });
    const tasks = changes.map(({ finish, id }) => ({
      InstanceId: id,
      TaskId: Number(startOnInstances(account, [id], { type: "resetPassword", finish })),
    }));
    return found(tasks);
  },
};

/** The states in which a machine's spec and image can be changed. */
const changeable = ({ switches }: Account) => (switches.changesWhileRunning ? ["running", "stop"] : ["stop"]);
