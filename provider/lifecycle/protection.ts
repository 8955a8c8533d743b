import { shapeOf, type AnyResource, type Protection } from "./resource";
import { metadataOf } from "./inputs";
import type { State } from "./life";

/** What keeps a thing from being deleted, or replaced, as it stands; undefined when nothing does. */
export function protectionOf(resource: AnyResource, state: Readonly<Record<string, unknown>>): Protection | undefined {
  // What was never finished holds nothing yet that could be lost.
  if (state["deleteProtection"] === true && state["__unfinished"] !== "broken")
    return { input: "deleteProtection", state: "is on", remedy: "set it to false" };
  return resource.protection?.(state);
}

/** The state with what the program tells Pulumi alone, as it is by now. */
export const withClientOnlyInputs = (
  resource: AnyResource,
  state: State,
  news: Readonly<Record<string, unknown>>,
): State => ({
  ...state,
  ...Object.fromEntries(
    Object.entries(shapeOf(resource))
      .filter(([property, schema]) => metadataOf(schema).clientOnly === true && news[property] !== undefined)
      .map(([property]) => [property, news[property]]),
  ),
});

/** Why an update must not destroy something, and what to do. */
export const destroyRefused = ({ remedy: lift, state: stands }: Protection, loss: string) =>
  `${stands}, and ${loss}: take the change back, write down what has come about elsewhere, or ${lift} in an update of its own first`;

/** Why a thing must stay, and what to do to have a new one all the same. */
export const replaceRefused = ({ remedy: lift, state: stands }: Protection, because: string) =>
  `${stands}, and ${because}: ${lift} in an update of its own first`;
