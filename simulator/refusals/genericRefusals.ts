import type { z } from "zod";
import { malformedCode, Refusal } from "./refusal";

const plainServices = new Set(["bms", "storage"]);

/** Whether a service has no codes for fields of its own, but one for wrong fields and one for empty ones. */
export const isPlain = (service: string): boolean => plainServices.has(service);

/** Refuses empty texts where the service takes none. */
export function checkNotEmpty(
  service: string,
  action: string,
  request: Readonly<Record<string, unknown>>,
  optional: ReadonlySet<string>,
): void {
  if (!isPlain(service)) return;
  const empty = Object.keys(request).filter((field) => request[field] === "");
  // The document's sample sends some filters of DescribeDisks empty, and still the only code of that action is for empty ones.
  if (action === "DescribeDisks") {
    if (empty.length > 0 && empty.length === Object.keys(request).length) throw isEmpty(empty[0], "ParametersIsEmpty");
    return;
  }
  const refused = service === "bms" ? empty : empty.filter((field) => !optional.has(field));
  if (refused.length > 0) throw isEmpty(refused[0]);
}

/** The refusal of an empty field. */
export const isEmpty = (field = "", code = "ParameterIsEmpty"): Refusal =>
  new Refusal(400, code, `The parameter "${field}" must not be empty.`);

/** The refusal of a wrong field. */
export const parameterInvalid = (reason: string): Refusal => new Refusal(400, "ParameterInvalid", reason);

/** The refusal of a request that the catalogue refuses. */
export function plainlyInvalid(action: string, error: z.ZodError): Refusal {
  const [issue] = error.issues;
  const path = (issue?.path ?? []).map(String);
  if (issue?.code === "too_small") return isEmpty(path[0]);
  const code = issue?.code === "custom" ? malformedCode(action, path.slice(0, 1)) : "ParameterInvalid";
  return new Refusal(400, code, `The parameter "${path.join(".")}" is not valid: ${issue?.message ?? "wrong"}.`);
}
