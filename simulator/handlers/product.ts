import type { product as rows } from "../../provider/catalogue/product";
import { Refusal } from "../refusals/refusal";
import { dataReply } from "../replies/reply";
import type { Handlers } from "./handler";

/** The invented storage pool of every account: it fills a little every day. */
const pool = { id: "2001", name: "存储池1", size: 10_240, since: Date.UTC(2019, 0, 1) };

/** Handlers for storage pools (`/ccs-product`). */
export const product: Handlers<typeof rows> = {
  GetMetering({ EndTime, Uid }) {
    if (EndTime === "") throw new Refusal(400, "InvalidParameter.IsNull", "EndTime is empty.");
    const [year, month, day] = [EndTime.slice(0, 4), EndTime.slice(4, 6), EndTime.slice(6)];
    const at = /^\d{8}$/.test(EndTime) ? Date.parse(`${year}-${month}-${day}T00:00:00Z`) : NaN;
    if (Number.isNaN(at)) throw new Refusal(400, "InvalidParamater", "EndTime must have the format of 20191101.");
    if (Uid !== undefined && Uid !== pool.id) throw new Refusal(400, "InvalidParamater", "Uid");
    const days = Math.max(0, (at - pool.since) / 86_400_000);
    const share = 1 - Math.exp(-days / 2000);
    const used = {
      Cold: Number((pool.size * 0.6 * share).toFixed(4)),
      Warm: Number((pool.size * 0.1 * share).toFixed(4)),
    };
    return dataReply([{ ...used, Id: pool.id, Name: pool.name, TotalSize: String(pool.size) }]);
  },
};
