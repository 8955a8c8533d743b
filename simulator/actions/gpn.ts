import type { gpn as rows } from "../../provider/api/actions/network";
import type { Handlers } from "../handler";

/** Global private networks: what `/gpn` answers. */
export const gpn: Handlers<typeof rows> = {};
