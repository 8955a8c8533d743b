import { check, type CheckContext } from "../../../provider/resources/check";
import type { AnyResource } from "../../../provider/resources/contract";

/** Inputs, as programs give them. */
export type Values = Readonly<Record<string, unknown>>;

/** What check knows of a resource beside its inputs. */
export const context: CheckContext = { logicalName: "web", nonce: "abcd2345", regionId: undefined, adopted: false };

/** What check makes of it. */
export const checked = (resource: AnyResource, given: Values, before?: Values, more: Partial<CheckContext> = {}) =>
  check(resource, { ...context, ...more }, before, given);
/** What check blames. */
export const failuresOf = (resource: AnyResource, given: Values, before?: Values) =>
  checked(resource, given, before).failures;
