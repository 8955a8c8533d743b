import { closestMatch } from "leven";
import type { z } from "zod";

/** What to do about a region that neither the program nor the stack names. */
export const regionMissing =
  "is missing: give it, or set one for the stack with `pulumi config set cds:regionId CN_Beijing_A` (or as regionId of its cds.Provider)";

/** Asks whether the nearest of what is known was meant; empty when none is near. Case counts for nothing. */
export function didYouMean(given: unknown, known: readonly string[]): string {
  if (typeof given !== "string") return "";
  const lower = known.map((value) => value.toLowerCase());
  const maxDistance = Math.max(2, Math.floor(given.length / 3));
  const nearest = closestMatch(given.toLowerCase(), lower, { maxDistance });
  return nearest === undefined ? "" : ` (did you mean ${known[lower.indexOf(nearest)]}?)`;
}

/** Says of a name that it is not among those known. */
export const unknownName = (name: string, what: string, known: readonly string[]): string =>
  `${name} is not ${what}${didYouMean(name, known)}`;

/** What is wrong with a value, as one clause; the issue holds the value where a suggestion may come near to it. */
export function issueMessage(issue: z.core.$ZodIssue): string {
  const known: unknown = issue.code === "custom" ? issue.params?.["known"] : undefined;
  if (Array.isArray(known)) return `${issue.message}${didYouMean(issue.input, known.map(String))}`;
  if (!/^(Invalid|Too|Unrecognized)/.test(issue.message)) return issue.message;
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined && /received undefined/.test(issue.message)
        ? "is missing"
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

/** Something that has to be there is not. */
export class NotFoundError extends Error {
  override readonly name = "AbsentError";
}

/** A kind with its article. */
export const withArticle = (kind: string) => `${/^[AEIO]/.test(kind) ? "an" : "a"} ${kind}`;

/** What to say where something is not there that has been. */
export const notFound = (thing: string) =>
  new NotFoundError(`there is no ${thing} in this account: if it was deleted elsewhere, run \`pulumi refresh\``);

/** What is wrong with a new size; undefined when nothing is. */
export const shrinkError = (before: number | undefined, size: number | undefined): string | undefined =>
  before !== undefined && size !== undefined && size < before
    ? `cannot shrink from ${before} to ${size} GB: write ${before} if it was grown elsewhere`
    : undefined;
