import { shapeOf, type AnyResource, type Guard } from "./resource";
import { factsOf } from "./inputs";
import type { State } from "./life";

/** What keeps a thing from being deleted, or replaced, as it stands; undefined when nothing does. */
export function guardOf(resource: AnyResource, state: Readonly<Record<string, unknown>>): Guard | undefined {
  // What was never finished holds nothing yet that could be lost.
  if (state["deleteProtection"] === true && state["__unfinished"] !== "broken")
    return { input: "deleteProtection", stands: "is on", lift: "set it to false" };
  return resource.guard?.(state);
}

/** The state with what the program tells Pulumi alone, as it is by now. */
export const heeding = (resource: AnyResource, state: State, news: Readonly<Record<string, unknown>>): State => ({
  ...state,
  ...Object.fromEntries(
    Object.entries(shapeOf(resource))
      .filter(([property, schema]) => factsOf(schema).local === true && news[property] !== undefined)
      .map(([property]) => [property, news[property]]),
  ),
});

/** Why an update must not destroy something, and what to do. */
export const mustKeep = ({ lift, stands }: Guard, loss: string) =>
  `${stands}, and ${loss}: take the change back, write down what has come about elsewhere, or ${lift} in an update of its own first`;

/** Why a thing must stay, and what to do to have a new one all the same. */
export const mustStay = ({ lift, stands }: Guard, because: string) =>
  `${stands}, and ${because}: ${lift} in an update of its own first`;
