/** What JSON can say. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** A reply on the wire, as the document prints them: which fields are there differs from action to action. */
export type Reply = {
  Code: string;
  Message?: string;
  /** What one action has instead of Message. */
  Msg?: string;
  Data?: Json;
  /** A number for global private networks. */
  TaskId?: string | number;
  RequestId?: string;
};

/** The reply of a change that is done at once. */
export const done = (): Reply => ({ Code: "Success", Message: "Success.", Data: {}, TaskId: "" });

/** The reply of a read. */
export const found = (data: Json): Reply => ({ Message: "Success.", Code: "Success", Data: data });

/** The short reply of a change that goes on as a task. */
export const accepted = (taskId: string): Reply => ({ Code: "Success", TaskId: taskId });

/** The reply of a change of global private networks: their task ids are numbers. */
export const acceptedByNumber = (taskId: string): Reply => ({
  Code: "Success",
  Data: {},
  Message: "Success.",
  TaskId: Number(taskId),
});

/** The long reply of a change that goes on as a task. */
export const acceptedWithData = (taskId: string, data: Json = {}, message = "Success."): Reply => ({
  Code: "Success",
  Message: message,
  Data: data,
  TaskId: taskId,
});
