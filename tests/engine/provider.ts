import { z } from "zod";

/** Properties on the wire between engine and provider. */
export type Properties = Readonly<Record<string, unknown>>;

/** What a provider does for the engine, whether it runs in this process or in one of its own. */
export interface Provider {
  check(olds: Properties, news: Properties): Promise<{ inputs: Properties; failures: Failure[] }>;
  diff(id: string, olds: Properties, news: Properties): Promise<Answer>;
  create(inputs: Properties): Promise<{ id: string; outputs: Properties }>;
  read(id: string, outputs: Properties): Promise<{ id: string; outputs: Properties; inputs?: Properties }>;
  update(id: string, olds: Properties, news: Properties): Promise<{ outputs: Properties }>;
  delete(id: string, outputs: Properties): Promise<void>;
}

/** One thing that check found wrong. */
export interface Failure {
  property: string;
  reason: string;
}

/** What diff answers; without `changes` the engine compares the inputs itself. */
export interface Answer {
  changes?: boolean;
  replaces: string[];
  deleteBeforeReplace: boolean;
}

/** A create or an update that failed half way: the engine keeps what is there. */
export class InitFailed extends Error {
  override readonly name = "InitFailed";
  constructor(
    readonly id: string,
    readonly properties: Properties,
    readonly reasons: readonly string[],
  ) {
    super(reasons.join("; "));
  }
}

const marked = z.object({ "4dabf18193072939515e22adb298388d": z.string(), value: z.unknown() });

/** Properties as a provider is shown them again: the engine keeps to itself which are secrets. */
export const withoutMarks = (properties: Properties): Properties =>
  Object.fromEntries(
    Object.entries(properties).map(([key, value]) => [key, marked.safeParse(value).data?.value ?? value]),
  );
