import { z } from "zod";
import { action } from "./action";
import { listReply, numberReply, text, textReply } from "./fields";

/** Glacier storage pools (`/ccs-product`). */
export const product = {
  GetMetering: action({
    method: "GET",
    class: "read",
    description: "Tells how full storage pools are.",
    request: {
      /** The day to ask about, such as `20191101`. */
      EndTime: text,
      /** Only this pool. */
      Uid: text.optional(),
    },
    data: listReply(
      z.object({
        /** Id of the pool. */
        Id: textReply,
        /** Name of the pool. */
        Name: textReply,
        // Sent as text.
        /** Size of the pool, in a unit that no document tells. */
        TotalSize: numberReply,
        /** Cold data in it, in the same unit. */
        Cold: numberReply,
        /** Warm data in it, in the same unit. */
        Warm: numberReply,
      }),
    ),
  }),
};
