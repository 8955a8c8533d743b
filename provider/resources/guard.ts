import type { AnyResource, Guard } from "./contract";
import type { State } from "./life";

/** What keeps a thing from being deleted, or replaced, as it stands; undefined when nothing does. */
export function guardOf(resource: AnyResource, state: Readonly<Record<string, unknown>>): Guard | undefined {
  // What was never finished holds nothing yet that could be lost.
  if (state["deleteProtection"] === true && state["__unfinished"] !== "broken")
    return { input: "deleteProtection", stands: "is on", lift: "set it to false" };
  return resource.guard?.(state);
}

/** The state with each input that keeps the thing as the program has it by now. */
export function letGo(resource: AnyResource, state: State, news: Readonly<Record<string, unknown>>): State {
  const guard = guardOf(resource, state);
  if (guard === undefined || state[guard.input] === news[guard.input]) return state;
  return letGo(resource, { ...state, [guard.input]: news[guard.input] }, news);
}

/** Why a thing must stay, and what to do to have a new one all the same. */
export const mustStay = ({ lift, stands }: Guard, because: string) =>
  `${stands}, and ${because}: ${lift} in an update of its own first`;
