import type { template as rows } from "../../provider/api/actions/template";
import type { Handlers } from "../handler";

/** Templates: images made of machines (`/ccs`). */
export const template: Handlers<typeof rows> = {};
