import ts from "typescript";
import { shapeOf, type AnyResource } from "../../provider/lifecycle/resource";
import { metadataOf } from "../../provider/lifecycle/inputs";
import { registry } from "../../provider/resources/registry";
import { commentOf, readKinds } from "./kindTypes";
import { isOpen, valueSetOf } from "./values";

/** Names of interfaces that differ from kind and property: better ones, or where a class has that name. */
const partNames = new Map([
  ["RuleSet.rules", "SecurityGroupRule"],
  ["Gpn.accessPoints", "GpnAccessPointTarget"],
]);

/** The text of `sdk/resources.ts`: the class of every kind with its arguments, from the inputs and outputs of the kinds. */
export function generateClasses(): string {
  const { checker, typesOf } = readKinds();
  const printer = new Printer(checker);
  const kinds = Object.entries<AnyResource>(registry).flatMap(([kind, definition]) =>
    printer.kindText(kind, definition, typesOf(kind)),
  );
  return [
    "// Generated from provider/resources by `npm run generate`: do not edit.",
    'import type * as pulumi from "@pulumi/pulumi";',
    'import { resourceClass } from "./resource";',
    `import type { ${[...printer.values].sort().join(", ")} } from "./values";`,
    "",
    ...kinds,
  ].join("\n");
}

/** Where a type is used: for an argument or an output, and the name of the interface of an object there. */
interface Place {
  side: "argument" | "output";
  name: string;
  description: string;
}

class Printer {
  /** The types of `sdk/values.ts` that are used. */
  readonly values = new Set<string>();
  /** The interfaces of the current kind, by their names. */
  readonly #parts = new Map<string, string[]>();

  constructor(private readonly checker: ts.TypeChecker) {}

  kindText(kind: string, definition: AnyResource, { given, state }: { given: ts.Type; state: ts.Type }): string[] {
    const { description } = definition;
    const inputs = shapeOf(definition);
    const inOrder = (type: ts.Type) => {
      const properties = this.checker.getPropertiesOfType(type);
      const declared = Object.keys(inputs).flatMap((input) => properties.filter(({ name }) => name === input));
      return [...declared, ...properties.filter((property) => !declared.includes(property))];
    };
    const args = inOrder(given).flatMap((property) =>
      this.#argument(property, place(kind, property, "argument", `the argument \`${property.name}\` of \`${kind}\``)),
    );
    const outputs = inOrder(state).flatMap((property) => {
      const side = Object.hasOwn(inputs, property.name) ? "Output" : "";
      const part = place(kind, property, "output", `the output \`${property.name}\` of \`${kind}\``);
      return this.#output(property, { ...part, name: part.name + side });
    });
    const shown = inOrder(state).map(({ name }) => `${name}: undefined`);
    const secrets = Object.entries(inputs).flatMap(([input, schema]) =>
      metadataOf(schema).secret === true ? [`${input}: true`] : [],
    );
    const parts = [...this.#parts.values()].flat();
    this.#parts.clear();
    return [
      ...parts,
      comment(`The arguments of \`${kind}\`.`),
      `export interface ${kind}Args {`,
      ...args,
      "}",
      "",
      comment(`The properties that \`${kind}.get\` uses to look up the resource.`),
      `export interface ${kind}State extends Partial<${kind}Args> {}`,
      "",
      comment(description),
      `export class ${kind} extends resourceClass<${kind}>("${kind}", { ${shown.join(", ")} }, ${secrets.length === 0 ? "{}" : `{ ${secrets.join(", ")} }`}) {`,
      ...outputs,
      "",
      "  /**",
      `   * ${description}`,
      "   * @param name The logical name of the resource, unique in the stack. It is not sent to the cloud unchanged.",
      "   * @param args The arguments of the resource.",
      "   * @param opts Pulumi's options. `customTimeouts` sets the timeouts, `import` is refused.",
      "   */",
      `  constructor(name: string, args: ${kind}Args, opts?: pulumi.CustomResourceOptions) {`,
      "    super(name, args, opts);",
      "  }",
      "",
      "  /**",
      "   * Gets an existing resource that this stack does not manage. Fails if there is no such resource.",
      "   * @param name The logical name of the resource in this stack.",
      "   * @param id The id of the resource in the API.",
      "   * @param state What the resource belongs to, such as `{ vdcId }`, where the id alone is not enough to find it.",
      "   * @param opts Pulumi's options.",
      "   */",
      `  static override get(name: string, id: pulumi.Input<pulumi.ID>, state?: ${kind}State, opts?: pulumi.CustomResourceOptions): ${kind} {`,
      "    return super.get(name, id, state, opts);",
      "  }",
      "}",
      "",
    ];
  }

  /** An argument: it, or any part of it, can be an output of another resource. */
  #argument(property: ts.Symbol, at: Place): string[] {
    const type = this.#type(this.checker.getTypeOfSymbol(property), at);
    const optional = isOptional(property);
    return [
      comment(this.#commentOn(property, at), "  "),
      `  ${property.name}${optional ? "?" : ""}: pulumi.Input<${type}${optional ? " | undefined" : ""}>;`,
    ];
  }

  #output(property: ts.Symbol, at: Place): string[] {
    const type = this.#type(this.checker.getTypeOfSymbol(property), at);
    const or = isOptional(property) ? " | undefined" : "";
    return [
      comment(this.#commentOn(property, at), "  "),
      `  declare readonly ${property.name}: pulumi.Output<${type}${or}>;`,
    ];
  }

  #type(type: ts.Type, at: Place): string {
    const plain = this.checker.getNonNullableType(type);
    const inside = (part: ts.Type) => {
      const text = this.#type(part, at);
      return at.side === "argument" ? `pulumi.Input<${text}>` : text;
    };
    const element = this.checker.getIndexTypeOfType(plain, ts.IndexKind.Number);
    if (this.checker.isArrayLikeType(plain) && element !== undefined) return listOf(inside(element));
    const value = this.checker.getIndexTypeOfType(plain, ts.IndexKind.String);
    if (value !== undefined) return `Record<string, ${inside(value)}>`;
    if (isOpen(plain)) return at.side === "argument" ? this.#valueType(plain) : "string";
    if (plain.isUnion() && (plain.flags & ts.TypeFlags.Boolean) === 0)
      return plain.types
        .map((part) => this.checker.typeToString(part))
        .sort(byValue)
        .join(" | ");
    return (plain.flags & ts.TypeFlags.Object) === 0 ? this.checker.typeToString(plain) : this.#part(plain, at);
  }

