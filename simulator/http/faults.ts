import { z } from "zod";

/** Schema of a fault to inject. */
export const faultSchema = z
  .strictObject({
    /** The action that the fault hits. */
    action: z.string().min(1),
    /** Service of the action, where two services have an action of that name. */
    service: z.string().optional(),
    /** Which call of the action to hit, counted from now. Defaults to 1, the next call. */
    nth: z.int().min(1).default(1),
    /** How many calls in a row to hit. Defaults to 1. */
    times: z.int().min(1).default(1),
    /**
     * The call has no effect: `lost-before` (the connection breaks), `status-503`, `html` (a proxy's 502 page), `throttled` (429),
     * `refused` (with the given `code`, and the HTTP status that the document has for it).
     * The call has its effect: `lost-after` (the connection breaks), `truncated` (half of the reply).
     * The reply is correct, but its tasks fail: `task-error` (they end in ERROR), `task-stuck` (they never end).
     */
    effect: z.enum([
      "lost-before",
      "lost-after",
      "status-503",
      "html",
      "truncated",
      "throttled",
      "refused",
      "task-error",
      "task-stuck",
    ]),
    /** Code of the refusal: one of the document's, or any other. Required for `refused`, and for no other effect. */
    code: z.string().min(1).optional(),
  })
  .refine(({ code, effect }) => (code !== undefined) === (effect === "refused"), {
    path: ["code"],
    message: "goes with the effect refused, and with no other",
  });

/** A fault to inject with `cloud.fault`. */
export type FaultOrder = z.input<typeof faultSchema>;

/** The effect of a fault. */
export type FaultEffect = FaultOrder["effect"];

/** A fault that hits a call. */
export type Fault = Pick<FaultOrder, "effect" | "code">;

/** The connection broke before a reply arrived. Thrown by `handle`; over HTTP the socket is destroyed. */
export class ConnectionLost extends Error {
  override readonly name = "ConnectionLost";
  /** The code of Node's own errors for broken connections. */
  readonly code = "ECONNRESET";

  constructor() {
    super("the connection was closed without a reply");
  }
}

/** The faults that have not hit yet. */
export class Faults {
  #waiting: (Fault & { action: string; service?: string; skip: number; left: number })[] = [];

  /** Adds a fault. */
  add(order: FaultOrder): void {
    const { nth, times, ...fault } = faultSchema.parse(order);
    this.#waiting.push({ ...fault, skip: nth - 1, left: times });
  }

  /** Counts a call and returns the fault that hits it. */
  take(service: string, action: string): Fault | undefined {
    let hit: Fault | undefined;
    for (const fault of this.#waiting) {
      if (fault.action !== action || (fault.service ?? service) !== service) continue;
      if (fault.skip > 0) fault.skip -= 1;
      else if (hit === undefined) {
        hit = fault;
        fault.left -= 1;
      }
    }
    if (hit !== undefined) this.#waiting = this.#waiting.filter((fault) => fault.left > 0);
    return hit;
  }
}
