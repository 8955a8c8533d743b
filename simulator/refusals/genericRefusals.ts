import type { z } from "zod";
import { malformedCodeOf, Refusal } from "./refusal";

const genericServices = new Set(["bms", "storage"]);

/** Whether a service has generic codes for invalid and empty fields, and none for single fields. */
export const usesGenericCodes = (service: string): boolean => genericServices.has(service);

/** Refuses empty strings where the service does not accept them. */
export function checkNotEmpty(
  service: string,
  action: string,
  request: Readonly<Record<string, unknown>>,
  optional: ReadonlySet<string>,
): void {
  if (!usesGenericCodes(service)) return;
  const empty = Object.keys(request).filter((field) => request[field] === "");
  // The document's sample sends some empty filters to DescribeDisks, though the only code of that action is for empty fields.
  if (action === "DescribeDisks") {
    if (empty.length > 0 && empty.length === Object.keys(request).length)
      throw parameterEmpty(empty[0], "ParametersIsEmpty");
    return;
  }
  const refused = service === "bms" ? empty : empty.filter((field) => !optional.has(field));
  if (refused.length > 0) throw parameterEmpty(refused[0]);
}

/** The refusal of an empty field. */
export const parameterEmpty = (field = "", code = "ParameterIsEmpty"): Refusal =>
  new Refusal(400, code, `The parameter "${field}" must not be empty.`);

/** The refusal of an invalid field. */
export const parameterInvalid = (reason: string): Refusal => new Refusal(400, "ParameterInvalid", reason);

/** The refusal of a request that does not match the catalogue. */
export function genericRefusal(action: string, error: z.ZodError): Refusal {
  const [issue] = error.issues;
  const path = (issue?.path ?? []).map(String);
  if (issue?.code === "too_small") return parameterEmpty(path[0]);
  const code = issue?.code === "custom" ? malformedCodeOf(action, path.slice(0, 1)) : "ParameterInvalid";
  return new Refusal(400, code, `The parameter "${path.join(".")}" is not valid: ${issue?.message ?? "wrong"}.`);
}
