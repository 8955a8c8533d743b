import { z } from "zod";
import { ConfigError } from "../../../provider/api/errors";
import { asSet, withDefaultTags } from "../../../provider/lifecycle/inputs";
import { checked, type Values } from "./checked";
import { kind, unknowns } from "./kind";

const machine = kind({
  labels: withDefaultTags(asSet(z.array(z.string().min(1)))).optional(),
  others: z.array(z.string()).optional(),
});
const labelsOf = (given: Values, tags: readonly string[] | ConfigError, before?: Values, adopted = false) =>
  checked(machine, given, before, { adopted, defaults: { regionId: undefined, tags } }).inputs["labels"];

describe("default tags", () => {
  it.each([
    [undefined, ["a"], ["a"]],
    [[], ["a"], ["a"]],
    [["b"], ["a"], ["b", "a"]],
    [
      ["a", "b"],
      ["b", "a"],
      ["a", "b"],
    ],
    [["b", "b"], [], ["b", "b"]],
    [undefined, [], undefined],
  ])("make of %j with the setting %j the tags %j", (labels, tags, result) => {
    expect(labelsOf({ labels }, tags)).toEqual(result);
  });

  it.each([unknowns.array, unknowns.string])("leave tags alone that are not known yet", (labels) => {
    expect(labelsOf({ labels }, ["a"])).toBe(labels);
  });

  it("stand beside a tag that is not known yet", () => {
    expect(labelsOf({ labels: [unknowns.string] }, ["a"])).toEqual([unknowns.string, "a"]);
  });

  it("concern no other list", () => {
    expect(checked(machine, {}, undefined, { defaults: { regionId: undefined, tags: ["a"] } }).inputs).toEqual({
      labels: ["a"],
    });
  });

  it("wait with what is adopted until it has been", () => {
    expect(labelsOf({ labels: ["b"] }, ["a"], undefined, true)).toEqual(["b"]);
    expect(labelsOf({ labels: ["b"] }, ["a"], { labels: ["b"] }, true)).toEqual(["b", "a"]);
  });

  it("that are malformed are blamed at the tags", () => {
    const defaults = { regionId: undefined, tags: new ConfigError("cds:defaultTags is wrong") };
    expect(checked(machine, { labels: ["b"] }, undefined, { defaults }).failures).toEqual([
      { property: "labels", reason: "cds:defaultTags is wrong" },
    ]);
  });

  it("do not hide what is wrong with the tags of the program", () => {
    const { failures } = checked(machine, { labels: "b" }, undefined, {
      defaults: { regionId: undefined, tags: ["a"] },
    });
    expect(failures).toEqual([{ property: "labels", reason: "expected array, received string" }]);
  });
});
