import type { GivenOf, StateOf } from "../../provider/lifecycle/resource";
import type { registry } from "../../provider/resources/registry";

type Registry = typeof registry;

/** The types of arguments and outputs by kind, for the generators to read. */
export type Kinds = { [K in keyof Registry]: { given: GivenOf<Registry[K]>; state: StateOf<Registry[K]> } };
