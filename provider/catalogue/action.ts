import { z } from "zod";

/**
 * What a second send of the same action would do; retry follows it, never the HTTP method.
 * `read` changes nothing; `set` reaches the same end; `delete` too; `create` and `child` make another thing;
 * `relative` adds again; `act` does its work again.
 */
export type ActionClass = "read" | "set" | "delete" | "create" | "child" | "relative" | "act";

/** Where a reply carries its task id. The client looks at every place; this says where the document puts it. */
export type TaskPlace = "TaskId" | "Data[].TaskId" | "Data.TaskIds" | "Data.TaskId" | "Data.DiskInfo[].TaskId";

/** One documented action: what is sent, what comes back, and what may be done when the reply is lost. */
export interface Action<Request extends z.ZodRawShape = z.ZodRawShape, Data extends z.ZodType = z.ZodType> {
  /** HTTP method, as documented; it says nothing about the effect. */
  method: "GET" | "POST";
  /** What a second send would do. */
  class: ActionClass;
  /** Where the task id is; absent when the action answers at once. */
  task?: TaskPlace;
  /** The path to call where it differs from the service's own. */
  path?: string;
  /** The path that the document prints, where it is a slip. */
  documentedPath?: string;
  /** One more path that may answer, of which a sample or the sibling actions speak. */
  otherPath?: string;
  /** What it does, in one sentence. */
  description: string;
  /** Request fields: in the signed query for GET, in the JSON body for POST. */
  request: Request;
  /** The reply's `Data`; absent when it carries nothing of use. */
  data?: Data;
}

/** Declares an action, keeping the types of its fields. */
export function action<const Request extends z.ZodRawShape, Data extends z.ZodType>(
  row: Action<Request, Data>,
): Action<Request, Data> {
  return row;
}

/** What a caller passes to an action. */
export type RequestOf<A> = A extends Action<infer Request, z.ZodType> ? z.output<z.ZodObject<Request>> : never;

/** What an action's `Data` holds once it has been read; every field may be missing. */
export type DataOf<A> = A extends { data?: infer Data extends z.ZodType } ? z.output<Data> : undefined;