  #valueType(open: ts.UnionType): string {
    const { type } = valueSetOf(open);
    this.values.add(type);
    return type;
  }

  #part(type: ts.Type, at: Place): string {
    const lines = this.checker.getPropertiesOfType(type).flatMap((property) => {
      if (at.side === "argument") return this.#argument(property, at);
      const mark = isOptional(property) ? "?" : "";
      const text = this.#type(this.checker.getTypeOfSymbol(property), at);
      return [comment(this.#commentOn(property, at), "  "), `  ${property.name}${mark}: ${text};`];
    });
    const description = [type.symbol && commentOf(this.checker, type.symbol), at.description].filter(Boolean).join(" ");
    this.#parts.set(at.name, [comment(description), `export interface ${at.name} {`, ...lines, "}", ""]);
    return at.name;
  }

  #commentOn(property: ts.Symbol, { name }: Place): string {
    const text = commentOf(this.checker, property);
    if (text === "") throw new Error(`${name}.${property.name} has no comment`);
    return text;
  }
}

function place(kind: string, property: ts.Symbol, side: Place["side"], of: string): Place {
  const { name } = property;
  const own = `${kind}${name.charAt(0).toUpperCase()}${name.slice(1).replace(/s$/, "")}`;
  return { side, name: partNames.get(`${kind}.${name}`) ?? own, description: `Part of ${of}.` };
}

const comment = (text: string, indent = "") => `${indent}/** ${text} */`;
const listOf = (item: string) => (/^[\w.]+(<.*>)?$/.test(item) ? `${item}[]` : `(${item})[]`);
const isOptional = (property: ts.Symbol) => (property.flags & ts.SymbolFlags.Optional) !== 0;
// The compiler's own order is that in which it has met them, which any edit elsewhere may change.
const byValue = (a: string, b: string) => a.localeCompare(b, "en", { numeric: true });
