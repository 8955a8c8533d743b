import { z } from "zod";
import { listReply, stringReply } from "../catalogue/fields";

/** A reply in one form, whatever the spelling of its fields, the place of its task ids, and the type of its values. */
export interface Envelope {
  ok: boolean;
  code: string;
  message: string;
  /** Found when asked for: in the reply of a read, where the ids mean nothing, the search costs more than the rest. */
  readonly taskIds: string[];
  data: unknown;
}

const taskId = z.union([z.string(), z.number()]).nullish().catch(undefined);
const taskIds = listReply(taskId);
const holder = z.object({ TaskId: taskIds, TaskID: taskIds, taskId: taskIds }).partial().catch({});
const holders = z.array(holder).catch([]);
const envelope = z.object({
  Code: stringReply.catch(undefined),
  Message: stringReply.catch(undefined),
  Msg: stringReply.catch(undefined),
  message: stringReply.catch(undefined),
  Data: z.unknown().optional(),
});
const dataWithTasks = z
  .object({ TaskIds: taskIds, DiskInfo: listReply(holder) })
  .partial()
  .catch({});

/** Reads a reply's text; undefined when it is not a JSON object. */
export function parseEnvelope(body: string): Envelope | undefined {
  const json = parse(body);
  const read = envelope.safeParse(json);
  if (!read.success || Array.isArray(json)) return undefined;
  const { Code = "", Data, Message, Msg, message } = read.data;
  return {
    ok: ["success", "0000"].includes(Code.toLowerCase()),
    code: Code,
    message: Message || Msg || message || "",
    get taskIds() {
      return taskIdsOf(json, Data);
    },
    data: Data,
  };
}

function taskIdsOf(json: unknown, data: unknown): string[] {
  // What is parsed in vain costs most: an error is made for it.
  const inData = isObject(data) ? dataWithTasks.parse(data) : {};
  const places = [json, data, ...(inData.DiskInfo ?? []), ...(Array.isArray(data) ? holders.parse(data) : [])];
  const found = [
    ...places
      .filter(isObject)
      .map((place) => holder.parse(place))
      .flatMap((at) => [...(at.TaskId ?? []), ...(at.TaskID ?? []), ...(at.taskId ?? [])]),
    ...(inData.TaskIds ?? []),
  ];
  // An empty text and 0 mean that there is nothing to wait for.
  return [...new Set(found.filter((id) => id !== undefined && id !== null).map(String))].filter(
    (id) => id !== "" && id !== "0",
  );
}

const isObject = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

const longest = 300;

/** A text of the API's as one line of bearable length. */
export function oneLine(text: string): string {
  const line = text
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
  return line.length > longest ? `${line.slice(0, longest).replace(/[\uD800-\uDBFF]$/, "")}…` : line;
}
