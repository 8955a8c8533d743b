import { join } from "node:path";
import ts from "typescript";
import { camel } from "../../provider/functions/camel";
import type { AnyFunction } from "../../provider/functions/definition";
import { functions } from "../../provider/functions/functions";
import { programOf } from "./program";
import { valueTypeOf } from "./values";

const source = join(__dirname, "../../provider/functions/functions.ts");

/** What a function takes and gives, read from the types of its definition. */
interface Signature {
  name: string;
  definition: AnyFunction;
  args: ts.Type;
  result: ts.Type;
}

/** Writes `sdk/functions.ts`: types, hover texts and both forms of every function, from the definitions and the catalogue. */
export function generateFunctions(): string {
  const program = programOf(source);
  const checker = program.getTypeChecker();
  const signatures = signaturesIn(program, checker);
  const printer = new Printer(checker);
  // A function that gives one thing names its type; the one that lists them uses that name.
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
    "/** Arguments that may be outputs of resources, whole or in part. */",
    "type Arguments<T> = { [K in keyof T]: Argument<T[K]> };",
    "",
    ...signatures.flatMap(({ name }) => texts.get(name) ?? []),
  ].join("\n");
}

function signaturesIn(program: ts.Program, checker: ts.TypeChecker): Signature[] {
  const file = program.getSourceFile(source);
  const module = file && checker.getSymbolAtLocation(file);
  const table = module && checker.getExportsOfModule(module).find((symbol) => symbol.name === "functions");
  if (table === undefined) throw new Error(`${source} exports no functions`);
  return Object.entries<AnyFunction>(functions).map(([name, definition]) => {
    const property = checker.getTypeOfSymbol(table).getProperty(name);
    const method = property && checker.getTypeOfSymbol(property).getProperty("call");
    const [signature] = method === undefined ? [] : checker.getTypeOfSymbol(method).getCallSignatures();
    const args = signature?.parameters[1];
    const result = signature && checker.getAwaitedType(signature.getReturnType());
    if (args === undefined || result === undefined) throw new Error(`${name} has no readable type`);
    return { name, definition, args: checker.getTypeOfSymbol(args), result };
  });
}

const pascal = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);
const comment = (text: string, indent = "") => `${indent}/** ${text} */`;

/** What the parts of a type have in common. */
interface Place {
  definition: AnyFunction;
  /** Whether it is given by programs, or given to them. */
  side: "argument" | "result";
  /** What its interface is called, and what the names of its parts begin with. */
  name: string;
  base: string;
  /** What is said of the interface. */
  about: string;
}

/** Prints types as interfaces, each once. */
class Printer {
  /** The names of types, apart for each action: what two have in common by chance is not one type to users. */
  readonly #names = new Map<string, Map<ts.Type, string>>();
  readonly #texts: string[] = [];
  /** The types of `sdk/values.ts` that are used. */
  readonly values = new Set<string>();

  constructor(private readonly checker: ts.TypeChecker) {}

  functionText({ name, definition, args, result }: Signature): string[] {
    const base = pascal(name);
    const each = this.checker.isArrayLikeType(result) ? ", one each" : "";
    const given = {
      definition,
      side: "argument",
      name: `${base}Args`,
      base,
      about: `The arguments of \`${name}\`.`,
    } as const;
    const properties = this.#properties(args);
    const type = properties.length === 0 ? "Record<string, never>" : this.#interface(args, given);
    const otherwise = properties.some((property) => !mayBeLeftOut(property, definition)) ? "" : " = {}";
    const gives = this.#type(result, {
      definition,
      side: "result",
      name: `${base}Result`,
      base,
      about: `What \`${name}\` gives${each}.`,
    });
    const from = definition.actions.length === 0 ? "" : ` Source: ${definition.actions.join(", ")}.`;
    const { dependsOn: counting, secrets } = definition;
    const more = [
      ...(secrets.length > 0 || counting !== undefined ? [JSON.stringify(secrets.map(camel))] : []),
      ...(counting === undefined ? [] : [JSON.stringify(counting)]),
    ];
    const output = `pulumi.Output<${secrets.length === 0 ? gives : `pulumi.Unwrap<${gives}>`}>`;
    const passed = [`"${name}"`, "{ ...args }", "opts"];
    const outputArgs = properties.length === 0 ? type : `${base}OutputArgs`;
    const waits =
      definition.dependsOn === undefined
        ? "Waits for its arguments, and does not ask while one is unknown."
        : "Waits for those arguments that count for it, and does not ask while one of them is unknown.";
    return [
      ...this.#texts.splice(0),
      ...(properties.length === 0
        ? []
        : [
            comment(`The same for \`${name}Output\`: they may be outputs.`),
            `export type ${outputArgs} = Arguments<${type}>;`,
            "",
          ]),
      "/**",
      ` * ${definition.description}${from}`,
      " * @param args What it is about.",
      " * @param opts Pulumi's options; `provider` names the account to look in.",
      " */",
      `export function ${name}(args: ${type}${otherwise}, opts?: pulumi.InvokeOptions): Promise<${gives}> {`,
      `  return call<${gives}>(${[...passed, ...more.slice(0, secrets.length)].join(", ")});`,
      "}",
      "",
      "/**",
      ` * ${definition.description}${from}${properties.length === 0 ? "" : ` ${waits}`}`,
      " * @param args What it is about.",
      " * @param opts Pulumi's options; `provider` names the account to look in, `dependsOn` what has to be there first.",
      " */",
      `export function ${name}Output(args: ${outputArgs}${otherwise}, opts?: pulumi.InvokeOutputOptions): ${output} {`,
      `  return callOutput<${gives}>(${[...passed, ...more].join(", ")});`,
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
    const value = valueTypeOf(type);
    if (value === undefined) return this.checker.typeToString(type, undefined, ts.TypeFormatFlags.NoTruncation);
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
    const said = ts.displayPartsToString(property.getDocumentationComment(this.checker)).replaceAll("\n", " ");
    if (said === "") throw new Error(`${name}.${key} has no comment`);
    const secret = side === "result" && definition.secrets.includes(property.name);
    const part = `${place.base}${pascal(key)}`;
    const about = side === "argument" ? `Part of ${name}.` : `Part of the reply to ${definition.actions.at(-1)}.`;
    const plain = this.#type(this.checker.getTypeOfSymbol(property), { ...place, name: part, base: part, about });
    const type = secret ? `pulumi.Output<${plain}>` : plain;
    if (side === "argument") {
      const fromSetting =
        isRegionFromSetting(property, definition) && !said.includes("cds:regionId")
          ? " By default the setting `cds:regionId`."
          : "";
      return [comment(said + fromSetting, "  "), `  ${key}${mayBeLeftOut(property, definition) ? "?" : ""}: ${type};`];
    }
    // Not an optional property: Pulumi's outputs would lift it to an output that may itself be missing.
    const or = isOptional(property) ? " | undefined" : "";
    return [comment(said + (secret ? " A secret." : ""), "  "), `  ${key}: ${type}${or};`];
  }
}

const isOptional = (property: ts.Symbol) => (property.flags & ts.SymbolFlags.Optional) !== 0;
const isRegionFromSetting = (property: ts.Symbol, definition: AnyFunction) =>
  definition.regionFromSetting && camel(property.name) === "regionId";
const mayBeLeftOut = (property: ts.Symbol, definition: AnyFunction) =>
  isOptional(property) || isRegionFromSetting(property, definition);
