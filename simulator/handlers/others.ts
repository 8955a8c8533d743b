import type { others as rows } from "../../provider/catalogue/others";
import { billingMethods } from "../goods/publicNetworkGoods";
import { dataDiskGoods, instanceTypes, systemDiskGoods, type DiskGoods } from "../goods/instanceGoods";
import { lines } from "../goods/publicNetworkGoods";
import type { Handlers } from "./handler";
import { privateImages, publicImages } from "../replies/imageReply";
import { checkRegion, regionName } from "../account/lookup";
import { malformed } from "../refusals/refusal";
import { found, type Json } from "../replies/reply";
import { taskStatus } from "../account/task";

/** What is on sale, and how far a task is. */
export const others: Handlers<typeof rows> = {
  DescribeAvailableResource({ RegionId }, account) {
    checkRegion("DescribeAvailableResource", RegionId);
    const isClosed = account.switches.closedRegions.includes(RegionId);
    const ofAccount = privateImages(account, RegionId);
    return found({
      RegionStatus: isClosed ? "0" : "1",
      RegionStatusZh: isClosed ? "停售" : "正常",
      RegionId,
      RegionName: regionName(RegionId),
      WanGoods: lines.map((line) => ({
        Type: line,
        BillingMethod: billingMethods.map(({ name, max }) => ({ Key: name, MaxQos: max })),
      })),
      InstanceGoods: instanceTypes.map((type) => ({
        InstanceType: type,
        ImageGoods: { PublicImage: publicImages, PrivateImages: ofAccount },
        DiskGoods: dataDiskGoods.map(printDisk),
        SystemDiskGoods: systemDiskGoods.map(printDisk),
      })),
    });
  },

  DescribeTask({ TaskId }, account) {
    const task = account.shownTask(TaskId);
    if (task === undefined) throw malformed("DescribeTask", "TaskId", 'The specified parameter "TaskID" is not valid.');
    return {
      ...found({
        Status: taskStatus(task, account.clock.now()),
        ResourceId: task.resourceId,
        TaskType: task.type,
        ...(task.resourceIds === undefined ? {} : { ResourceIds: task.resourceIds }),
      }),
      TaskId,
    };
  },
};

const printDisk = ({ maxSize, minSize, step, type }: DiskGoods): Json => ({
  Type: type,
  MinSize: minSize,
  MaxSize: maxSize,
  Step: step,
});
