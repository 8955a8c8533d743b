/** A JSON value. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** A reply as the document shows it; which fields it has differs from action to action. */
export type Reply = {
  Code: string;
  Message?: string;
  /** One action has this field instead of Message. */
  Msg?: string;
  Data?: Json;
  /** A number for global private networks. */
  TaskId?: string | number;
  RequestId?: string;
};

/** The reply to a change that is complete. */
export const successReply = (): Reply => ({ Code: "Success", Message: "Success.", Data: {}, TaskId: "" });

/** The reply to a read. */
export const dataReply = (data: Json): Reply => ({ Message: "Success.", Code: "Success", Data: data });

/** The short reply to a change that started a task. */
export const taskReply = (taskId: string): Reply => ({ Code: "Success", TaskId: taskId });

/** The reply to a change of a global private network: its task ids are numbers. */
export const numericTaskReply = (taskId: string): Reply => ({
  Code: "Success",
  Data: {},
  Message: "Success.",
  TaskId: Number(taskId),
});

/** The long reply to a change that started a task. */
export const taskReplyWithData = (taskId: string, data: Json = {}, message = "Success."): Reply => ({
  Code: "Success",
  Message: message,
  Data: data,
  TaskId: taskId,
});
