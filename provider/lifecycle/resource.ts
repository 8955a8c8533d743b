import type { z } from "zod";
import type { Api } from "../api/client";
import type { Locks } from "../api/locks";
import type { WaitContext } from "../api/wait";
import type { DeclaredList } from "../pulumi/lists";
import type { OtherResources } from "../pulumi/program";
import type { Creation, Attachment, Pending } from "./creation";
import type { CheckFailure } from "./validate";

/** What a handler works with. */
export interface Context extends WaitContext {
  api: Api;
  locks: Locks;
  /** Ids that creations of this process have found, so that no two take the same thing. */
  claimedIds: Set<string>;
  /** Creations without a name of their own whose outcome nobody knows: another like it could not be told from it. */
  ambiguousRequests: Set<string>;
  /** A purchase for this very thing whose outcome an earlier update did not learn. */
  earlierPurchase?: Pending;
  /** The inputs that the program has marked as secrets. */
  secretInputs: readonly string[];
  /** The state of the one that a new one takes the place of, where there is one. */
  replacedState?: Readonly<Record<string, unknown>>;
  /** Whether another resource of this run looks after a thing: then it is not this one's to undo. */
  isOwnedElsewhere(kind: string, id: string): boolean;
  /** Notes that something is undone which a resource of its own may want: that one does it again. */
  markDetached(kind: string, id: string): void;
  /** Says something that stays on the screen. */
  warn(text: string): void;
}

/** The inputs of a kind, each declared once. */
export type InputShape = Readonly<Record<string, z.ZodType>>;

/** What users give. */
export type GivenInputs<Shape extends InputShape> = z.input<z.ZodObject<Shape>>;

/** What check leaves of it: valid, with names and defaults filled in. */
export type CheckedInputs<Shape extends InputShape> = z.output<z.ZodObject<Shape>>;

/** A rule over several inputs; left alone while one of them is not known yet and could decide it. */
export interface ValidationRule<Inputs> {
  /** The inputs it looks at. */
  inputs: ReadonlyArray<keyof Inputs & string>;
  /** Whether it looks at which inputs are given only, not at their values. */
  presence?: true;
  /** The input to blame. */
  property: keyof Inputs & string;
  /** What is wrong; undefined when nothing is. `stays` are the inputs of a thing that stays, as they were: undefined where a new one is made. */
  validate(inputs: Inputs, prior: Partial<Inputs> | undefined): string | undefined;
}

/** What is found when a thing is read. */
export interface ReadResult<Inputs, Outputs> {
  /** The inputs that the API shows, as users would write them. */
  inputs: Partial<Inputs>;
  outputs: Outputs;
}

/** Minutes that an operation may take before it is given up. */
export interface OperationMinutes {
  create: number;
  update: number;
  delete: number;
}

/** An input that keeps a thing from being deleted as it stands. */
export interface Protection {
  input: string;
  /** How it stands, as in "is on". */
  state: string;
  /** What lets go of the thing, as in "set it to false". */
  remedy: string;
}

