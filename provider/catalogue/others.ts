import { z } from "zod";
import { action } from "./action";
import { id, listReply, numberReply, objectReply, region, text, textReply } from "./fields";

const diskGoods = listReply(
  z.object({
    /** Disk type, such as `ssd_disk`. */
    Type: textReply,
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
    /** Name as the console shows it. */
    GicDisplayName: textReply,
    /** Operating system family. */
    ImageType: textReply,
    /** Id to make machines with. */
    ImageId: textReply,
  }),
);

/** What is on sale, and how far a task is (`/ccs`). */
export const others = {
  DescribeAvailableResource: action({
    method: "GET",
    class: "read",
    description: "Tells what a region sells: lines, machine types, images and disk sizes.",
    request: {
      /** The region to ask about. */
      RegionId: region,
      /** Sent as 1 by the vendor's sample; not documented. */
      AvailableResource: text.optional(),
    },
    data: objectReply({
      /** `1` when the region is open. */
      RegionStatus: textReply,
      /** Status in Chinese. */
      RegionStatusZh: textReply,
      /** Region code. */
      RegionId: textReply,
      /** Region name. */
      RegionName: textReply,
      /** Lines on sale. */
      WanGoods: listReply(
        z.object({
          /** Kind of line. */
          Type: textReply,
          /** Ways to pay for it. */
          BillingMethod: listReply(
            z.object({
              /** Billing method, such as `BandwIdth`. */
              Key: textReply,
              /** Highest bandwidth in Mbit/s. */
              MaxQos: numberReply,
            }),
          ),
        }),
      ),
      /** Machine types on sale. */
      InstanceGoods: listReply(
        z.object({
          /** Machine type, such as `Standard`. */
          InstanceType: textReply,
          /** Images that it runs. */
          ImageGoods: objectReply({
            /** Images of the vendor. */
            PublicImage: imageGoods,
            /** Templates of the account. */
            PrivateImages: imageGoods,
          }),
          /** Data disks that it takes. */
          DiskGoods: diskGoods,
          /** System disks that it takes. */
          SystemDiskGoods: diskGoods,
        }),
      ),
    }),
  }),
  DescribeTask: action({
    method: "GET",
    class: "read",
    description: "Tells how far a task is.",
    request: {
      /** The task to ask about. */
      TaskId: id,
    },
    data: objectReply({
      /** NEW, DOING, FINISH or ERROR, in any case. */
      Status: textReply,
      /** What the task makes or changes; one id, or several joined by commas. */
      ResourceId: textReply,
      /** What the task makes, one id each; not documented, sent for machines. */
      ResourceIds: listReply(z.string()),
      /** Kind of task, such as `orderCreateVM`. */
      TaskType: textReply,
    }),
  }),
};
