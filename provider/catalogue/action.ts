import { z } from "zod";

/**
 * What sending the same request again would do; retries depend on it, never on the HTTP method.
 * `read` changes nothing; `set` and `delete` have the same result; `create` and `child` create another resource;
 * `relative` adds again; `act` acts again.
 */
export type ActionClass = "read" | "set" | "delete" | "create" | "child" | "relative" | "act";

/** Where the reply has its task id according to the document; the client looks at every such path. */
export type TaskPlace = "TaskId" | "Data[].TaskId" | "Data.TaskIds" | "Data.TaskId" | "Data.DiskInfo[].TaskId";

/** A documented action: its request, its reply, and what is safe to do when the reply is lost. */
export interface Action<Request extends z.ZodRawShape = z.ZodRawShape, Data extends z.ZodType = z.ZodType> {
  /** HTTP method, as documented; it does not tell whether the action changes anything. */
  method: "GET" | "POST";
  /** What sending the request again would do. */
  class: ActionClass;
  /** Where the reply has its task id; absent when the action starts no task. */
  task?: TaskPlace;
  /** The path of the action, where it differs from the path of the service. */
  path?: string;
  /** The path in the document, where that is a misprint. */
  documentedPath?: string;
  /** Another possible path, from a sample or from related actions. */
  otherPath?: string;
  /** What the action does, in one sentence. */
  description: string;
  /** Request fields: in the signed query for GET, in the JSON body for POST. */
  request: Request;
  /** The `Data` of the reply; absent when it has nothing of use. */
  data?: Data;
}

/** Declares an action, keeping the types of its fields. */
export function action<const Request extends z.ZodRawShape, Data extends z.ZodType>(
  row: Action<Request, Data>,
): Action<Request, Data> {
  return row;
}

/** The request of an action. */
export type RequestOf<A> = A extends Action<infer Request, z.ZodType> ? z.output<z.ZodObject<Request>> : never;

/** The `Data` of an action's reply; every field can be missing. */
export type DataOf<A> = A extends { data?: infer Data extends z.ZodType } ? z.output<Data> : undefined;
