import { z } from "zod";
import { action } from "./action";
import { listReply, numberReply, string, stringReply } from "./fields";

/** Glacier storage pools (`/ccs-product`). */
export const product = {
  GetMetering: action({
    method: "GET",
    class: "read",
    description: "Gets the usage of storage pools.",
    request: {
      /** Day, such as `20191101`. */
      EndTime: string,
      /** Only the pool with this id. */
      Uid: string.optional(),
    },
    data: listReply(
      z.object({
        /** Id of the pool. */
        Id: stringReply,
        /** Name of the pool. */
        Name: stringReply,
        // Sent as a string.
        /** Size of the pool, in a unit that no document specifies. */
        TotalSize: numberReply,
        /** Cold data in the pool, in the same unit. */
        Cold: numberReply,
        /** Warm data in the pool, in the same unit. */
        Warm: numberReply,
      }),
    ),
  }),
};
