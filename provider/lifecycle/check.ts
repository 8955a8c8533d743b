import type { z } from "zod";
import { ConfigError } from "../api/errors";
import type { Defaults } from "../pulumi/settings";
import { unknownName, issueMessage, regionMissing } from "./messages";
import { shapeOf, type AnyResource } from "./resource";
import { failuresOf, type CheckFailure } from "./validate";
import { metadataOf, endsWithNonce, type InputMetadata } from "./inputs";
import { holdsUnknown, isUnknown, withoutUnknownParts } from "./unknown";

/** What check works with besides the inputs; no network. */
export interface CheckContext {
  /** The logical name of the resource. */
  logicalName: string;
  /** This creation's random part. */
  nonce: string;
  /** What settings say of inputs. */
  defaults: Defaults;
  /** Whether it was there before Pulumi: then what lasts, such as its name, stays where the program leaves it out. */
  adopted: boolean;
  /** The inputs that the program has marked as secrets: no text shows their values. */
  secrets: readonly string[];
}

/** What check gives. */
export interface Checked {
  inputs: Record<string, unknown>;
  failures: CheckFailure[];
  warnings: string[];
}

type Values = Readonly<Record<string, unknown>>;

/** Validates inputs and fills in names and defaults. Unknown values pass; what they would decide is left alone. */
export function check(
  resource: AnyResource,
  context: CheckContext,
  before: Values | undefined,
  given: Values,
): Checked {
  const checked: Checked = { inputs: {}, failures: [], warnings: [] };
  const shape = shapeOf(resource);
  const inputs = Object.keys(shape);
  const fail = (property: string, reason: string) => checked.failures.push({ property, reason });
  const invalid = new Set<string>();

  for (const property of Object.keys(given)) {
    if (!Object.hasOwn(shape, property) && !property.startsWith("__"))
      fail("", `${unknownName(property, `an input of ${resource.kind}`, inputs)}; its inputs are ${inputs.join(", ")}`);
  }
  for (const [property, schema] of Object.entries(shape)) {
    const facts = metadataOf(schema);
    if (context.adopted && facts.optionalComputed === true && given[property] === undefined) continue;
    const own = given[property] ?? defaultFor(facts, context, before?.[property]);
    const value = facts.fromTagsSetting === true ? withTags(own, context, before === undefined) : own;
    const show = facts.secret !== true && !context.secrets.includes(property);
    const read = schema.safeParse(value, { reportInput: show });
    const issues = read.error?.issues.filter((issue) => !isUndecided(schema, value, issue)) ?? [];
    // What is missing is mostly what was misspelt.
    issues.sort((a, b) => Number(isMisspelt(b)) - Number(isMisspelt(a)));
    if (facts.fromTagsSetting === true && context.defaults.tags instanceof ConfigError)
      fail(property, context.defaults.tags.message);
    if (issues.length > 0) {
      fail(property, [...new Set(issues.map((issue) => describeIssue(issue, facts, value)))].join("; "));
      invalid.add(property);
    }
    const accepted = read.success && !holdsUnknown(value) ? read.data : value;
    if (accepted !== undefined && accepted !== null) checked.inputs[property] = accepted;
    const warning = issues.length === 0 && !isUnknown(value) ? facts.warn?.(value, { show }) : undefined;
    if (warning !== undefined) checked.warnings.push(`${property}: ${warning}`);
  }
  // What is there already is judged by its state, which check never sees: that is for diff.
  if (before !== undefined) return checked;
  const decidable = ({ inputs }: { inputs: readonly string[] }) =>
    inputs.every((property) => !invalid.has(property) && !holdsUnknown(checked.inputs[property]));
  checked.failures.push(...failuresOf(resource, undefined, checked.inputs, decidable));
  return checked;
}

function defaultFor(facts: InputMetadata, context: CheckContext, before: unknown): string | undefined {
  // One that nobody has asked to change is what it was, where a change would be refused or make a new thing.
  const isForLife = facts.immutable === true || facts.replaceOnChanges === true;
  if (facts.maxNameLength !== undefined && isForLife && typeof before === "string") return before;
  if (facts.maxNameLength !== undefined) return autoName(context, facts.maxNameLength, before);
  return facts.fromRegionSetting === true ? context.defaults.regionId : undefined;
}

/** Tags with the default ones; those not known yet stay so. What is about to be adopted is compared without. */
function withTags(tags: unknown, { adopted, defaults }: CheckContext, isNew: boolean): unknown {
  if (defaults.tags instanceof ConfigError || defaults.tags.length === 0 || (adopted && isNew)) return tags;
  if (tags !== undefined && !Array.isArray(tags)) return tags;
  return [...new Set<unknown>([...(tags ?? []), ...defaults.tags])];
}

/** The logical name with this creation's random part, which marks it as ours; kept when the logical name changes. */
function autoName({ logicalName, nonce }: CheckContext, longest: number, before: unknown): string {
  if (typeof before === "string" && endsWithNonce(before, nonce)) return before;
  return `${logicalName.slice(0, longest - nonce.length - 1).replace(/[\uD800-\uDBFF]$/, "")}-${nonce}`;
}

function describeIssue(
  issue: z.core.$ZodIssue,
  facts: { secret?: true; fromRegionSetting?: true },
  value: unknown,
): string {
  if (facts.fromRegionSetting === true && value === undefined) return regionMissing;
  const where = issue.path.length === 0 ? "" : `${issue.path.join(".")}: `;
  return `${where}${issueMessage(issue)}`;
}

const isMisspelt = ({ code }: z.core.$ZodIssue) => code === "unrecognized_keys";

/** Whether what is wrong with a value may be right once all of it is known. */
function isUndecided(schema: z.ZodType, value: unknown, issue: z.core.$ZodIssue): boolean {
  if (!isAboutUnknown(value, issue)) return false;
  if (issue.code !== "custom" || issue.params?.["presence"] !== true) return true;
  // What is not known yet may turn out to be absent.
  return (
    schema.safeParse(withoutUnknownParts(value)).error?.issues.some(({ message }) => message === issue.message) !== true
  );
}

function isAboutUnknown(value: unknown, issue: z.core.$ZodIssue): boolean {
  let at = value;
  for (const key of issue.path) {
    if (isUnknown(at)) return true;
    at = typeof at === "object" && at !== null ? Reflect.get(at, key) : undefined;
  }
  return issue.code === "invalid_type" ? isUnknown(at) : holdsUnknown(at);
}
