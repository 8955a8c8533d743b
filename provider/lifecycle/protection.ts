import { shapeOf, type AnyResource, type Protection } from "./resource";
import { metadataOf } from "./inputs";
import type { State, Values } from "./state";

/** What protects a resource from deletion and replacement in this state; undefined when nothing does. */
export function protectionOf(resource: AnyResource, state: Values): Protection | undefined {
  // A resource that was never finished holds no data that could be lost.
  if (state["deleteProtection"] === true && state["__unfinished"] !== "broken")
    return { input: "deleteProtection", state: "is on", remedy: "set it to false" };
  return resource.protection?.(state);
}

/** The state with the client-only inputs at their declared values. */
export const withClientOnlyInputs = (resource: AnyResource, state: State, news: Values): State => ({
  ...state,
  ...Object.fromEntries(
    Object.entries(shapeOf(resource))
      .filter(([property, schema]) => metadataOf(schema).clientOnly === true && news[property] !== undefined)
      .map(([property]) => [property, news[property]]),
  ),
});

/** Why an update may not destroy data, and what to do. */
export const destroyRefused = ({ remedy, state }: Protection, loss: string) =>
  `${state}, and ${loss}: take the change back, write down what has changed elsewhere, or ${remedy} in an update of its own first`;

/** Why a resource may not be replaced, and what to do. */
export const replaceRefused = ({ remedy, state }: Protection, because: string) =>
  `${state}, and ${because}: ${remedy} in an update of its own first`;
