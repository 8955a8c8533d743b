import type { z } from "zod";
import type { Context } from "./context";
import type { Attachment, Creation } from "./creation";
import type { Values } from "./state";

/** The inputs of a kind, each declared once. */
export type InputShape = Readonly<Record<string, z.ZodType>>;

/** What programs give. */
export type GivenInputs<Shape extends InputShape> = z.input<z.ZodObject<Shape>>;

/** The inputs after check: valid, with names and defaults filled in. */
export type CheckedInputs<Shape extends InputShape> = z.output<z.ZodObject<Shape>>;

/** A rule over one or several inputs; skipped while an input that could decide it is unknown. */
export interface ValidationRule<Inputs> {
  /** The inputs that it reads. */
  inputs: ReadonlyArray<keyof Inputs & string>;
  /** Whether it depends only on which inputs are given, not on their values. */
  presence?: true;
  /** The input that the failure names. */
  property: keyof Inputs & string;
  /** What is wrong; undefined when nothing is. `prior` holds the recorded inputs of an existing resource; it is undefined where one is created or replaced. */
  validate(inputs: Inputs, prior: Partial<Inputs> | undefined): string | undefined;
}

/** One reason why inputs are refused. */
export interface CheckFailure {
  /** The input that is named; empty where none is. */
  property: string;
  reason: string;
  /** The inputs that were read: the reason may contain their values. */
  inputs?: readonly string[];
}

/** What reading a resource gives. */
export interface ReadResult<Inputs, Outputs> {
  /** The inputs that the API shows, as programs would write them. */
  inputs: Partial<Inputs>;
  outputs: Outputs;
}

/** The default timeout of each operation, in minutes. */
export interface OperationMinutes {
  create: number;
  update: number;
  delete: number;
}

/** An input that protects a resource from deletion and replacement. */
export interface Protection {
  input: string;
  /** Its state, as in "is on". */
  state: string;
  /** What lifts the protection, as in "set it to false". */
  remedy: string;
}

/** A resource as the program of this run declares it. */
export interface DeclaredResource {
  kind: string;
  name: string;
  /** Its checked inputs; some may be unknown. */
  inputs: Values;
  /** The paths of what the program has marked as secrets. */
  secrets: readonly string[];
  /** Its state before this run, once diff has seen it. */
  priorState?: Values;
}

/** The other resources of the program, as one of them sees them. */
export interface OtherResources {
  /** The resource whose id is the value of an input. */
  referenced(input: string): DeclaredResource | undefined;
  /** Those of the same kind that refer to the same resource in an input. */
  siblings(input: string): readonly DeclaredResource[];
}

/** A list that a resource declares: all of it, or one item. */
export interface DeclaredList {
  /** What messages call it: "the rules of security group sg-1". */
  name: string;
  /** Whether the resource declares the whole list. */
  isWhole: boolean;
}

