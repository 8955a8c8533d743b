import type { instance as rows } from "../../provider/catalogue/instance";
import { checkDataDisks, checkSystemDisk } from "./diskOrder";
import { coreCounts, memorySizes } from "../goods/instanceGoods";
import type { Handlers } from "./handler";
import { checkSpec } from "./instanceOrder";
import { checkRegion, defaultImage, imageOf } from "../account/lookup";
import { machineParts, priceOf, sumOf } from "../goods/prices";
import { found } from "../replies/reply";

type PriceActions = Pick<typeof rows, "DescribeInstancePrice" | "DescribeInstanceType">;

/** What machines come in, and what they cost. */
export const prices: Handlers<PriceActions> = {
  DescribeInstancePrice(
    { RegionId, Cpu = 1, Ram = 1, Amount = 1, DataDisks = [], SystemDisk = {}, ...order },
    account,
  ) {
    checkRegion("DescribeInstancePrice", RegionId);
    checkSpec("DescribeInstancePrice", { Cpu, Ram, InstanceType: order.InstanceType });
    const image = imageOf(account, order.ImageId ?? defaultImage, RegionId);
    const parts = machineParts(
      { cpu: Cpu, ram: Ram },
      checkSystemDisk(SystemDisk, image.size),
      checkDataDisks(DataDisks, 0),
    );
    return { ...found({ TotalPrice: priceOf(sumOf(parts) * Amount, order) }), Message: "success" };
  },

  DescribeInstanceType({ RegionId, InstanceType }) {
    checkRegion("DescribeInstanceType", RegionId);
    checkSpec("DescribeInstanceType", { InstanceType });
    return found(
      coreCounts.flatMap((cpu) =>
        memorySizes
          .filter((ram) => ram >= cpu / 2 && ram <= cpu * 8)
          .map((ram) => ({ Cpu: cpu, Name: `${cpu}核${ram}G`, Ram: ram })),
      ),
    );
  },
};
