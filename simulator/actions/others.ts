import { images } from "../../provider/api/actions/images";
import type { others as rows } from "../../provider/api/actions/others";
import { regions } from "../../provider/api/actions/regions";
import { billingMethods } from "../publicNetworkOrder";
import { dataDiskGoods, instanceTypes, lines, systemDiskGoods, type DiskGoods } from "../goods";
import type { Handlers } from "../handler";
import { checkRegion } from "../lookup";
import { malformed } from "../refusal";
import { found, type Json } from "../reply";
import { taskStatus } from "../task";

/** What is on sale, and how far a task is. */
export const others: Handlers<typeof rows> = {
  DescribeAvailableResource({ RegionId }) {
    checkRegion("DescribeAvailableResource", RegionId);
    const region = regions.find(({ id }) => id === RegionId);
    return found({
      RegionStatus: "1",
      RegionStatusZh: "正常",
      RegionId,
      RegionName: region?.name ?? RegionId,
      WanGoods: lines.map((line) => ({
        Type: line,
        BillingMethod: billingMethods.map(({ name, max }) => ({ Key: name, MaxQos: max })),
      })),
      InstanceGoods: instanceTypes.map((type) => ({
        InstanceType: type,
        ImageGoods: { PublicImage: images.map(printImage), PrivateImages: null },
        DiskGoods: dataDiskGoods.map(printDisk),
        SystemDiskGoods: systemDiskGoods.map(printDisk),
      })),
    });
  },

  DescribeTask({ TaskId }, account) {
    const task = account.tasks.get(TaskId);
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

function printImage(image: string): Json {
  const bits = image.includes("_32") ? "32" : "64";
  return {
    ImageId: image,
    ImageType: (image.split("_")[0] ?? image).toLowerCase(),
    GicDisplayName: `${image.replace(/_(32|64)/, "").replaceAll("_", " ")} ${bits}位`,
  };
}
