import { isDeepStrictEqual } from "node:util";
import { InitFailed, type Answer, type Properties, type Provider } from "../engine/provider";
import { Gate } from "./gate";
import { never, type Mortal, type Process } from "./process";
import { pathsOf, referencesIn, resolve, type Declared } from "./scenario";
import { antichains, type PendingOperation, type Recorded, type Snapshot } from "./snapshot";

const unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

/** What the engine did, or would do, to a resource. */
export interface Step {
  name: string;
  does: "create" | "update" | "replace" | "delete" | "same";
}

/** What a command of the CLI works with. */
export interface Session {
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

/** A command has failed; the first message is that of what failed first. */
export class CommandFailed extends Error {
  override readonly name = "CommandFailed";
  constructor(readonly messages: readonly string[]) {
    super(messages.join("\n"));
  }
}

/** Something else has failed before. */
class Bailed extends Error {}

/** A chain of steps that the step generator has decided on. */
type Chain = () => Promise<void>;

/**
 * One preview, or one run, of a program. The rules are those of the engine; the files that are named are in
 * pkg/resource/deploy of pulumi/pulumi.
 */
export class Update {
  readonly #registered = new Map<string, Promise<void>>();
  readonly #kinds = new Map<string, string>();
  readonly #steps: Step[] = [];
  readonly #errors: string[] = [];
  /** Resources that the program has registered and that are decided on. */
  readonly #seen = new Set<string>();
  /** Resources that are deleted since something on which they depend is deleted before its replacement. */
  readonly #deletedWithParent = new Set<Recorded>();
  /** Resources whose new id a preview does not know. */
  readonly #isNew = new Set<string>();
  readonly #generator = new Gate(1);
  readonly #workers: Gate;

  constructor(
    private readonly snapshot: Snapshot,
    private readonly session: Session,
  ) {
    this.#workers = new Gate(session.parallel);
  }

  /** Runs it; gives what was done, or would be. */
  async run(program: readonly Declared[]): Promise<Step[]> {
    for (const { kind, name } of program) this.#kinds.set(name, kind);
    for (const declared of program) {
      const registered = this.#register(declared);
      registered.catch(() => undefined);
      this.#registered.set(declared.name, registered);
    }
    await Promise.allSettled(this.#registered.values());
    if (this.#errors.length === 0) await this.#deleteWhatIsLeft(program);
    if (this.#errors.length > 0) throw new CommandFailed(this.#errors);
    return this.#steps;
  }

  // deployment_executor.go: the step generator handles one registration after the other; the chains of steps run in
  // parallel. After the first failure nothing new is begun, and what is under way ends (step_executor.go, executeChain).
  async #register(declared: Declared): Promise<void> {
    // The program registers a resource once it knows the outputs that are its inputs.
    await Promise.all(referencesIn(declared.args).map((name) => this.#registered.get(name)));
    if (this.#errors.length > 0) throw new Bailed();
    await this.#generator.enter();
    let chain: Chain;
    try {
      this.#bailIfFailed();
      chain = await this.#generate(declared);
      await this.#workers.enter();
    } catch (error) {
      throw this.#fail(error);
    } finally {
      this.#generator.leave();
    }
    try {
      await chain();
    } catch (error) {
      throw this.#fail(error);
    } finally {
      this.#workers.leave();
    }
  }

  #bailIfFailed(): void {
    if (this.#errors.length > 0) throw new Bailed();
  }

  #fail(error: unknown): unknown {
    if (!(error instanceof Bailed)) this.#errors.push(error instanceof Error ? error.message : String(error));
    return error;
  }

  // step_generator.go, generateSteps and continueStepsFromDiff.
  async #generate(declared: Declared): Promise<Chain> {
    const { kind, name } = declared;
    const old = this.snapshot.of(name);
    const given = this.#inputsOf(declared);
    const isRecreated = old !== undefined && this.#deletedWithParent.has(old);
    const isForced = this.session.replace === name;
    this.#seen.add(name);
    const news = await this.#check(kind, isRecreated || isForced ? undefined : old?.inputs, given);
    if (old === undefined) return this.#decide(name, "create", () => this.#create(declared, news));
    if (isRecreated) return this.#decide(name, "replace", () => this.#create(declared, news, old));
    const answer: Answer = isForced
      ? { changes: true, replaces: ["id"], deleteBeforeReplace: false }
      : await this.#call(kind, news, (provider) => provider.diff(old.id, old.outputs, news));
    const changes = answer.changes ?? !isDeepStrictEqual(news, old.inputs);
    if (old.isPendingReplacement || (changes && answer.replaces.length > 0)) {
      // A replacement is checked as new, without what was before; one that is asked for was checked so already.
      const fresh = isForced ? news : await this.#check(kind, undefined, given);
      if (answer.deleteBeforeReplace) return this.#deleteBeforeReplace(declared, fresh, old);
      return this.#decide(name, "replace", () => this.#create(declared, fresh, old, { condemns: true }));
    }
    if (changes || old.hasInitErrors) return this.#decide(name, "update", () => this.#update(declared, news, old));
    return this.#decide(name, "same", () =>
      this.#write(`same ${name}`, () => {
        this.snapshot.put({ ...old, inputs: news, dependsOn: dependenciesIn(declared.args), hasInitErrors: false }, old);
      }),
    );
  }