/** A kind of resource: its inputs and its operations, without the shapes of Pulumi. */
export interface Resource<Shape extends InputShape, Outputs extends object, Item = unknown> {
  kind: string;
  /** What it is, in a sentence, for editors and the reference. */
  description: string;
  inputs: Shape;
  validations?: ReadonlyArray<ValidationRule<CheckedInputs<Shape>>>;
  timeoutMinutes: OperationMinutes;
  /** The input that helps to find it by its id: without it `get` searches the whole account, or cannot work if it is required. */
  lookupInput?: { input: keyof Shape & string; required: boolean };
  /** How it is created and found again after a lost reply; or, for an attachment, how it is attached. */
  creation: Creation<CheckedInputs<Shape>, Item> | Attachment<CheckedInputs<Shape>>;
  /** The inputs that creation itself covers; update reconciles the rest. All of them, when absent. */
  setByCreate?(inputs: CheckedInputs<Shape>): CheckedInputs<Shape>;
  /** Reads it; undefined when it does not exist. `known` is the recorded state, or the state that the program gives to `get`. */
  read(
    context: Context,
    id: string,
    known: Partial<CheckedInputs<Shape> & Outputs>,
  ): Promise<ReadResult<CheckedInputs<Shape>, Outputs> | undefined>;
  /** Changes it from `state` to `news`; `saveProgress` records each step that is done, in case a later one fails. */
  update(
    context: Context,
    id: string,
    state: CheckedInputs<Shape> & Partial<Outputs>,
    news: CheckedInputs<Shape>,
    saveProgress: (progress: Partial<CheckedInputs<Shape> & Outputs>) => void,
  ): Promise<void>;
  /** Deletes it and waits until it is gone; returns at once when it does not exist. */
  delete(context: Context, id: string, state: CheckedInputs<Shape> & Partial<Outputs>): Promise<void>;
  /** Changes of inputs that replace, or are ignored, because of the values of others. */
  customizeDiff?(
    state: CheckedInputs<Shape>,
    news: CheckedInputs<Shape>,
  ): { replaces?: readonly string[]; ignored?: readonly string[] };
  /** Whether a replacement has to delete the old resource first. */
  deleteBeforeReplace?(state: CheckedInputs<Shape>, news: CheckedInputs<Shape>): boolean;
  /** A conflict with other resources of the program, as far as a preview can know. */
  conflict?(inputs: Partial<CheckedInputs<Shape>>, others: OtherResources): CheckFailure | undefined;
  /** What still uses it, and so prevents its deletion, as messages call it. */
  dependents?(context: Context, id: string, state: Partial<CheckedInputs<Shape>>): Promise<string[]>;
  /** Ids of the resources that cannot be deleted while it stays as it is. */
  idsInUse?(state: Partial<CheckedInputs<Shape> & Outputs>): readonly string[];
  /** What it manages of other kinds, each as kind and id: these could be resources of their own. */
  owns?(id: string, state: Partial<CheckedInputs<Shape> & Outputs>): ReadonlyArray<readonly [kind: string, id: string]>;
  /** The list that it declares, where a list can be declared as a whole or item by item; undefined where it declares none, or the parent is unknown. */
  declaredList?(id: string | undefined, inputs: Partial<CheckedInputs<Shape>>): DeclaredList | undefined;
  /** What beside `deleteProtection` protects it from deletion and replacement. */
  protection?(state: Partial<CheckedInputs<Shape>>): Protection | undefined;
  /** The kind whose ids are its ids too. */
  sharesIdWith?: string;
  /** What a replacement loses, for the warning at preview: "its disks, with all data on them". */
  lostOnReplace?: string;
  /** What an update would destroy, a sentence each: a warning at preview, and refused there under `deleteProtection`. */
  dataLosses?(state: Partial<CheckedInputs<Shape>>, news: CheckedInputs<Shape>): string[];
  /** Warnings at preview about a change with side effects. */
  warnings?(state: CheckedInputs<Shape> & Partial<Outputs>, news: CheckedInputs<Shape>): string[];
}

/** A kind of resource with its types erased, as the registry holds it. */
// oxlint-disable-next-line typescript/no-explicit-any -- methods of different kinds have no common argument type but this
export type AnyResource = Resource<any, any, any>;

/** The inputs of a kind whose types are erased. */
export const shapeOf = (resource: AnyResource): Readonly<Record<string, z.ZodType>> => resource.inputs;

/** The inputs that the creation of a resource covers. */
export const inputsSetByCreate = (resource: AnyResource, inputs: Values): Values =>
  resource.setByCreate?.(inputs) ?? inputs;

/** What programs give to create one of a kind. */
export type GivenOf<R extends { inputs: InputShape }> = GivenInputs<R["inputs"]>;

/** What one of a kind gives: its inputs, filled in, and its outputs. */
export type StateOf<R extends Pick<AnyResource, "inputs" | "read">> = CheckedInputs<R["inputs"]> &
  WithoutHidden<OutputsOf<R>>;

type OutputsOf<R extends Pick<AnyResource, "read">> = NonNullable<Awaited<ReturnType<R["read"]>>>["outputs"];

/** Without the hidden outputs that an update leaves for the next one. */
type WithoutHidden<Outputs> = { [K in keyof Outputs as K extends `__${string}` ? never : K]: Outputs[K] };
