import { computedValuesOf, dataLossesOf, diff, isEquivalent, isUnmanaged, isUnrecorded } from "./diff";
import { metadataOf } from "./inputs";
import { destroyRefused, protectionOf, replaceRefused } from "./protection";
import { shapeOf, type AnyResource, type CheckFailure } from "./resource";
import type { Values } from "./state";
import { holdsUnknown, withoutUnknowns } from "./unknown";

/** Why the declared inputs are refused: validation rules and, for an existing resource, its protection and its immutable inputs. */
export function failuresOf(
  resource: AnyResource,
  state: Values | undefined,
  given: Values,
  isDecidable = ({ inputs }: { inputs: readonly string[] }) => !inputs.some((input) => holdsUnknown(given[input])),
): CheckFailure[] {
  const wanted = state === undefined ? given : { ...computedValuesOf(resource, state), ...given };
  const replaces = state === undefined ? [] : diff(resource, state, wanted).replaces;
  // A replacement takes any value: only those of a resource that stays are immutable.
  const prior = replaces.length === 0 ? state : undefined;
  return [
    ...(state === undefined ? [] : protectionFailures(resource, state, wanted, replaces)),
    ...(resource.validations ?? []).flatMap((rule) => {
      // What is unknown may turn out to be absent.
      const failsAnyway = rule.presence === true && rule.validate(withoutUnknowns(wanted), prior) !== undefined;
      const reason = isDecidable(rule) || failsAnyway ? rule.validate(wanted, prior) : undefined;
      return reason === undefined ? [] : [{ property: rule.property, reason, inputs: rule.inputs }];
    }),
    ...(prior === undefined ? [] : immutableFailures(resource, prior, wanted)),
  ];
}

function protectionFailures(
  resource: AnyResource,
  state: Values,
  wanted: Values,
  replaces: readonly string[],
): CheckFailure[] {
  const protection = protectionOf(resource, state);
  if (protection === undefined) return [];
  const property = protection.input;
  if (replaces.length > 0) {
    const because = `a change of ${replaces.join(" and ")} replaces the resource`;
    return [{ property, reason: replaceRefused(protection, because) }];
  }
  if (property !== "deleteProtection") return [];
  return dataLossesOf(resource, state, wanted).map((loss) => ({ property, reason: destroyRefused(protection, loss) }));
}

const immutableFailures = (resource: AnyResource, prior: Values, wanted: Values): CheckFailure[] =>
  Object.entries(shapeOf(resource))
    .filter(([property, schema]) => {
      const [recorded, declared] = [prior[property], wanted[property]];
      if (metadataOf(schema).immutable !== true || holdsUnknown(declared) || isUnrecorded(schema, recorded))
        return false;
      return !isUnmanaged(schema, declared) && !isEquivalent(schema, recorded, declared);
    })
    .map(([property]) => ({
      property,
      reason: "cannot change on an existing resource: take the change back, or list it in ignoreChanges",
    }));
