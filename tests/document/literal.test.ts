import fc from "fast-check";
import { readLiteral } from "./literal";

it("reads any JSON as JSON.parse does", () => {
  fc.assert(
    fc.property(
      fc.jsonValue({ maxDepth: 4, stringUnit: fc.constantFrom("a", "B", "7", " ", "_", "{", "]", ",", ":") }),
      (value) => {
        const text = JSON.stringify(value);
        expect(readLiteral(text)).toEqual({ value: JSON.parse(text), faults: [] });
      },
    ),
  );
});

it("reads what Python writes otherwise", () => {
  expect(readLiteral("{'On': True, 'Off': False, 'Not': None, 'Id': kite_id, # why\n 'N': -1.5}")).toEqual({
    value: { On: true, Off: false, Not: null, Id: "$kite_id", N: -1.5 },
    faults: [],
  });
});

it.each([
  ['{"a": 1,}', { a: 1 }, ["trailing comma"]],
  ["[1, 2],", [1, 2], ["trailing comma"]],
  ['{"a": 1\n"b": 2}', { a: 1, b: 2 }, ["comma missing"]],
  ['{"a": "x,\n"b": 2}', { a: "x", b: 2 }, ["quote missing"]],
  ['[{"a": [1, 2]', [{ a: [1, 2] }], ["bracket missing", "bracket missing"]],
  ['{"a": 1, "a": 2}', { a: 2 }, ["key twice"]],
])("reads %s, and tells what is wrong with it", (text, value, faults) => {
  expect(readLiteral(text)).toEqual({ value, faults });
});

it.each(["", "http://sky/?a=1", "{a: 1}", "[1] [2]", '{"a";1}'])("does not read %j", (text) => {
  expect(readLiteral(text)).toBeUndefined();
});
