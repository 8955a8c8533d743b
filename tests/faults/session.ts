import { InitFailed, type Properties, type Provider } from "../engine/provider";
import { never, type Mortal, type Process } from "./process";
import { dependenciesIn } from "./registration";
import type { Declared } from "./scenario";
import type { PendingOperation, Recorded, Snapshot } from "./snapshot";

/** What a command of the CLI works with. */
export interface SessionOptions {
  process: Process;
  /** The CLI, which may be killed. */
  cli: Mortal;
  /** Told each step that the CLI takes. */
  steps(label: string): void;
  parallel: number;
  isPreview: boolean;
  /** The resource that `--replace` names. */
  replace?: string;
  /** The id of a resource of another stack. */
  idElsewhere(name: string): string;
}

/** The steps of one command, each of them a call of the provider between two writes of the state (step.go; pkg/backend/snapshot.go). */
export class Session {
  constructor(
    readonly snapshot: Snapshot,
    readonly options: SessionOptions,
  ) {}

  /** Creates a resource; an old one is dropped, or condemned to be deleted at the end. */
  async create(declared: Declared, inputs: Properties, old?: Recorded, condemns = false): Promise<void> {
    const { kind, name } = declared;
    const operation = await this.#begin({ type: "creating", name, inputs });
    const end = (id: string, outputs: Properties, hasInitErrors: boolean) =>
      this.#end(operation, () => {
        if (old !== undefined && condemns) old.isCondemned = true;
        if (old !== undefined && !condemns) this.snapshot.drop(old);
        const isCondemned = false;
        const dependsOn = dependenciesIn(declared);
        const isPendingReplacement = false;
        this.snapshot.put({
          name,
          kind,
          id,
          inputs,
          outputs,
          dependsOn,
          hasInitErrors,
          isCondemned,
          isPendingReplacement,
        });
      });
    try {
      const { id, outputs } = await this.call(kind, inputs, (provider) => provider.create(inputs));
      await end(id, outputs, false);
    } catch (error) {
      // Without an id, nothing is left of it (SnapshotMutation.End with success false).
      if (error instanceof InitFailed) await end(error.id, error.properties, error.reasons.length > 0);
      else await this.#end(operation, () => undefined);
      throw error;
    }
  }

  /** Updates a resource. */
  async update(declared: Declared, inputs: Properties, old: Recorded): Promise<void> {
    const { kind, name } = declared;
    const dependsOn = dependenciesIn(declared);
    const operation = await this.#begin({ type: "updating", name, inputs });
    try {
      const { outputs } = await this.call(kind, inputs, (provider) => provider.update(old.id, old.outputs, inputs));
      await this.#end(operation, () =>
        this.snapshot.put({ ...old, inputs, outputs, dependsOn, hasInitErrors: false }, old),
      );
    } catch (error) {
      // Half done, it is recorded with the inputs of before (pkg/engine/update.go, OnResourceStepPost).
      await this.#end(operation, () => {
        if (!(error instanceof InitFailed)) return;
        const hasInitErrors = error.reasons.length > 0;
        this.snapshot.put({ ...old, outputs: error.properties, dependsOn, hasInitErrors }, old);
      });
      throw error;
    }
  }

  /** Records the new inputs of a resource that is left as it is. */
  same(declared: Declared, inputs: Properties, old: Recorded): Promise<void> {
    return this.write(`same ${declared.name}`, () => {
      this.snapshot.put({ ...old, inputs, dependsOn: dependenciesIn(declared), hasInitErrors: false }, old);
    });
  }

  /** Deletes a resource, and records that as `done` says. */
  async delete({ id, inputs, kind, name, outputs }: Recorded, done: () => void): Promise<void> {
    const operation = await this.#begin({ type: "deleting", name, inputs });
    try {
      await this.call(kind, outputs, (provider) => provider.delete(id, outputs));
    } catch (error) {
      await this.#end(operation, () => undefined);
      throw error;
    }
    await this.#end(operation, done);
  }

  /** Calls the provider; a killed CLI never hears the answer. */
  async call<T>(kind: string, code: Properties, operation: (provider: Provider) => Promise<T>): Promise<T> {
    const { cli, process } = this.options;
    try {
      return await process.call(kind, code, operation);
    } finally {
      if (!cli.isAlive()) await never();
    }
  }

  /** Writes the state, before and after which the CLI may be killed. */
  async write(label: string, change: () => void): Promise<void> {
    const { cli, steps } = this.options;
    steps(label);
    await cli.goOn();
    change();
    steps(`${label}, written`);
    await cli.goOn();
  }

  async #begin(operation: PendingOperation): Promise<PendingOperation> {
    await this.write(`begin ${operation.type} ${operation.name}`, () => this.snapshot.pending.push(operation));
    return operation;
  }

  #end(operation: PendingOperation, change: () => void): Promise<void> {
    return this.write(`end ${operation.type} ${operation.name}`, () => {
      this.snapshot.pending = this.snapshot.pending.filter((other) => other !== operation);
      change();
    });
  }
}
