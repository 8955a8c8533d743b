import type { instance as rows } from "../../provider/catalogue/instance";
import { checkRegion, defaultImage, getImage } from "../account/lookup";
import { coreCounts, memorySizes } from "../goods/instanceGoods";
import { calculatePrice, hourlyPriceOf, instanceParts } from "../goods/prices";
import { dataReply } from "../replies/reply";
import { checkDataDisks, checkSystemDisk } from "./diskOrder";
import type { Handlers } from "./handler";
import { checkSpec } from "./instanceOrder";

type PriceActions = Pick<typeof rows, "DescribeInstancePrice" | "DescribeInstanceType">;

/** Handlers for the sizes and the prices of instances. */
export const prices: Handlers<PriceActions> = {
  DescribeInstancePrice(
    { RegionId, Cpu = 1, Ram = 1, Amount = 1, DataDisks = [], SystemDisk = {}, ...order },
    account,
  ) {
    checkRegion("DescribeInstancePrice", RegionId);
    checkSpec("DescribeInstancePrice", { Cpu, Ram, InstanceType: order.InstanceType });
    const image = getImage(account, order.ImageId ?? defaultImage, RegionId);
    const parts = instanceParts(
      { cpu: Cpu, ram: Ram },
      checkSystemDisk(SystemDisk, image.size),
      checkDataDisks(DataDisks, 0),
    );
    return { ...dataReply({ TotalPrice: calculatePrice(hourlyPriceOf(parts) * Amount, order) }), Message: "success" };
  },

  DescribeInstanceType({ RegionId, InstanceType }) {
    checkRegion("DescribeInstanceType", RegionId);
    checkSpec("DescribeInstanceType", { InstanceType });
    return dataReply(
      coreCounts.flatMap((cpu) =>
        memorySizes
          .filter((ram) => ram >= cpu / 2 && ram <= cpu * 8)
          .map((ram) => ({ Cpu: cpu, Name: `${cpu}核${ram}G`, Ram: ram })),
      ),
    );
  },
};
