import type { bms as rows } from "../../provider/api/actions/bms";
import type { Handlers } from "../handler";

/** Bare-metal machines (`/bms`). */
export const bms: Handlers<typeof rows> = {};
