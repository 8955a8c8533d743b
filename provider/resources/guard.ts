import type { AnyResource, Guard } from "./contract";

/** What keeps a thing from being deleted, or replaced, as it stands; undefined when nothing does. */
export function guardOf(resource: AnyResource, state: Readonly<Record<string, unknown>>): Guard | undefined {
  // What was never finished holds nothing yet that could be lost.
  if (state["deleteProtection"] === true && state["__unfinished"] !== "broken")
    return { input: "deleteProtection", stands: "is on", lift: "set it to false" };
  return resource.guard?.(state);
}

/** Why a thing must stay, and what to do to have a new one all the same. */
export const mustStay = ({ lift, stands }: Guard, because: string) =>
  `${stands}, and ${because}: ${lift} in an update of its own first`;
