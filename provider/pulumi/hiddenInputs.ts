import { z } from "zod";
import type { OperationMinutes } from "../lifecycle/resource";
import { isUnknown } from "../lifecycle/unknown";
import type { Values } from "../lifecycle/state";

/** The version of the state's shape; a state of an older version is rewritten by the next update. */
export const stateSchema = 1;

/** Inputs that programs do not write: the class and check add them. */
export const hiddenInputs = ["__urn", "__timeouts", "__nonce", "__adopted"] as const;

const duration = /^(?:(\d+(?:\.\d+)?)h)?(?:(\d+(?:\.\d+)?)m)?(?:(\d+(?:\.\d+)?)s)?$/;
const timeout = z
  .string()
  .refine((text) => text !== "" && duration.test(text), "must be a duration such as 90s, 20m or 1h30m");

const hidden = z.object({
  /** The resource's URN, for messages and for its logical name. */
  __urn: z.string().catch(""),
  /** The user's customTimeouts. */
  __timeouts: z.object({ create: timeout, update: timeout, delete: timeout }).partial().catch({}),
  /** The nonce of this creation. */
  __nonce: z.string().catch(""),
  /** An unknown value while the program runs for a preview, else absent. */
  __preview: z.string().catch(""),
  /** The paths of what the program has marked as secrets. */
  __secrets: z.array(z.string()).catch([]),
  /** The URNs of the resources whose ids are values of inputs, by path; in a preview only. */
  __references: z.record(z.string(), z.string()).catch({}),
  /** Whether it existed before Pulumi and was adopted. */
  __adopted: z.boolean().catch(false),
  /** An output: what tells a resource that a creation has taken again from its record before. */
  __takenAgain: z.string().catch(""),
});

/** The hidden inputs of a resource. */
export interface HiddenInputs {
  urn: string;
  /** Milliseconds, for the operations in the customTimeouts. */
  timeouts: Partial<OperationMinutes>;
  nonce: string;
  /** What tells who owns something: the nonce, except for what was taken again. */
  owner: string;
  preview: boolean;
  adopted: boolean;
  secrets: readonly string[];
  references: Readonly<Record<string, string>>;
}

/** Parses the hidden inputs; a malformed one counts as absent. */
export function readHidden(properties: Values): HiddenInputs {
  const { __adopted, __nonce, __preview, __references, __secrets, __takenAgain, __timeouts, __urn } =
    hidden.parse(properties);
  const timeouts = Object.fromEntries(
    Object.entries(__timeouts).map(([operation, text]) => [operation, milliseconds(text)]),
  );
  return {
    urn: __urn,
    timeouts,
    nonce: __nonce,
    owner: __takenAgain === "" ? __nonce : `${__nonce}/${__takenAgain}`,
    preview: isUnknown(__preview),
    adopted: __adopted,
    secrets: __secrets,
    references: __references,
  };
}

/** What is wrong with the user's customTimeouts. */
export function timeoutFailure(properties: Values): string | undefined {
  const given = properties["__timeouts"];
  if (given === undefined) return undefined;
  const [issue] = hidden.shape.__timeouts.unwrap().safeParse(given).error?.issues ?? [];
  return issue === undefined ? undefined : `customTimeouts.${issue.path.join(".")} ${issue.message}`;
}

function milliseconds(text: string): number {
  const [, hours = "0", minutes = "0", seconds = "0"] = duration.exec(text) ?? [];
  return ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
}
