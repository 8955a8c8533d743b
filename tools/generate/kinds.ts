import type { GivenOf, StateOf } from "../../provider/lifecycle/resource";
import type { registry } from "../../provider/resources/registry";

type Registry = typeof registry;

/** What programs give and get, by kind: read by the compiler, for the pages of the reference. */
export type Kinds = { [K in keyof Registry]: { given: GivenOf<Registry[K]>; state: StateOf<Registry[K]> } };
