import ts from "typescript";
import { camel } from "../../provider/functions/camel";
import type { AnyFunction } from "../../provider/functions/definition";
import { isOptional, isRegionFromSetting, mayBeOmitted, readFunctions, type Signature } from "./functionTypes";
import { isOpen, valueSetOf } from "./values";

/** The text of `sdk/functions.ts`: types, comments and both forms of every function, from the definitions and the catalogue. */
export function generateFunctions(): string {
  const { checker, signatures } = readFunctions();
  const printer = new Printer(checker);
  // A function that returns one resource names its type; the one that lists them uses that name.
  const singularFirst = signatures.toSorted(
    (a, b) => Number(checker.isArrayLikeType(a.result)) - Number(checker.isArrayLikeType(b.result)),
  );
  const texts = new Map<string, string[]>(
    singularFirst.map((signature) => [signature.name, printer.functionText(signature)]),
  );
  return [
    "// Generated from provider/functions and the catalogue by `npm run generate`: do not edit.",
    'import type * as pulumi from "@pulumi/pulumi";',
    'import { call, callOutput } from "./function";',
    'import type { Argument } from "./resource";',
    `import type { ${[...printer.values].sort().join(", ")} } from "./values";`,
    "",
    "/** Arguments that can be outputs of resources, or have outputs in them. */",
    "type Arguments<T> = { [K in keyof T]: Argument<T[K]> };",
    "",
    ...signatures.flatMap(({ name }) => texts.get(name) ?? []),
  ].join("\n");
}

const pascal = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);
const comment = (text: string, indent = "") => `${indent}/** ${text} */`;

/** Where a type is used. */
interface Place {
  definition: AnyFunction;
  /** Whether it is an argument, or part of a result. */
  side: "argument" | "result";
  /** The name of its interface, and the prefix of the names of its parts. */
  name: string;
  base: string;
  /** The comment of the interface. */
  about: string;
}

/** Prints types as interfaces, each once. */
class Printer {
  /** The names of types, by action: equal types of two actions are different types to users. */
  readonly #names = new Map<string, Map<ts.Type, string>>();
  readonly #texts: string[] = [];
  /** The types of `sdk/values.ts` that are used. */
  readonly values = new Set<string>();

  constructor(private readonly checker: ts.TypeChecker) {}

