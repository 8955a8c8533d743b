import { shapeOf, type AnyResource } from "../lifecycle/resource";
import { metadataOf } from "../lifecycle/inputs";
import { isUnknown } from "../lifecycle/unknown";

/** Properties as the plugin host passes them. */
export type Properties = Record<string, unknown>;

// How a secret is marked between a plugin and the engine.
const secretKey = "4dabf18193072939515e22adb298388d";
const secretMark = "1b47061264138c4ac30d75fd1eb44270";

/** The secret inputs, marked as secrets: a transform may have replaced a marked value. */
export const markedSecrets = (resource: AnyResource, inputs: Properties): Properties =>
  Object.fromEntries(
    Object.entries(shapeOf(resource))
      .filter(([property, schema]) => metadataOf(schema).secret === true && inputs[property] !== undefined)
      .filter(([property]) => !isUnknown(inputs[property]))
      .map(([property]) => [property, { [secretKey]: secretMark, value: inputs[property] }]),
  );

/** Without undefined, which the plugin host cannot send: it would fail after the work was done. */
export function withoutUndefined(properties: Properties): Properties {
  return Object.fromEntries(
    Object.entries(properties).flatMap(([key, value]) =>
      value === undefined || value === null ? [] : [[key, valueWithoutUndefined(value)]],
    ),
  );
}

function valueWithoutUndefined(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => valueWithoutUndefined(item ?? null));
  return typeof value === "object" && value !== null ? withoutUndefined({ ...value }) : value;
}

/** Those of these properties that are given. */
export const pick = (properties: Properties, keys: readonly string[]): Properties =>
  Object.fromEntries(keys.filter((key) => properties[key] !== undefined).map((key) => [key, properties[key]]));