  async #deleteBeforeReplace(declared: Declared, fresh: Properties, old: Recorded): Promise<Chain> {
    const condemned = await this.#dependentsToReplace(old);
    for (const dependent of condemned) this.#deletedWithParent.add(dependent);
    return this.#decide(declared.name, "replace", async () => {
      const deleted = [...condemned.toReversed(), ...(old.isPendingReplacement ? [] : [old])];
      for (const resource of deleted) {
        this.#bailIfFailed();
        await this.#delete(resource, () => {
          resource.isPendingReplacement = true;
        });
      }
      this.#bailIfFailed();
      await this.#create(declared, fresh, old);
    });
  }

  /** The dependents that would be replaced if what they depend on had another id (calculateDependentReplacements). */
  async #dependentsToReplace(root: Recorded): Promise<Recorded[]> {
    const replaced = new Set([root.name]);
    const found: Recorded[] = [];
    for (const dependent of this.snapshot.dependentsOf(root.name)) {
      const { dependsOn, id, inputs, kind, outputs } = dependent;
      if (this.#seen.has(dependent.name) || this.#deletedWithParent.has(dependent)) continue;
      const concerned = Object.keys(dependsOn).filter((key) => dependsOn[key]?.some((name) => replaced.has(name)));
      if (concerned.length === 0) continue;
      const news = { ...inputs, ...Object.fromEntries(concerned.map((key) => [key, unknown])) };
      const answer = await this.#call(kind, news, (provider) => provider.diff(id, outputs, news));
      if (answer.changes === false || answer.replaces.length === 0) continue;
      replaced.add(dependent.name);
      found.push(dependent);
    }
    return found;
  }

  #decide(name: string, does: Step["does"], chain: Chain): Chain {
    this.#steps.push({ name, does });
    if (does === "create" || does === "replace") this.#isNew.add(name);
    return this.session.isPreview ? () => Promise.resolve() : chain;
  }

  #inputsOf({ args, kind, name, secrets, timeouts }: Declared): Properties {
    const { isPreview } = this.session;
    const idOf = (other: string) =>
      isPreview && this.#isNew.has(other) ? unknown : (this.snapshot.of(other)?.id ?? this.session.idElsewhere(other));
    const references = Object.fromEntries(
      pathsOf(args).map(([path, other]) => [path, urnOf(this.snapshot.stack, this.#kindOf(other), other)]),
    );
    return {
      ...Object.fromEntries(Object.entries(args).map(([key, value]) => [key, resolve(value, idOf)])),
      __provider: `exports.handler=()=>require("pulumi-cds/provider").${kind}`,
      __urn: urnOf(this.snapshot.stack, kind, name),
      ...(timeouts && { __timeouts: timeouts }),
      ...(secrets && { __secrets: secrets }),
      ...(isPreview && { __preview: unknown, ...(pathsOf(args).length > 0 && { __references: references }) }),
    };
  }

  #kindOf(name: string): string {
    return this.#kinds.get(name) ?? this.snapshot.of(name)?.kind ?? "";
  }

  async #check(kind: string, olds: Properties | undefined, news: Properties): Promise<Properties> {
    const { failures, inputs } = await this.#call(kind, news, (provider) => provider.check(olds ?? {}, news));
    if (failures.length > 0) throw new Error(failures.map(({ reason }) => reason).join("; "));
    return inputs;
  }

  async #create(
    declared: Declared,
    inputs: Properties,
    old?: Recorded,
    { condemns = false } = {},
  ): Promise<void> {
    const { kind, name } = declared;
    const operation = await this.#begin({ type: "creating", name, inputs });
    const end = (id: string, outputs: Properties, hasInitErrors: boolean) =>
      this.#end(operation, () => {
        if (old !== undefined && condemns) old.isCondemned = true;
        if (old !== undefined && !condemns) this.snapshot.drop(old);
        const dependsOn = dependenciesIn(declared.args);
        this.snapshot.put({ name, kind, id, inputs, outputs, dependsOn, hasInitErrors, isCondemned: false, isPendingReplacement: false });
      });
    try {
      const { id, outputs } = await this.#call(kind, inputs, (provider) => provider.create(inputs));
      await end(id, outputs, false);
    } catch (error) {
      // Without an id, nothing is left of it (SnapshotMutation.End with success false).
      if (error instanceof InitFailed) await end(error.id, error.properties, error.reasons.length > 0);
      else await this.#end(operation, () => undefined);
      throw error;
    }
  }

  async #update(declared: Declared, inputs: Properties, old: Recorded): Promise<void> {
    const { kind, name } = declared;
    const dependsOn = dependenciesIn(declared.args);
    const operation = await this.#begin({ type: "updating", name, inputs });
    try {
      const { outputs } = await this.#call(kind, inputs, (provider) => provider.update(old.id, old.outputs, inputs));
      await this.#end(operation, () => this.snapshot.put({ ...old, inputs, outputs, dependsOn, hasInitErrors: false }, old));
    } catch (error) {
      // Half done, it is recorded with the inputs of before (pkg/engine/update.go, OnResourceStepPost).
      await this.#end(operation, () => {
        if (!(error instanceof InitFailed)) return;
        this.snapshot.put({ ...old, outputs: error.properties, dependsOn, hasInitErrors: error.reasons.length > 0 }, old);
      });
      throw error;
    }
  }

  async #delete(resource: Recorded, done: () => void): Promise<void> {
    const { id, kind, name, outputs } = resource;
    const operation = await this.#begin({ type: "deleting", name, inputs: resource.inputs });
    try {
      await this.#call(kind, outputs, (provider) => provider.delete(id, outputs));
    } catch (error) {
      await this.#end(operation, () => undefined);
      throw error;
    }
    await this.#end(operation, done);
  }

  // step_generator.go, GenerateDeletes: what is condemned and what has not been registered; deployment_executor.go,
  // performDeletes: group by group, the last dependents first.
  async #deleteWhatIsLeft(program: readonly Declared[]): Promise<void> {
    const names = new Set(program.map(({ name }) => name));
    const left = this.snapshot.resources.filter(({ isCondemned, name }) => isCondemned || !names.has(name));
    for (const { isCondemned, name } of left) if (!isCondemned) this.#steps.push({ name, does: "delete" });
    if (this.session.isPreview) return;
    for (const group of antichains(left)) {
      if (this.#errors.length > 0) return;
      const deletions = group.map(async (resource) => {
        await this.#workers.enter();
        try {
          this.#bailIfFailed();
          // What is deleted already only leaves the state (RemovePendingReplaceStep).
          if (resource.isPendingReplacement && !resource.isCondemned)
            await this.#write(`drop ${resource.name}`, () => this.snapshot.drop(resource));
          else await this.#delete(resource, () => this.snapshot.drop(resource));
        } catch (error) {
          this.#fail(error);
        } finally {
          this.#workers.leave();
        }
      });
      await Promise.all(deletions);
    }
  }

  async #call<T>(kind: string, code: Properties, operation: (provider: Provider) => Promise<T>): Promise<T> {
    const { cli, process } = this.session;
    try {
      return await process.call(kind, code, operation);
    } finally {
      if (!cli.isAlive()) await never();
    }
  }

  async #begin(operation: PendingOperation): Promise<PendingOperation> {
    await this.#write(`begin ${operation.type} ${operation.name}`, () => this.snapshot.pending.push(operation));
    return operation;
  }

  #end(operation: PendingOperation, change: () => void): Promise<void> {
    return this.#write(`end ${operation.type} ${operation.name}`, () => {
      this.snapshot.pending = this.snapshot.pending.filter((other) => other !== operation);
      change();
    });
  }

  async #write(label: string, change: () => void): Promise<void> {
    const { cli, steps } = this.session;
    steps(label);
    await cli.goOn();
    change();
    steps(`${label}, written`);
    await cli.goOn();
  }
}

const urnOf = (stack: string, kind: string, name: string) => `urn:pulumi:${stack}::tests::pulumi-nodejs:dynamic/cds:${kind}::${name}`;

/** The names of the resources to which each argument refers. */
const dependenciesIn = (args: Properties): Recorded["dependsOn"] =>
  Object.fromEntries(
    Object.entries(args).flatMap(([key, value]) => {
      const names = referencesIn(value);
      return names.length === 0 ? [] : [[key, names]];
    }),
  );
