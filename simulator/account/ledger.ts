import type { Effect } from "./change";

/** A call that the cloud received. It has no request fields, so no secrets. */
export interface LedgerEntry {
  /** Number of the call, from 1. */
  n: number;
  /** Time of the call, in milliseconds since 1970. */
  at: number;
  /** The action; empty when it is unknown. */
  action: string;
  /** The service of the action; empty when it is unknown. */
  service: string;
  /** `lost` means that because of a fault the caller got no reply, or an unreadable one. */
  outcome: "ok" | "refused" | "lost";
  /** The code of a refusal. */
  code?: string;
  /** HTTP status of the response. */
  status?: number;
  /** The fault that was injected. */
  fault?: string;
  /** The ids of the tasks that the call started, joined by commas. */
  taskId?: string;
  /** Effects of the call so far; a running task adds its own when it ends. */
  effects: Effect[];
  /** True for a call by `cloud.call`, without the client. */
  direct?: true;
}
