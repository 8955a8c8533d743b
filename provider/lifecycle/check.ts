import type { z } from "zod";
import { ConfigError } from "../api/errors";
import { automaticName, endsWithNonce, metadataOf, type InputMetadata } from "./inputs";
import { issueMessage, regionMissing, unknownName } from "./messages";
import { shapeOf, type AnyResource, type CheckFailure } from "./resource";
import type { Values } from "./state";
import { holdsUnknown, isUnknown, withoutUnknownParts } from "./unknown";
import { failuresOf } from "./validate";

/** Defaults of inputs that the settings give. */
export interface Defaults {
  /** `cds:regionId`. */
  regionId: string | undefined;
  /** The names in `cds:defaultTags`; or what is wrong with them. */
  tags: readonly string[] | ConfigError;
}

/** What check works with besides the inputs; no network. */
export interface CheckContext {
  /** The logical name of the resource. */
  logicalName: string;
  /** The random part of this creation. */
  nonce: string;
  defaults: Defaults;
  /** Whether it existed before Pulumi: then optional computed inputs, such as its name, stay as they are where they are left out. */
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

/** Validates inputs and fills in names and defaults. Unknown values pass, and rules that they would decide are skipped. */
export function check(resource: AnyResource, context: CheckContext, prior: Values | undefined, given: Values): Checked {
  const shape = shapeOf(resource);
  const checked: Checked = { inputs: {}, failures: unknownInputs(resource, given), warnings: [] };
  const invalid = new Set<string>();

  for (const [property, schema] of Object.entries(shape)) {
    const result = checkInput(context, property, schema, prior, given[property]);
    if (result.value !== undefined && result.value !== null) checked.inputs[property] = result.value;
    checked.failures.push(...result.failures.map((reason) => ({ property, reason })));
    if (result.warning !== undefined) checked.warnings.push(`${property}: ${result.warning}`);
    if (result.isInvalid) invalid.add(property);
  }
  // An existing resource is validated against its state, which check never sees: diff does that.
  if (prior !== undefined) return checked;
  const isDecidable = ({ inputs }: { inputs: readonly string[] }) =>
    inputs.every((property) => !invalid.has(property) && !holdsUnknown(checked.inputs[property]));
  checked.failures.push(...failuresOf(resource, undefined, checked.inputs, isDecidable));
  return checked;
}

function unknownInputs(resource: AnyResource, given: Values): CheckFailure[] {
  const known = Object.keys(shapeOf(resource));
  return Object.keys(given)
    .filter((property) => !known.includes(property) && !property.startsWith("__"))
    .map((property) => ({
      property: "",
      reason: `${unknownName(property, `an input of ${resource.kind}`, known)}; its inputs are ${known.join(", ")}`,
    }));
}

interface CheckedInput {
  value?: unknown;
  failures: string[];
  warning?: string;
  /** Whether the value itself is invalid. */
  isInvalid?: boolean;
}

function checkInput(
  context: CheckContext,
  property: string,
  schema: z.ZodType,
  prior: Values | undefined,
  given: unknown,
): CheckedInput {
  const metadata = metadataOf(schema);
  if (context.adopted && metadata.optionalComputed === true && given === undefined) return { failures: [] };
  const own = given ?? defaultFor(metadata, context, prior?.[property]);
  const value = metadata.fromTagsSetting === true ? withTags(own, context, prior === undefined) : own;
  const show = metadata.secret !== true && !context.secrets.includes(property);
  const parsed = schema.safeParse(value, { reportInput: show });
  const issues = parsed.error?.issues.filter((issue) => !isUndecided(schema, value, issue)) ?? [];
  // What is missing has mostly been misspelt: that is said first.
  issues.sort((a, b) => Number(isMisspelt(b)) - Number(isMisspelt(a)));
  const { tags } = context.defaults;
  return {
    value: parsed.success && !holdsUnknown(value) ? parsed.data : value,
    failures: [
      ...(metadata.fromTagsSetting === true && tags instanceof ConfigError ? [tags.message] : []),
      ...(issues.length === 0
        ? []
        : [[...new Set(issues.map((issue) => describeIssue(issue, metadata, value)))].join("; ")]),
    ],
    warning: issues.length === 0 && !isUnknown(value) ? metadata.warn?.(value, { show }) : undefined,
    isInvalid: issues.length > 0,
  };
}

function defaultFor(metadata: InputMetadata, context: CheckContext, prior: unknown): string | undefined {
  if (metadata.maxNameLength !== undefined) {
    // Where a change would be refused or would replace, an automatic name never changes.
    const isUnchangeable = metadata.immutable === true || metadata.replaceOnChanges === true;
    return isUnchangeable && typeof prior === "string" ? prior : autoName(context, metadata.maxNameLength, prior);
  }
  return metadata.fromRegionSetting === true ? context.defaults.regionId : undefined;
}

/** Tags with the default ones; unknown tags stay unknown. What is about to be adopted is compared without default tags. */
function withTags(tags: unknown, { adopted, defaults }: CheckContext, isNew: boolean): unknown {
  if (defaults.tags instanceof ConfigError || defaults.tags.length === 0 || (adopted && isNew)) return tags;
  if (tags !== undefined && !Array.isArray(tags)) return tags;
  return [...new Set<unknown>([...(tags ?? []), ...defaults.tags])];
}

/** The automatic name; kept when the logical name changes. */
function autoName({ logicalName, nonce }: CheckContext, maxLength: number, prior: unknown): string {
  return typeof prior === "string" && endsWithNonce(prior, nonce)
    ? prior
    : automaticName(logicalName, nonce, maxLength);
}

function describeIssue(issue: z.core.$ZodIssue, metadata: InputMetadata, value: unknown): string {
  if (metadata.fromRegionSetting === true && value === undefined) return regionMissing;
  const where = issue.path.length === 0 ? "" : `${issue.path.join(".")}: `;
  return `${where}${issueMessage(issue)}`;
}

const isMisspelt = ({ code }: z.core.$ZodIssue) => code === "unrecognized_keys";

/** Whether a value that is invalid now may be valid once all of it is known. */
function isUndecided(schema: z.ZodType, value: unknown, issue: z.core.$ZodIssue): boolean {
  if (!isAboutUnknown(value, issue)) return false;
  if (issue.code !== "custom" || issue.params?.["presence"] !== true) return true;
  // What is unknown may turn out to be absent.
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
