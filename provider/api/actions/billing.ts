/** Bills (`/billing`). */
export const billing = {};
