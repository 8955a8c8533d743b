import { createHash } from "node:crypto";
import type { instance as rows } from "../../provider/catalogue/instance";
import type { Account } from "../account/account";
import { drop, edit, put } from "../account/change";
import { startInstanceTask } from "../account/instanceTask";
import { getImage, getInstance, getInstanceInState } from "../account/lookup";
import { hashPassword } from "../account/password";
import { malformed, Refusal } from "../refusals/refusal";
import { familyOf } from "../replies/imageReply";
import { formatInstance } from "../replies/instanceReply";
import { slicePage } from "../replies/paging";
import { dataReply, successReply, taskReply, taskReplyWithData } from "../replies/reply";
import { isUuid } from "../shared/ids";
import { addressLists } from "./addressList";
import { checkDataDiskGrowth, checkDataDisks, checkSystemDiskGrowth } from "./diskOrder";
import type { Handlers } from "./handler";
import { buildInstances, checkInstanceName, checkSpec } from "./instanceOrder";
import { interfaces } from "./interface";
import { instanceMetrics } from "./metrics";
import { power } from "./power";
import { prices } from "./price";
import { tags } from "./tag";

const instancesPerPage = 10;
const maxPerPage = 100;

/** Handlers for instances, their disks, interfaces and tags (`/ccs`). */
export const instance: Handlers<typeof rows> = {
  ...addressLists,
  ...interfaces,
  ...instanceMetrics,
  ...power,
  ...prices,
  ...tags,

  CreateInstance(order, account) {
    const created = buildInstances(account, order);
    for (const { disks, instance, interfaces } of created)
      account.change(
        put("instances", instance),
        ...disks.map((disk) => put("disks", disk)),
        ...interfaces.map((networkInterface) => put("interfaces", networkInterface)),
      );
    const ids = created.map(({ instance }) => instance.id);
    const fail = ids.map((id) => edit("instances", id, { status: "error" }));
    return taskReplyWithData(
      startInstanceTask(account, ids, { type: "orderCreateVM", resourceIds: ids, finish: [], fail }),
    );
  },

  DeleteInstance({ InstanceIds }, account) {
    // A failed instance can be deleted, or the account would keep it forever.
    const ids = InstanceIds.map(
      (id) => getInstanceInState(account, "DeleteInstance", id, ["running", "stop", "error"]).id,
    );
    const finish = ids.map((id) => drop("instances", id));
    return {
      ...taskReply(startInstanceTask(account, ids, { type: "deleteVM", finish })),
      RequestId: account.random.uuid(),
    };
  },

  ModifyInstanceChargeType({ InstanceId, InstanceChargeType, AutoRenew = 1, PrepaidMonth = 0 }, account) {
    const { chargeType, id } = getInstanceInState(account, "ModifyInstanceChargeType", InstanceId);
    if (chargeType !== "PostPaid" || InstanceChargeType !== "PrePaid")
      throw new Refusal(400, "ParameterInvalid", "InstanceChargeType can only be changed from PostPaid to PrePaid.");
    account.change(edit("instances", id, { chargeType: "PrePaid", autoRenew: AutoRenew, prepaidMonth: PrepaidMonth }));
    return taskReplyWithData("0", { order_audit: 0 });
  },

  ModifyInstanceSpec({ InstanceId, Cpu, Ram, InstanceType }, account) {
    checkSpec("ModifyInstanceSpec", { Cpu, Ram, InstanceType });
    const { id, ram, type } = getInstanceInState(
      account,
      "ModifyInstanceSpec",
      InstanceId,
      changeableStatuses(account),
    );
    const finish = [edit("instances", id, { cpu: Cpu, ram: Ram ?? ram, type: InstanceType ?? type })];
    return taskReply(startInstanceTask(account, [id], { type: "newOrderUpdateVM", finish }));
  },

  CreateDisk({ InstanceId, DataDisks = [] }, account) {
    const { id } = getInstanceInState(account, "CreateDisk", InstanceId);
    if (DataDisks.length === 0) throw new Refusal(400, "ParameterIsEmpty", 'The parameter "DataDisks" is empty.');
    const disks = checkDataDisks(DataDisks, account.tables.disks.where("instanceId", id).length);
    const finish = disks.map((disk) => put("disks", { id: account.random.uuid(), instanceId: id, ...disk }));
    return taskReply(startInstanceTask(account, [id], { type: "createDisk", finish }));
  },

  ResizeDisk({ InstanceId, DiskId, DataSize }, account) {
    const { id } = getInstanceInState(account, "ResizeDisk", InstanceId);
    const disk = account.tables.disks.get(DiskId);
    if (disk?.instanceId !== id)
      throw malformed("ResizeDisk", "DiskId", 'The specified parameter "DiskId" is not valid.');
    checkDataDiskGrowth(disk.type, DataSize, disk.size);
    const finish = [edit("disks", disk.id, { size: DataSize })];
    return taskReply(startInstanceTask(account, [id], { type: "resizeDisk", finish }));
  },

  DeleteDisk({ InstanceId, DiskIds }, account) {
    const { id } = getInstanceInState(account, "DeleteDisk", InstanceId);
    for (const diskId of DiskIds)
      if (account.tables.disks.get(diskId)?.instanceId !== id)
        throw malformed("DeleteDisk", "DiskIds", `The instance has no data disk "${diskId}".`);
    const finish = DiskIds.map((diskId) => drop("disks", diskId));
    return taskReply(startInstanceTask(account, [id], { type: "deleteDisk", finish }));
  },

  ExtendSystemDisk({ InstanceId, Size, IOPS }, account) {
    const { id, systemDisk } = getInstanceInState(account, "ExtendSystemDisk", InstanceId);
    if (Size === undefined && IOPS === undefined)
      throw new Refusal(400, "ParameterIsEmpty", "Size and IOPS are empty.");
    const finish = [edit("instances", id, { systemDisk: checkSystemDiskGrowth({ Size, IOPS }, systemDisk) })];
    return taskReplyWithData(
      startInstanceTask(account, [id], { type: "extendSystemDisk", finish }),
      { order_audit: 0 },
      "",
    );
  },

  ResetImage({ InstanceId, ImageId, Password, PublicKey }, account) {
    const { id, ...previous } = getInstanceInState(account, "ResetImage", InstanceId, changeableStatuses(account));
    getImage(account, ImageId, account.tables.vdcs.get(previous.vdcId)?.regionId ?? "");
    const hash = hashPassword("ResetImage", id, Password) ?? previous.passwordHash;
    const finish = [
      edit("instances", id, { imageId: ImageId, passwordHash: hash, publicKey: PublicKey ?? previous.publicKey }),
    ];
    return taskReply(startInstanceTask(account, [id], { type: "resetImage", finish }));
  },

  DescribeInstances({ PageNumber = 1, PageSize = instancesPerPage, VdcId, InstanceId, PublicIp }, account) {
    const { instances } = account.tables;
    const emptyWhenAbsent = account.switches.absent === "empty" && isUuid(InstanceId ?? "");
    if (InstanceId !== undefined && !emptyWhenAbsent) getInstance(account, "DescribeInstances", InstanceId);
    const single = InstanceId === undefined ? undefined : [instances.get(InstanceId) ?? []].flat();
    const all = single ?? (VdcId === undefined ? instances.all() : instances.where("vdcId", VdcId));
    const matching = all.filter(
      ({ id, vdcId }) =>
        (VdcId === undefined || vdcId === VdcId) &&
        (PublicIp === undefined ||
          account.tables.interfaces.where("instanceId", id).some(({ address }) => PublicIp.includes(address))),
    );
    const page = slicePage(matching, PageNumber, Math.min(Math.max(1, PageSize), maxPerPage));
    return dataReply({
      Instances: page.rows.map((row) => formatInstance(account, row)),
      PageNumber: page.pageNumber,
      PageCount: page.pageCount,
      ...(account.switches.newerFields ? { Total: matching.length } : {}),
    });
  },

  CreateInstanceHtmlConsoleURL({ InstanceId }, account) {
    const { id, imageId } = getInstance(account, "CreateInstanceHtmlConsoleURL", InstanceId);
    const token = createHash("sha256").update(`${id}\n${account.clock.now()}`).digest("hex");
    const system = familyOf(account.tables.templates.get(imageId)?.imageId ?? imageId);
    const URL = `https://console.invalid/web_console/${token}?os_type=${system}&instance=${id}`;
    return { ...dataReply({ URL }), TaskId: "" };
  },

  ModifyInstanceName({ InstanceId, InstanceName }, account) {
    checkInstanceName("ModifyInstanceName", InstanceName);
    const { id } = getInstanceInState(account, "ModifyInstanceName", InstanceId);
    account.change(edit("instances", id, { name: InstanceName }));
    return successReply();
  },

  ResetInstancesPassword({ InstanceIds, Password }, account) {
    const changes = InstanceIds.split(",").map((each) => {
      const { id } = getInstanceInState(account, "ResetInstancesPassword", each);
      return {
        id,
        finish: [edit("instances", id, { passwordHash: hashPassword("ResetInstancesPassword", id, Password) })],
      };
    });
    const tasks = changes.map(({ finish, id }) => ({
      InstanceId: id,
      TaskId: Number(startInstanceTask(account, [id], { type: "resetPassword", finish })),
    }));
    return dataReply(tasks);
  },
};

/** The statuses in which the specification and the image of an instance can change. */
const changeableStatuses = ({ switches }: Account) => (switches.changesWhileRunning ? ["running", "stop"] : ["stop"]);