/** A kind of resource: its inputs and its life, with no word about Pulumi. */
export interface Resource<Shape extends InputShape, Outputs extends object, Item = unknown> {
  kind: string;
  /** What it is, for editors and the reference. */
  description: string;
  inputs: Shape;
  validations?: ReadonlyArray<ValidationRule<CheckedInputs<Shape>>>;
  timeoutMinutes: OperationMinutes;
  /** The input that leads to it beside the id: without it `get` has to look everywhere, or cannot look at all. */
  lookupInput?: { input: keyof Shape & string; needed: boolean };
  /** How one is made, and how it is found again when the reply is lost; or how it joins what it is a link between. */
  creation: Creation<CheckedInputs<Shape>, Item> | Attachment<CheckedInputs<Shape>>;
  /** The inputs that creation, or joining, itself covers; the rest is left to update. All of them, when absent. */
  setByCreate?(inputs: CheckedInputs<Shape>): CheckedInputs<Shape>;
  /** Reads it; undefined when it is gone. `known` is what the state holds, or what the user of `get` gave. */
  read(
    context: Context,
    id: string,
    known: Partial<CheckedInputs<Shape> & Outputs>,
  ): Promise<ReadResult<CheckedInputs<Shape>, Outputs> | undefined>;
  /** Brings it from `state` to `news`; `reached` records what has been done, in case the rest fails. */
  update(
    context: Context,
    id: string,
    state: CheckedInputs<Shape> & Partial<Outputs>,
    news: CheckedInputs<Shape>,
    reached: (progress: Partial<CheckedInputs<Shape> & Outputs>) => void,
  ): Promise<void>;
  /** Deletes it and waits until it is gone; done at once when it is not there. */
  delete(context: Context, id: string, state: CheckedInputs<Shape> & Partial<Outputs>): Promise<void>;
  /** Inputs whose change means something else this time. */
  customizeDiff?(
    state: CheckedInputs<Shape>,
    news: CheckedInputs<Shape>,
  ): { replaces?: readonly string[]; ignored?: readonly string[] };
  /** Whether the old one has to go first. */
  deleteBeforeReplace?(state: CheckedInputs<Shape>, news: CheckedInputs<Shape>): boolean;
  /** What does not fit with other resources of the program, as far as a preview can know. */
  conflict?(inputs: Partial<CheckedInputs<Shape>>, others: OtherResources): CheckFailure | undefined;
  /** What else of the account it still holds, and cannot be deleted with, as messages call it. */
  dependents?(context: Context, id: string, state: Partial<CheckedInputs<Shape>>): Promise<string[]>;
  /** Ids of the networks that cannot be deleted while it stays as it is. */
  networksInUse?(state: Partial<CheckedInputs<Shape> & Outputs>): readonly string[];
  /** Things of other kinds that it looks after by itself, each as kind and id: they could be resources of their own. */
  owns?(id: string, state: Partial<CheckedInputs<Shape> & Outputs>): ReadonlyArray<readonly [kind: string, id: string]>;
  /** The list that it declares as a whole, or one item of, where both ways exist; undefined where it declares none, or its place is not known yet. */
  declaredList?(id: string | undefined, inputs: Partial<CheckedInputs<Shape>>): DeclaredList | undefined;
  /** What beside `deleteProtection` keeps it from being deleted or replaced as it stands. */
  protection?(state: Partial<CheckedInputs<Shape>>): Protection | undefined;
  /** What is lost with it, for the warning before a replacement: "its disks, with all that is on them". */
  lostOnReplace?: string;
  /** What an update would destroy, a sentence each: said at preview, and refused there under `deleteProtection`. */
  dataLosses?(state: Partial<CheckedInputs<Shape>>, news: CheckedInputs<Shape>): string[];
  /** What to say at preview about a change that hurts. */
  warnings?(state: CheckedInputs<Shape> & Partial<Outputs>, news: CheckedInputs<Shape>): string[];
}

/** A kind whose types have been forgotten, as the registry holds it. */
// oxlint-disable-next-line typescript/no-explicit-any -- methods of different kinds have no common argument type but this
export type AnyResource = Resource<any, any, any>;

/** The inputs of a kind whose types have been forgotten. */
export const shapeOf = (definition: AnyResource): Readonly<Record<string, z.ZodType>> => definition.inputs;

/** What users give to make one of a kind. */
export type GivenOf<R extends { inputs: InputShape }> = GivenInputs<R["inputs"]>;

/** What one of a kind gives: its inputs, filled in, and its outputs. */
export type StateOf<R extends Pick<AnyResource, "inputs" | "read">> = CheckedInputs<R["inputs"]> &
  WithoutHidden<OutputsOf<R>>;

type OutputsOf<R extends Pick<AnyResource, "read">> = NonNullable<Awaited<ReturnType<R["read"]>>>["outputs"];

/** Without the notes that an update leaves for the next. */
type WithoutHidden<Outputs> = { [K in keyof Outputs as K extends `__${string}` ? never : K]: Outputs[K] };
