import { z } from "zod";

/** A fault to inject, as a test asks for it. */
export const faultOrder = z
  .strictObject({
    /** The action to hit. */
    action: z.string().min(1),
    /** Its service, where two have an action of that name. */
    service: z.string().optional(),
    /** Which call of the action from now on; by default the next one, 1. */
    nth: z.int().min(1).default(1),
    /** How many calls in a row; by default 1. */
    times: z.int().min(1).default(1),
    /**
     * Nothing happens: `lost-before` (the connection breaks), `status-503`, `html` (a proxy's 502 page), `throttled` (429),
     * `refused` (with the code that is given beside it, and the HTTP status that the document has for it).
     * The call has its effect: `lost-after` (the connection breaks), `truncated` (half of the reply).
     * The reply is right, its tasks are not: `task-error` (they end in ERROR), `task-stuck` (they never end).
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
    /** The code of a refusal, one of the document's or any other. */
    code: z.string().min(1).optional(),
  })
  .refine(({ code, effect }) => (code !== undefined) === (effect === "refused"), {
    path: ["code"],
    message: "goes with the effect refused, and with no other",
  });

/** What can be asked of `cloud.fault`. */
export type FaultOrder = z.input<typeof faultOrder>;

/** What a fault does. */
export type FaultEffect = FaultOrder["effect"];

/** A fault that hits a call. */
export type Fault = Pick<FaultOrder, "effect" | "code">;

/** The connection broke before a reply came. Thrown by `handle`; over HTTP the socket is destroyed. */
export class ConnectionLost extends Error {
  override readonly name = "ConnectionLost";
  /** As Node's own errors of broken connections have it. */
  readonly code = "ECONNRESET";

  constructor() {
    super("the connection was closed without a reply");
  }
}

/** The faults that are still to come. */
export class Faults {
  #waiting: (Fault & { action: string; service?: string; skip: number; left: number })[] = [];

  /** Adds a fault. */
  add(order: FaultOrder): void {
    const { nth, times, ...fault } = faultOrder.parse(order);
    this.#waiting.push({ ...fault, skip: nth - 1, left: times });
  }

  /** Counts a call, and gives what is to happen to it. */
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
