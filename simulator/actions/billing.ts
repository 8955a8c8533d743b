import type { billing as rows } from "../../provider/api/actions/billing";
import type { Handlers } from "../handler";

/** Bills (`/billing`). */
export const billing: Handlers<typeof rows> = {};
