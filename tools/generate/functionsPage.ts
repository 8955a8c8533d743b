import type ts from "typescript";
import { camel } from "../../provider/functions/camel";
import type { AnyFunction } from "../../provider/functions/definition";
import { shapeOf, type AnyResource } from "../../provider/lifecycle/resource";
import { registry } from "../../provider/resources/registry";
import { readFunctions, type Signature } from "./functionTypes";
import { pageOf } from "./links";
import { anchorOf, generatedNote, joined, table } from "./markdown";
import { objectIn, propertiesOf, typeName, type Property } from "./properties";

const head = `${generatedNote}

# Functions

Functions read and change nothing. Each has two forms:

- \`await cds.getVdc({ vdcName: "main" })\` returns a promise.
- \`cds.getVdcOutput({ vdcName })\` accepts outputs of resources and returns an output.

Names are matched exactly. A function that finds one resource fails if there is none, or if there are several. \`regionId\` defaults to the setting [\`cds:regionId\`](../README.md#settings) where it is optional.
`;

/** The text of docs/functions.md. */
export function functionsPage(): string {
  const { checker, signatures } = readFunctions();
  const index = table(
    ["Function", "Description"],
    signatures.map(({ definition, name }) => [`[${name}](#${anchorOf(name)})`, definition.description]),
  );
  return [head + "\n" + index, ...new FunctionTexts(checker).of(signatures)].join("\n\n").concat("\n");
}

class FunctionTexts {
  /** The first function that returns a type. */
  readonly #described = new Map<ts.Type, string>();

  constructor(private readonly checker: ts.TypeChecker) {}

  of(signatures: readonly Signature[]): string[] {
    return signatures.flatMap(({ args, definition, name, result }) => [
      `## ${name}`,
      definition.description,
      ...argumentsText(propertiesOf(this.checker, args, definition.args), definition),
      ...this.#resultText(name, result, definition),
      `**API actions**: ${definition.actions.length === 0 ? "none. The result is part of this package" : joined(definition.actions)}.`,
    ]);
  }

  #resultText(name: string, result: ts.Type, { secrets }: AnyFunction): string[] {
    const type = typeName(this.checker, result);
    const object = objectIn(this.checker, result);
    if (object === undefined) return [`**Result**: ${type}.`];
    const first = this.#described.get(object);
    if (first !== undefined)
      return [`**Result**: ${type}, with the same properties as the result of [\`${first}\`](#${anchorOf(first)}).`];
    this.#described.set(object, name);
    const fields = propertiesOf(this.checker, object, {});
    if (fields.length === 0) return [`**Result**: ${type}.`];
    return [`**Result**: ${type}.`, bullets(fields, (field) => fieldText(field, secrets))];
  }
}

function argumentsText(given: readonly Property[], definition: AnyFunction): string[] {
  if (given.length === 0) return ["**Arguments**: none."];
  const names = given.map(({ path }) => camel(path));
  // A price takes the arguments of a resource.
  const priced = Object.entries<AnyResource>(registry).find(([, kind]) =>
    Object.keys(shapeOf(kind)).every((input) => names.includes(input)),
  );
  if (priced === undefined) return ["**Arguments**:", bullets(given, (argument) => argumentText(argument, definition))];
  const [kind] = priced;
  const required = given.filter((argument) => !mayBeOmitted(argument, definition));
  const listed = joined(required.map(({ path }) => `\`${camel(path)}\``));
  return [`**Arguments**: the [inputs of \`${kind}\`](resources/${pageOf(kind)}#inputs). Only ${listed} are required.`];
}

const mayBeOmitted = ({ optional, path }: Property, { regionFromSetting }: AnyFunction) =>
  optional || (regionFromSetting && camel(path) === "regionId");

const argumentText = (argument: Property, definition: AnyFunction) =>
  line(argument, [mayBeOmitted(argument, definition) ? "optional" : "**required**"]);

const fieldText = (field: Property, secrets: readonly string[]) =>
  line(field, [
    ...(field.optional ? ["can be undefined"] : []),
    ...(secrets.includes(lastOf(field.path)) ? ["secret"] : []),
  ]);

const line = ({ comment, path, type }: Property, facts: readonly string[]) =>
  `\`${camel(lastOf(path))}\`: ${[type, ...facts].join(", ")}. ${comment}`;

const lastOf = (path: string) => path.slice(path.lastIndexOf(".") + 1);

/** A list in Markdown, with the properties of an object below it. */
const bullets = (properties: readonly Property[], text: (property: Property) => string, indent = ""): string =>
  properties
    .map((property) => {
      const inside = property.properties.length === 0 ? "" : `\n${bullets(property.properties, text, `${indent}  `)}`;
      return `${indent}- ${text(property)}${inside}`;
    })
    .join("\n");
