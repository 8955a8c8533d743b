/** Glacier storage pools (`/ccs-product`). */
export const product = {};
