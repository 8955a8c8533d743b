/** Bare-metal machines (`/bms`). */
export const bms = {};