  functionText({ name, definition, args, result }: Signature): string[] {
    const base = pascal(name);
    const each = this.checker.isArrayLikeType(result) ? "An item of the result" : "The result";
    const given = {
      definition,
      side: "argument",
      name: `${base}Args`,
      base,
      about: `The arguments of \`${name}\`.`,
    } as const;
    const properties = this.#properties(args);
    const type = properties.length === 0 ? "Record<string, never>" : this.#interface(args, given);
    const defaultArgs = properties.some((property) => !mayBeOmitted(property, definition)) ? "" : " = {}";
    const resultType = this.#type(result, {
      definition,
      side: "result",
      name: `${base}Result`,
      base,
      about: `${each} of \`${name}\`.`,
    });
    const from = definition.actions.length === 0 ? "" : ` Source: ${definition.actions.join(", ")}.`;
    const { dependsOn, secrets } = definition;
    const extra = [
      ...(secrets.length > 0 || dependsOn !== undefined ? [JSON.stringify(secrets.map(camel))] : []),
      ...(dependsOn === undefined ? [] : [JSON.stringify(dependsOn)]),
    ];
    const output = `pulumi.Output<${secrets.length === 0 ? resultType : `pulumi.Unwrap<${resultType}>`}>`;
    const passed = [`"${name}"`, "{ ...args }", "opts"];
    const outputArgs = properties.length === 0 ? type : `${base}OutputArgs`;
    const waits =
      definition.dependsOn === undefined
        ? "Waits for its arguments, and makes no call while one is unknown."
        : "Waits for the arguments that it needs, and makes no call while one of them is unknown.";
    return [
      ...this.#texts.splice(0),
      ...(properties.length === 0
        ? []
        : [
            comment(`The arguments of \`${name}Output\`, which can be outputs.`),
            `export type ${outputArgs} = Arguments<${type}>;`,
            "",
          ]),
      "/**",
      ` * ${definition.description}${from}`,
      " * @param args The arguments of the function.",
      " * @param opts Pulumi's options. `provider` selects the account.",
      " */",
      `export function ${name}(args: ${type}${defaultArgs}, opts?: pulumi.InvokeOptions): Promise<${resultType}> {`,
      `  return call<${resultType}>(${[...passed, ...extra.slice(0, secrets.length)].join(", ")});`,
      "}",
      "",
      "/**",
      ` * ${definition.description}${from}${properties.length === 0 ? "" : ` ${waits}`}`,
      " * @param args The arguments of the function.",
      " * @param opts Pulumi's options. `provider` selects the account, `dependsOn` lists what must exist first.",
      " */",
      `export function ${name}Output(args: ${outputArgs}${defaultArgs}, opts?: pulumi.InvokeOutputOptions): ${output} {`,
      `  return callOutput<${resultType}>(${[...passed, ...extra].join(", ")});`,
      "}",
      "",
    ];
  }

  #type(type: ts.Type, place: Place): string {
    const plain = this.checker.getNonNullableType(type);
    const element = this.checker.getIndexTypeOfType(plain, ts.IndexKind.Number);
    if (this.checker.isArrayLikeType(plain) && element !== undefined) {
      const text = this.#type(element, place);
      return /^[\w.]+$/.test(text) ? `${text}[]` : `(${text})[]`;
    }
    const value = this.checker.getIndexTypeOfType(plain, ts.IndexKind.String);
    if (value !== undefined) return `Record<string, ${this.#type(value, place)}>`;
    return (plain.flags & ts.TypeFlags.Object) !== 0 || plain.isIntersection()
      ? this.#interface(plain, place)
      : this.#simple(plain);
  }

  #simple(type: ts.Type): string {
    if (!isOpen(type)) return this.checker.typeToString(type, undefined, ts.TypeFormatFlags.NoTruncation);
    const value = valueSetOf(type).type;
    this.values.add(value);
    return value;
  }

  #interface(type: ts.Type, place: Place): string {
    const family = place.definition.actions[0] ?? place.name;
    const names = this.#names.get(family) ?? new Map<ts.Type, string>();
    this.#names.set(family, names);
    const known = names.get(type);
    if (known !== undefined) return known;
    names.set(type, place.name);
    const lines = this.#properties(type).flatMap((property) => this.#property(property, place));
    this.#texts.push(
      comment(place.about),
      ...(lines.length === 0
        ? [`export type ${place.name} = Record<string, never>;`]
        : [`export interface ${place.name} {`, ...lines, "}"]),
      "",
    );
    return place.name;
  }

  #properties = (type: ts.Type) => this.checker.getPropertiesOfType(type);

  #property(property: ts.Symbol, place: Place): string[] {
    const { definition, name, side } = place;
    const key = camel(property.name);
    const described = ts.displayPartsToString(property.getDocumentationComment(this.checker)).replaceAll("\n", " ");
    if (described === "") throw new Error(`${name}.${key} has no comment`);
    const secret = side === "result" && definition.secrets.includes(property.name);
    const part = `${place.base}${pascal(key)}`;
    const about = side === "argument" ? `Part of ${name}.` : `Part of the reply to ${definition.actions.at(-1)}.`;
    const plain = this.#type(this.checker.getTypeOfSymbol(property), { ...place, name: part, base: part, about });
    const type = secret ? `pulumi.Output<${plain}>` : plain;
    if (side === "argument") {
      const fromSetting =
        isRegionFromSetting(property, definition) && !described.includes("cds:regionId")
          ? " Default: the setting `cds:regionId`."
          : "";
      return [
        comment(described + fromSetting, "  "),
        `  ${key}${mayBeOmitted(property, definition) ? "?" : ""}: ${type};`,
      ];
    }
    // Not an optional property: Pulumi's outputs would lift it to an output that may itself be missing.
    const or = isOptional(property) ? " | undefined" : "";
    return [comment(described + (secret ? " A secret." : ""), "  "), `  ${key}: ${type}${or};`];
  }
}
