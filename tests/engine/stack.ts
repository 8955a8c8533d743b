import { isDeepStrictEqual } from "node:util";
import { recordedProvider } from "../coverage/operations";
import { InitFailed, type Answer, type Properties, type Provider } from "./provider";

const unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

/** A resource of a program: what the class would register. */
export interface Declared {
  name: string;
  kind: string;
  /** Its arguments; `of` gives the id of another resource, which is not known in the preview that makes it. */
  args(of: (name: string) => string): Properties;
}

/** What the engine did, or would do, to a resource. */
export interface Step {
  name: string;
  does: "create" | "update" | "replace" | "delete" | "same";
}

/** A resource that is replaced whatever the provider says. */
interface Forced {
  name: string;
  /** Whether the provider is asked all the same. */
  asked: boolean;
}

interface Recorded {
  kind: string;
  id: string;
  inputs: Properties;
  outputs: Properties;
  failed: boolean;
}

/** The program asks for something that check refuses. */
export class Refused extends Error {
  override readonly name = "Refused";
}

/**
 * A stack under a small engine that makes the calls of Pulumi's own, in its order, and keeps the same records:
 * it is as much of the engine as the life of single resources needs.
 */
export class Stack {
  readonly resources = new Map<string, Recorded>();
  readonly #condemned: Recorded[] = [];

  #providerOf: (kind: string) => Provider;

  constructor(providerOf: (kind: string) => Provider) {
    this.#providerOf = providerOf;
  }

  /** Goes on with another provider process, as the next command would. */
  continueWith(providerOf: (kind: string) => Provider): void {
    this.#providerOf = providerOf;
  }

  /** What an `up` would do. */
  preview(program: readonly Declared[]): Promise<Step[]> {
    return this.#run(program, true);
  }

  /** Brings everything to what the program says; gives what was done. */
  up(program: readonly Declared[]): Promise<Step[]> {
    return this.#run(program, false);
  }

  /** The same, with one resource replaced whatever the provider says of it; by `--replace` it is not even asked. */
  replace(program: readonly Declared[], name: string, by: "replaceOnChanges" | "--replace"): Promise<Step[]> {
    return this.#run(program, false, { name, asked: by === "replaceOnChanges" });
  }

  /** Reads everything anew; drops what is gone. */
  async refresh(): Promise<void> {
    for (const [name, old] of this.resources) {
      const found = await this.#provider(old.kind).read(old.id, old.outputs);
      if (found.id === "") {
        this.resources.delete(name);
        continue;
      }
      const inputs = found.inputs ?? old.inputs;
      // The engine compares what it has found with what was, to show it.
      await this.#provider(old.kind).diff(found.id, found.outputs, old.inputs);
      this.resources.set(name, { ...old, id: found.id, outputs: found.outputs, inputs, failed: false });
    }
  }

  /** Deletes everything, the last first. */
  async destroy(): Promise<void> {
    await this.up([]);
  }

  /** What is recorded of a resource. */
  of(name: string): Recorded {
    const found = this.resources.get(name);
    if (found === undefined) throw new Error(`${name} is not in the stack`);
    return found;
  }

  #provider(kind: string): Provider {
    return recordedProvider(kind, this.#providerOf(kind));
  }

  async #run(program: readonly Declared[], dryRun: boolean, forced?: Forced): Promise<Step[]> {
    const steps: Step[] = [];
    const made = new Set<string>();
    const idOf = (name: string) => (dryRun && made.has(name) ? unknown : this.of(name).id);
    for (const declared of program) {
      const does = await this.#step(declared, declared.args(idOf), dryRun, forced);
      if (does === "create" || does === "replace") made.add(declared.name);
      steps.push({ name: declared.name, does });
    }
    for (const [name, old] of [...this.resources].reverse()) {
      if (program.some((declared) => declared.name === name)) continue;
      steps.push({ name, does: "delete" });
      if (dryRun) continue;
      await this.#provider(old.kind).delete(old.id, old.outputs);
      this.resources.delete(name);
    }
    // What was replaced last goes first: it may be in what was replaced before it.
    while (!dryRun && this.#condemned.length > 0) {
      const old = this.#condemned.at(-1);
      if (old !== undefined) await this.#provider(old.kind).delete(old.id, old.outputs);
      this.#condemned.pop();
    }
    return steps;
  }

  async #step(
    { name, kind }: Declared,
    args: Properties,
    dryRun: boolean,
    forced: Forced | undefined,
  ): Promise<Step["does"]> {
    const provider = this.#provider(kind);
    const old = this.resources.get(name);
    const registered = {
      ...args,
      __provider: `exports.handler=()=>require("pulumi-cds/provider").${kind}`,
      __urn: `urn:pulumi:test::tests::pulumi-nodejs:dynamic/cds:${kind}::${name}`,
      ...(dryRun ? { __preview: unknown } : {}),
    };
    const isForced = forced?.name === name;
    const isAsked = !isForced || forced.asked;
    const news = await checked(provider, (isAsked && old?.inputs) || {}, registered);
    if (old === undefined) {
      if (!dryRun) await this.#create(name, kind, news);
      return "create";
    }
    const own = isAsked ? await provider.diff(old.id, old.outputs, news) : { deleteBeforeReplace: false, replaces: [] };
    const answer: Answer = isForced ? { ...own, changes: true, replaces: ["id"] } : own;
    const changes = answer.changes ?? !isDeepStrictEqual(news, old.inputs);
    if (changes && answer.replaces.length > 0) {
      // A replacement is checked as new: nothing of the old one is handed on.
      const fresh = await checked(provider, {}, registered);
      if (dryRun) return "replace";
      if (answer.deleteBeforeReplace) {
        await provider.delete(old.id, old.outputs);
        this.resources.delete(name);
      }
      await this.#create(name, kind, fresh, () => {
        if (!answer.deleteBeforeReplace) this.#condemned.push(old);
      });
      return "replace";
    }
    if (changes || old.failed) {
      if (!dryRun) await this.#update(name, old, news);
      return "update";
    }
    if (!dryRun) this.resources.set(name, { ...old, inputs: news });
    return "same";
  }

  async #create(name: string, kind: string, inputs: Properties, before: () => void = () => undefined): Promise<void> {
    try {
      const { id, outputs } = await this.#provider(kind).create(inputs);
      before();
      this.resources.set(name, { kind, id, inputs, outputs, failed: false });
    } catch (error) {
      if (error instanceof InitFailed) {
        before();
        this.resources.set(name, { kind, id: error.id, inputs, outputs: error.properties, failed: true });
      }
      throw error;
    }
  }

  async #update(name: string, old: Recorded, inputs: Properties): Promise<void> {
    try {
      const { outputs } = await this.#provider(old.kind).update(old.id, old.outputs, inputs);
      this.resources.set(name, { ...old, inputs, outputs, failed: false });
    } catch (error) {
      // Half done, it is recorded with the inputs of before.
      if (error instanceof InitFailed) this.resources.set(name, { ...old, outputs: error.properties, failed: true });
      throw error;
    }
  }
}

async function checked(provider: Provider, olds: Properties, news: Properties): Promise<Properties> {
  const { inputs, failures } = await provider.check(olds, news);
  if (failures.length > 0)
    throw new Refused(failures.map(({ property, reason }) => `${property}: ${reason}`).join("; "));
  return inputs;
}
