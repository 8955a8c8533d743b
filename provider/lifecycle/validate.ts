import { shapeOf, type AnyResource } from "./resource";
import { diff, equal, isBelieved, isLeftAlone, lastingOf, lossesOf } from "./diff";
import { guardOf, mustKeep, mustStay } from "./protection";
import { factsOf } from "./inputs";
import { holdsUnknown, known } from "./unknown";

/** One thing wrong with what is wanted. */
export interface Refusal {
  /** The input to blame; empty where none is to be named. */
  property: string;
  reason: string;
  /** The inputs that it looks at: their values may stand in the reason. */
  over?: readonly string[];
}

type Values = Readonly<Record<string, unknown>>;

/** What stands against what is wanted: rules, and where something is there already, what keeps it and what cannot change. */
export function refusalsOf(
  resource: AnyResource,
  before: Values | undefined,
  given: Values,
  decidable = ({ over }: { over: readonly string[] }) => !over.some((property) => holdsUnknown(given[property])),
): Refusal[] {
  const wanted = before === undefined ? given : { ...lastingOf(resource, before), ...given };
  // A replacement takes any value: what must not change is that of a thing that stays.
  const replaces = before === undefined ? [] : diff(resource, before, wanted).replaces;
  const stays = replaces.length === 0 ? before : undefined;
  return [
    ...(before === undefined ? [] : guarded(resource, before, wanted, replaces)),
    ...(resource.rules ?? []).flatMap((rule) => {
      // What is not known yet may turn out to be absent.
      const decided = decidable(rule) || (rule.presence === true && rule.broken(known(wanted), stays) !== undefined);
      const reason = decided ? rule.broken(wanted, stays) : undefined;
      return reason === undefined ? [] : [{ property: rule.blames, reason, over: rule.over }];
    }),
    ...(stays === undefined ? [] : fixedOnes(resource, stays, wanted)),
  ];
}

function guarded(resource: AnyResource, before: Values, wanted: Values, replaces: readonly string[]): Refusal[] {
  const guard = guardOf(resource, before);
  if (guard === undefined) return [];
  const property = guard.input;
  if (replaces.length > 0)
    return [{ property, reason: mustStay(guard, `${replaces.join(" and ")} cannot change without a new one`) }];
  if (property !== "deleteProtection") return [];
  return lossesOf(resource, before, wanted).map((loss) => ({ property, reason: mustKeep(guard, loss) }));
}

const fixedOnes = (resource: AnyResource, stays: Values, wanted: Values): Refusal[] =>
  Object.entries(shapeOf(resource))
    .filter(([property, schema]) => {
      const [was, now] = [stays[property], wanted[property]];
      if (factsOf(schema).fixed !== true || holdsUnknown(now) || isBelieved(schema, was)) return false;
      return !isLeftAlone(schema, now) && !equal(schema, was, now);
    })
    .map(([property]) => ({
      property,
      reason: "cannot change on an existing thing: take the change back, or list it in ignoreChanges",
    }));
