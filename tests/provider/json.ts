import fc from "fast-check";

/** Any JSON value, often with the fields of the API's replies in it, and with keys that mean something to JavaScript. */
export const anyJson: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 5 },
    fc.constantFrom<unknown>(null, "", "0", "x", "Success", "12", true, false, 0, -1.5, 1e300),
    fc.jsonValue({ maxDepth: 1 }),
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(
      fc.constantFrom(
        ...["Code", "Message", "Msg", "message", "Data", "TaskId", "TaskID", "taskId", "TaskIds", "DiskInfo"],
        ...["__proto__", "constructor", "toString", "length", "4dabf18193072939515e22adb298388d"],
      ),
      tie("value"),
      { maxKeys: 5 },
    ),
  ),
})).value;
