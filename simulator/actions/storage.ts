import type { storage as rows } from "../../provider/api/actions/storage";
import type { Handlers } from "../handler";

/** Disks and snapshots of bare-metal machines (`/storage-service`). */
export const storage: Handlers<typeof rows> = {};
