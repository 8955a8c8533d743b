import type { Cloud, CloudOptions } from "../../simulator";
import type { Properties, Provider } from "../engine/provider";
import type { Declared, Stack } from "../engine/stack";

/** Gives the id of another resource of the program. */
export type Of = (name: string) => string;

/** One change of the program: from what, to what. */
export interface Edit {
  /** Arguments beside the minimal ones before the change. */
  from?(of: Of): Properties;
  /** Arguments that the change sets; undefined takes one away. */
  to(of: Of): Properties;
  /** What the cloud has to show afterwards. */
  shows?(cloud: Cloud, id: string, of: Of): void;
}

/** The facts of a kind by which its life is tested. */
export interface LifeCycle {
  kind: string;
  /** What has to exist for it. */
  parents?: readonly Declared[];
  /** The fewest arguments that make one. */
  minimal(of: Of): Properties;
  /** By input: a change that keeps the thing. */
  inPlace?: Record<string, Edit>;
  /** By input: a change that makes a new one. */
  replaces: Record<string, Edit>;
  /** By input: a change that preview refuses, and what it says. */
  refused?: Record<string, Edit & { says: RegExp }>;
  /** By input: a change made behind Pulumi's back, which refresh finds and the next run puts right. */
  drift?: Record<string, { from?(of: Of): Properties; outside(cloud: Cloud, id: string, of: Of): void }>;
  /** Arguments that check refuses, and what it says. */
  invalid: ReadonlyArray<readonly [name: string, args: (of: Of) => Properties, says: RegExp]>;
  /** What the API does not show, so that no `get` can find it. */
  unreadable?: readonly string[];
  /** What `get` needs beside the id. */
  getState?(of: Of): Properties;
  /** What `get` says of a kind that no action shows: a refresh of it changes nothing, and it is adopted as the program says. */
  noGet?: RegExp;
  /** An id that is nobody's, where one of the usual form is no answer. */
  absentId?(of: Of): string;
  /** Whether a new one of the same inputs has the same id, as links do, whose key is made of what they join. */
  keepsId?: boolean;
  /** Guesses of the simulator that its life needs otherwise. */
  switches?: CloudOptions["switches"];
  /** Deletes it behind Pulumi's back. */
  removeOutside(cloud: Cloud, id: string, of: Of): void;
}

/** A kind in a stack, for the tests that are about what several kinds have in common. */
export interface Life {
  facts: LifeCycle;
  /** Its names of inputs. */
  inputs: readonly string[];
  stack(): Stack;
  cloud(): Cloud;
  /** Its provider, as the next command would start it. */
  provider(): Provider;
  /** Goes on in a provider with a memory of its own, as the next command would. */
  next(): void;
  of: Of;
  /** The program with it, and with these arguments beside the minimal ones. */
  program(args?: (of: Of) => Properties): Declared[];
  /** The program without it. */
  without: readonly Declared[];
  /** What a run does to it. */
  does(steps: ReturnType<Stack["up"]>): Promise<string | undefined>;
  /** The steps of a run that does nothing. */
  allSame: Awaited<ReturnType<Stack["up"]>>;
  /** Arguments for `get`. */
  given(): Properties;
  /** An id that is nobody's. */
  absentId(): string;
}
