import { check, type CheckContext } from "../../../provider/lifecycle/check";
import { failuresOf as failuresOfChange } from "../../../provider/lifecycle/validate";
import type { AnyResource } from "../../../provider/lifecycle/resource";

/** Inputs, as programs give them. */
export type Values = Readonly<Record<string, unknown>>;

/** What check knows of a resource beside its inputs. */
export const context: CheckContext = {
  logicalName: "web",
  nonce: "abcd2345",
  defaults: { regionId: undefined, tags: [] },
  adopted: false,
  secrets: [],
};

/** What check makes of it. */
export const checked = (resource: AnyResource, given: Values, before?: Values, more: Partial<CheckContext> = {}) =>
  check(resource, { ...context, ...more }, before, given);
/** What check blames; and where something is there already, what stands against changing it. */
export function failuresOf(resource: AnyResource, given: Values, before?: Values) {
  const { failures, inputs } = checked(resource, given, before);
  const all = before === undefined ? failures : [...failures, ...failuresOfChange(resource, before, inputs)];
  return all.map(({ property, reason }) => ({ property, reason }));
}
