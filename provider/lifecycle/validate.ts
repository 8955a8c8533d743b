import { shapeOf, type AnyResource } from "./resource";
import { diff, isEquivalent, isUnrecorded, isUnmanaged, computedValuesOf, dataLossesOf } from "./diff";
import { protectionOf, destroyRefused, replaceRefused } from "./protection";
import { metadataOf } from "./inputs";
import { holdsUnknown, withoutUnknowns } from "./unknown";

/** One thing wrong with what is wanted. */
export interface CheckFailure {
  /** The input to blame; empty where none is to be named. */
  property: string;
  reason: string;
  /** The inputs that it looks at: their values may stand in the reason. */
  inputs?: readonly string[];
}

type Values = Readonly<Record<string, unknown>>;

/** What stands against what is wanted: rules, and where something is there already, what keeps it and what cannot change. */
export function failuresOf(
  resource: AnyResource,
  before: Values | undefined,
  given: Values,
  decidable = ({ inputs }: { inputs: readonly string[] }) => !inputs.some((property) => holdsUnknown(given[property])),
): CheckFailure[] {
  const wanted = before === undefined ? given : { ...computedValuesOf(resource, before), ...given };
  // A replacement takes any value: what must not change is that of a thing that stays.
  const replaces = before === undefined ? [] : diff(resource, before, wanted).replaces;
  const prior = replaces.length === 0 ? before : undefined;
  return [
    ...(before === undefined ? [] : protectionFailures(resource, before, wanted, replaces)),
    ...(resource.validations ?? []).flatMap((rule) => {
      // What is not known yet may turn out to be absent.
      const decided =
        decidable(rule) || (rule.presence === true && rule.validate(withoutUnknowns(wanted), prior) !== undefined);
      const reason = decided ? rule.validate(wanted, prior) : undefined;
      return reason === undefined ? [] : [{ property: rule.property, reason, inputs: rule.inputs }];
    }),
    ...(prior === undefined ? [] : immutableFailures(resource, prior, wanted)),
  ];
}

function protectionFailures(
  resource: AnyResource,
  before: Values,
  wanted: Values,
  replaces: readonly string[],
): CheckFailure[] {
  const guard = protectionOf(resource, before);
  if (guard === undefined) return [];
  const property = guard.input;
  if (replaces.length > 0)
    return [{ property, reason: replaceRefused(guard, `${replaces.join(" and ")} cannot change without a new one`) }];
  if (property !== "deleteProtection") return [];
  return dataLossesOf(resource, before, wanted).map((loss) => ({ property, reason: destroyRefused(guard, loss) }));
}

const immutableFailures = (resource: AnyResource, prior: Values, wanted: Values): CheckFailure[] =>
  Object.entries(shapeOf(resource))
    .filter(([property, schema]) => {
      const [was, now] = [prior[property], wanted[property]];
      if (metadataOf(schema).immutable !== true || holdsUnknown(now) || isUnrecorded(schema, was)) return false;
      return !isUnmanaged(schema, now) && !isEquivalent(schema, was, now);
    })
    .map(([property]) => ({
      property,
      reason: "cannot change on an existing thing: take the change back, or list it in ignoreChanges",
    }));
