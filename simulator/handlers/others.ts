import type { others as rows } from "../../provider/catalogue/others";
import { checkRegion, regionNameOf } from "../account/lookup";
import { taskStatus } from "../account/task";
import { dataDiskGoods, type DiskGoods, instanceTypes, systemDiskGoods } from "../goods/instanceGoods";
import { billingMethods } from "../goods/publicNetworkGoods";
import { bandwidthTypes } from "../goods/publicNetworkGoods";
import { malformed } from "../refusals/refusal";
import { listPrivateImageGoods, publicImageGoods } from "../replies/imageReply";
import { dataReply, type Json } from "../replies/reply";
import type { Handlers } from "./handler";

/** Handlers for goods on sale and for the status of tasks. */
export const others: Handlers<typeof rows> = {
  DescribeAvailableResource({ RegionId }, account) {
    checkRegion("DescribeAvailableResource", RegionId);
    const isClosed = account.switches.closedRegions.includes(RegionId);
    const ofAccount = listPrivateImageGoods(account, RegionId);
    return dataReply({
      RegionStatus: isClosed ? "0" : "1",
      RegionStatusZh: isClosed ? "停售" : "正常",
      RegionId,
      RegionName: regionNameOf(RegionId),
      WanGoods: bandwidthTypes.map((line) => ({
        Type: line,
        BillingMethod: billingMethods.map(({ name, max }) => ({ Key: name, MaxQos: max })),
      })),
      InstanceGoods: instanceTypes.map((type) => ({
        InstanceType: type,
        ImageGoods: { PublicImage: publicImageGoods, PrivateImages: ofAccount },
        DiskGoods: dataDiskGoods.map(formatDiskGoods),
        SystemDiskGoods: systemDiskGoods.map(formatDiskGoods),
      })),
    });
  },

  DescribeTask({ TaskId }, account) {
    const task = account.findTask(TaskId);
    if (task === undefined) throw malformed("DescribeTask", "TaskId", 'The specified parameter "TaskID" is not valid.');
    return {
      ...dataReply({
        Status: taskStatus(task, account.clock.now()),
        ResourceId: task.resourceId,
        TaskType: task.type,
        ...(task.resourceIds === undefined ? {} : { ResourceIds: task.resourceIds }),
      }),
      TaskId,
    };
  },
};

const formatDiskGoods = ({ maxSize, minSize, step, type }: DiskGoods): Json => ({
  Type: type,
  MinSize: minSize,
  MaxSize: maxSize,
  Step: step,
});
