import { closestMatch } from "leven";
import type { z } from "zod";

/** What to do about a region that neither the program nor the stack names. */
export const regionMissing =
  "is required: give it, or set a default for the stack with `pulumi config set cds:regionId CN_Beijing_A` (or as regionId of its cds.Provider)";

/** Suggests the nearest known value; empty when none is near. Case is ignored. */
export function didYouMean(given: unknown, known: readonly string[]): string {
  if (typeof given !== "string") return "";
  const lower = known.map((value) => value.toLowerCase());
  const maxDistance = Math.max(2, Math.floor(given.length / 3));
  const nearest = closestMatch(given.toLowerCase(), lower, { maxDistance });
  return nearest === undefined ? "" : ` (did you mean ${known[lower.indexOf(nearest)]}?)`;
}

/** Says that a name is none of those known. */
export const unknownName = (name: string, what: string, known: readonly string[]): string =>
  `${name} is not ${what}${didYouMean(name, known)}`;

/** What is wrong with a value, as one clause; the issue holds the value where a suggestion may contain parts of it. */
export function issueMessage(issue: z.core.$ZodIssue): string {
  const known: unknown = issue.code === "custom" ? issue.params?.["known"] : undefined;
  if (Array.isArray(known)) return `${issue.message}${didYouMean(issue.input, known.map(String))}`;
  if (!/^(Invalid|Too|Unrecognized)/.test(issue.message)) return issue.message;
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined && /received undefined/.test(issue.message)
        ? "is required"
        : issue.message.replace(/^Invalid input: /, "");
    case "invalid_value":
      return `must be one of ${issue.values.map(String).join(", ")}${didYouMean(issue.input, issue.values.map(String))}`;
    case "unrecognized_keys":
      return `${issue.keys.join(", ")} is not known here`;
    case "too_small":
      return issue.origin === "string"
        ? `must have at least ${issue.minimum} ${Number(issue.minimum) === 1 ? "character" : "characters"}`
        : `must be at least ${issue.minimum}`;
    case "too_big":
      return issue.origin === "string"
        ? `must have at most ${issue.maximum} characters`
        : `must be at most ${issue.maximum}`;
    default:
      return issue.message.replace(/^Invalid input: /, "");
  }
}

/** The text of whatever was thrown. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Something that is required does not exist. */
export class NotFoundError extends Error {
  override readonly name = "NotFoundError";
}

/** A kind with its article. */
export const withArticle = (kind: string) => `${/^[aeio]/i.test(kind) ? "an" : "a"} ${kind}`;

/** The error for a recorded resource that does not exist any more. */
export const notFound = (resource: string) =>
  new NotFoundError(`there is no ${resource} in this account: if it was deleted elsewhere, run \`pulumi refresh\``);

/** What is wrong with a new size; undefined when nothing is. */
export const shrinkError = (prior: number | undefined, size: number | undefined): string | undefined =>
  prior !== undefined && size !== undefined && size < prior
    ? `cannot shrink from ${prior} to ${size} GB: write ${prior} if it was grown elsewhere`
    : undefined;
