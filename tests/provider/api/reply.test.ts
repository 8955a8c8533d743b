import fc from "fast-check";
import { oneLine, parseEnvelope } from "../../../provider/api/reply";
import { anyJson } from "../json";

const taskIdsIn = (reply: object) => parseEnvelope(JSON.stringify(reply))?.taskIds;

describe("readEnvelope", () => {
  it.each([
    ["nothing", ""],
    ["HTML", "<!doctype html><title>x</title>"],
    ["cut JSON", '{"Code":"Success"'],
    ["two JSON texts", "{}{}"],
    ["a list", '[{"Code":"Success"}]'],
    ["a text", '"Success"'],
    ["a number", "0"],
    ["null", "null"],
    ["a byte order mark", '\uFEFF{"Code":"Success"}'],
  ])("takes %s for no reply", (_, body) => {
    expect(parseEnvelope(body)).toBeUndefined();
  });

  it.each(["Success", "success", "SUCCESS", "0000"])("takes the code %s for a success", (Code) => {
    expect(parseEnvelope(JSON.stringify({ Code }))?.ok).toBe(true);
  });

  it.each(["", "Succes", "Success ", "Successful", "0", 0, 200, true, null, ["Success"], undefined])(
    "does not take the code %j for a success",
    (Code) => {
      expect(parseEnvelope(JSON.stringify({ Code }))?.ok).toBe(false);
    },
  );

  it("gives a code that is a number as a text", () => {
    expect(parseEnvelope('{"Code":20101}')?.code).toBe("20101");
  });

  it.each([
    ["Message", { Message: "a", Msg: "b", message: "c" }, "a"],
    ["Msg where Message is missing", { Msg: "b", message: "c" }, "b"],
    ["Msg where Message is empty", { Message: "", Msg: "b" }, "b"],
    ["Msg where Message is null", { Message: null, Msg: "b" }, "b"],
    ["Msg where Message is no text", { Message: { a: 1 }, Msg: "b" }, "b"],
    ["message where the others are missing", { message: "c" }, "c"],
    ["nothing where there is none", {}, ""],
  ])("reads the message from %s", (_, reply, message) => {
    expect(parseEnvelope(JSON.stringify(reply))?.message).toBe(message);
  });

  it.each([
    ["TaskId", { TaskId: "7" }],
    ["TaskID", { TaskID: "7" }],
    ["Data.TaskId", { Data: { TaskId: "7" } }],
    ["Data.taskId", { Data: { taskId: "7" } }],
    ["Data.TaskIds[]", { Data: { TaskIds: ["7"] } }],
    ["Data.DiskInfo[].TaskId", { Data: { DiskInfo: [{ DiskId: "d", TaskId: "7" }] } }],
    ["Data[].TaskId", { Data: [{ InstanceId: "i", TaskId: "7" }] }],
  ])("finds a task at %s", (_, reply) => {
    expect(taskIdsIn(reply)).toEqual(["7"]);
  });

  it.each([
    ["TaskId", { TaskId: 7 }],
    ["TaskID", { TaskID: 7 }],
    ["Data.TaskId", { Data: { TaskId: 7 } }],
    ["Data.taskId", { Data: { taskId: 7 } }],
    ["Data.TaskIds[]", { Data: { TaskIds: [7] } }],
    ["Data.DiskInfo[].TaskId", { Data: { DiskInfo: [{ TaskId: 7 }] } }],
    ["Data[].TaskId", { Data: [{ TaskId: 7 }] }],
  ])("gives the number of a task at %s as a text", (_, reply) => {
    expect(taskIdsIn(reply)).toEqual(["7"]);
  });

  it.each([
    ["Data.DiskInfo", { Data: { DiskInfo: { DiskId: "d", TaskId: "7" } } }],
    ["Data.TaskIds", { Data: { TaskIds: "7" } }],
  ])("finds a task where %s is a lone thing instead of a list", (_, reply) => {
    expect(taskIdsIn(reply)).toEqual(["7"]);
  });

  it.each(["", "0", 0, null, undefined, false, {}, []])("takes %j for no task", (none) => {
    const reply = {
      TaskId: none,
      TaskID: none,
      Data: { TaskId: none, taskId: none, TaskIds: [none], DiskInfo: [{ TaskId: none }] },
    };
    expect(taskIdsIn(reply)).toEqual([]);
  });

  it.each(["", "0", 0, null, undefined])("takes %j in a list for no task", (none) => {
    expect(taskIdsIn({ Data: [{ TaskId: none }, { TaskId: "7" }] })).toEqual(["7"]);
  });

  it("collects all tasks, each once", () => {
    const reply = { TaskId: "1", TaskID: 1, Data: { TaskId: "2", TaskIds: [3, "1"], DiskInfo: [{ TaskId: "4" }] } };
    expect(taskIdsIn(reply)?.sort()).toEqual(["1", "2", "3", "4"]);
  });

  it("finds the other tasks beside one that makes no sense", () => {
    expect(taskIdsIn({ Data: { TaskIds: [{ a: 1 }, "7"] } })).toEqual(["7"]);
  });

  it("gives an envelope or undefined for any JSON", () => {
    fc.assert(
      fc.property(anyJson, (value) => {
        const envelope = parseEnvelope(JSON.stringify(value));
        const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
        expect(envelope).toEqual(
          isObject
            ? {
                ok: expect.any(Boolean),
                code: expect.any(String),
                message: expect.any(String),
                taskIds: expect.any(Array),
                data: Reflect.get(value, "Data"),
              }
            : undefined,
        );
      }),
    );
  });

  it("gives tasks as texts that name one, for any JSON", () => {
    fc.assert(
      fc.property(anyJson, (Data) => {
        const taskIds: unknown[] = taskIdsIn({ Data }) ?? [];
        expect(taskIds.filter((id) => typeof id !== "string" || id === "" || id === "0")).toEqual([]);
      }),
    );
  });

  it("gives undefined for any text that is no JSON", () => {
    const noJson = fc
      .oneof(
        fc.string(),
        fc.json().map((text) => text.slice(0, -1)),
      )
      .filter((text) => !isJson(text));
    fc.assert(fc.property(noJson, (body) => expect(parseEnvelope(body)).toBeUndefined()));
  });
});

describe("oneLine", () => {
  it("joins lines, tabs and control characters into single spaces", () => {
    expect(oneLine(" a\r\n\tb\u0000\u001b[0mc\u2028d \n")).toBe("a b [0mc d");
  });

  it("cuts what is longer than 300 characters", () => {
    expect(oneLine("x".repeat(301))).toBe(`${"x".repeat(300)}…`);
  });

  it("keeps a text of 300 characters", () => {
    expect(oneLine("x".repeat(300))).toBe("x".repeat(300));
  });

  it("never cuts a character in two", () => {
    expect(oneLine("😀".repeat(200)).isWellFormed()).toBe(true);
    expect(oneLine(`x${"😀".repeat(200)}`).isWellFormed()).toBe(true);
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
