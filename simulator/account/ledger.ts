import type { Effect } from "./change";

/** One call as the cloud saw it. It holds no request fields, so no secret. */
export interface LedgerEntry {
  /** Number of the call, from 1. */
  n: number;
  /** When it came, in milliseconds since 1970. */
  at: number;
  /** The action; empty when the cloud does not know the one that was asked for. */
  action: string;
  /** The service that it was asked of; empty when it was not found. */
  service: string;
  /** `lost`: by an injected fault the caller got no reply, or one that it cannot read. */
  outcome: "ok" | "refused" | "lost";
  /** The code of a refusal. */
  code?: string;
  /** HTTP status of the answer. */
  status?: number;
  /** The fault that was injected. */
  fault?: string;
  /** The tasks that it started, joined by commas. */
  taskId?: string;
  /** What it did so far; a running task adds to it when it ends. */
  effects: Effect[];
  /** True when it was made by `cloud.call`, behind the client's back. */
  direct?: true;
}
