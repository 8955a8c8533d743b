import { z } from "zod";
import { action } from "./action";
import { id, listReply, numberReply, objectReply, region, string, stringReply } from "./fields";

const diskGoods = listReply(
  z.object({
    /** Disk type, such as `ssd_disk`. */
    Type: stringReply,
    /** Smallest size in GB. */
    MinSize: numberReply,
    /** Largest size in GB. */
    MaxSize: numberReply,
    /** Step between sizes in GB. */
    Step: numberReply,
  }),
);

const imageGoods = listReply(
  z.object({
    /** Name in the console. */
    GicDisplayName: stringReply,
    /** Operating system family. */
    ImageType: stringReply,
    /** Id of the image. */
    ImageId: stringReply,
  }),
);

/** Goods on sale, and the status of tasks (`/ccs`). */
export const others = {
  DescribeAvailableResource: action({
    method: "GET",
    class: "read",
    description: "Lists what a region sells: bandwidth types, instance types, images and disk sizes.",
    request: {
      /** Code of the region. */
      RegionId: region,
      /** Sent as 1 by the vendor's sample; not documented. */
      AvailableResource: string.optional(),
    },
    data: objectReply({
      /** `1` when the region is open. */
      RegionStatus: stringReply,
      /** Status in Chinese. */
      RegionStatusZh: stringReply,
      /** Region code. */
      RegionId: stringReply,
      /** Region name. */
      RegionName: stringReply,
      /** Bandwidth types on sale. */
      WanGoods: listReply(
        z.object({
          /** Bandwidth type. */
          Type: stringReply,
          /** Billing methods. */
          BillingMethod: listReply(
            z.object({
              /** Billing method, such as `BandwIdth`. */
              Key: stringReply,
              /** Maximum bandwidth in Mbit/s. */
              MaxQos: numberReply,
            }),
          ),
        }),
      ),
      /** Instance types on sale. */
      InstanceGoods: listReply(
        z.object({
          /** Instance type, such as `Standard`. */
          InstanceType: stringReply,
          /** Images for the instance type. */
          ImageGoods: objectReply({
            /** Public images. */
            PublicImage: imageGoods,
            /** Templates of the account. */
            PrivateImages: imageGoods,
          }),
          /** Data disk types for the instance type. */
          DiskGoods: diskGoods,
          /** System disk types for the instance type. */
          SystemDiskGoods: diskGoods,
        }),
      ),
    }),
  }),
  DescribeTask: action({
    method: "GET",
    class: "read",
    description: "Gets the status of a task.",
    request: {
      /** Id of the task. */
      TaskId: id,
    },
    data: objectReply({
      /** `NEW`, `DOING`, `FINISH` or `ERROR`, in upper or lower case. */
      Status: stringReply,
      /** Ids of the resources that the task creates or changes, joined by commas. */
      ResourceId: stringReply,
      /** Ids of the resources that the task creates; not documented, sent for instances. */
      ResourceIds: listReply(z.string()),
      /** Type of task, such as `orderCreateVM`. */
      TaskType: stringReply,
    }),
  }),
};
