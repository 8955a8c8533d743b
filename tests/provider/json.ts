import fc from "fast-check";

const keys = ["Code", "Message", "Msg", "message", "Data", "TaskId", "TaskID", "taskId", "TaskIds", "DiskInfo"].concat([
  "__proto__",
  "constructor",
  "toString",
  "4dabf18193072939515e22adb298388d",
]);

/** What a value is after a walk over the wire. */
export function overTheWire(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

/** Any JSON value, often with the fields of the API's replies in it, and with keys that mean something to JavaScript. */
export const anyJson: fc.Arbitrary<unknown> = fc
  .letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 5 },
      fc.constantFrom<unknown>(null, "", "0", "x", "Success", "12", true, false, 0, -1.5, 1e300),
      fc.jsonValue({ maxDepth: 1 }),
      fc.array(tie("value"), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom(...keys), tie("value"), { maxKeys: 5 }),
    ),
  }))
  .value.map(overTheWire);
