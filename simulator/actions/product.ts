import type { product as rows } from "../../provider/api/actions/product";
import type { Handlers } from "../handler";

/** Glacier storage pools (`/ccs-product`). */
export const product: Handlers<typeof rows> = {};
