import { z } from "zod";
import type { OperationMinutes } from "../lifecycle/resource";
import { isUnknown } from "../lifecycle/unknown";

/** The shape of today's states; a state of an older one is written anew by the next update. */
export const stateSchema = 1;

/** Inputs that no user writes: the class and check add them. */
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
  /** The random part of this creation. */
  __nonce: z.string().catch(""),
  /** Not known while the program runs for a preview, and absent else. */
  __preview: z.string().catch(""),
  /** The paths of what the program has marked as secrets. */
  __secrets: z.array(z.string()).catch([]),
  /** The URNs of the resources whose ids stand in the inputs, by path; in a preview only. */
  __references: z.record(z.string(), z.string()).catch({}),
  /** Whether it was there before Pulumi, and was taken over. */
  __adopted: z.boolean().catch(false),
});

/** What the hidden inputs say. */
export interface HiddenInputs {
  urn: string;
  /** Milliseconds, for the operations that the user has limited. */
  timeouts: Partial<OperationMinutes>;
  nonce: string;
  preview: boolean;
  adopted: boolean;
  secrets: readonly string[];
  references: Readonly<Record<string, string>>;
}

/** Reads the hidden inputs; what is malformed counts as not given. */
export function readHidden(properties: Readonly<Record<string, unknown>>): HiddenInputs {
  const { __adopted, __nonce, __preview, __references, __secrets, __timeouts, __urn } = hidden.parse(properties);
  const timeouts = Object.fromEntries(
    Object.entries(__timeouts).map(([operation, text]) => [operation, milliseconds(text)]),
  );
  return {
    urn: __urn,
    timeouts,
    nonce: __nonce,
    preview: isUnknown(__preview),
    adopted: __adopted,
    secrets: __secrets,
    references: __references,
  };
}

/** What is wrong with the user's customTimeouts. */
export function timeoutFailure(properties: Readonly<Record<string, unknown>>): string | undefined {
  const given = properties["__timeouts"];
  if (given === undefined) return undefined;
  const [issue] = hidden.shape.__timeouts.unwrap().safeParse(given).error?.issues ?? [];
  return issue === undefined ? undefined : `customTimeouts.${issue.path.join(".")} ${issue.message}`;
}

function milliseconds(text: string): number {
  const [, hours = "0", minutes = "0", seconds = "0"] = duration.exec(text) ?? [];
  return ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
}
