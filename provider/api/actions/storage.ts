/** Disks and snapshots of bare-metal machines (`/storage-service`). */
export const storage = {};
