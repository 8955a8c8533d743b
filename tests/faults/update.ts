import { isDeepStrictEqual } from "node:util";
import type { Answer, Properties } from "../engine/provider";
import { Gate } from "./gate";
import { inputsOf, unknown } from "./registration";
import { referencesIn, type Declared } from "./scenario";
import type { Session } from "./session";
import { antichains, type Recorded, type Snapshot } from "./snapshot";

/** What the engine did, or would do, to a resource. */
export interface Step {
  name: string;
  does: "create" | "update" | "replace" | "delete" | "same";
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

  readonly #snapshot: Snapshot;

  constructor(private readonly session: Session) {
    this.#snapshot = session.snapshot;
    this.#workers = new Gate(session.options.parallel);
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
    for (const name of referencesIn(declared.args)) await this.#registered.get(name);
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
    const old = this.#snapshot.of(name);
    const given = this.#inputsOf(declared);
    const isRecreated = old !== undefined && this.#deletedWithParent.has(old);
    const isForced = this.session.options.replace === name;
    this.#seen.add(name);
    const news = await this.#check(kind, isRecreated || isForced ? undefined : old?.inputs, given);
    if (old === undefined) return this.#decide(name, "create", () => this.session.create(declared, news));
    if (isRecreated) return this.#decide(name, "replace", () => this.session.create(declared, news, old));
    const answer: Answer = isForced
      ? { changes: true, replaces: ["id"], deleteBeforeReplace: false }
      : await this.session.call(kind, news, (provider) => provider.diff(old.id, old.outputs, news));
    const changes = answer.changes ?? !isDeepStrictEqual(news, old.inputs);
    if (old.isPendingReplacement || (changes && answer.replaces.length > 0)) {
      // A replacement is checked as new, without what was before; one that is asked for was checked so already.
      const fresh = isForced ? news : await this.#check(kind, undefined, given);
      if (answer.deleteBeforeReplace) return this.#deleteBeforeReplace(declared, fresh, old);
      return this.#decide(name, "replace", () => this.session.create(declared, fresh, old, true));
    }
    if (changes || old.hasInitErrors)
      return this.#decide(name, "update", () => this.session.update(declared, news, old));
    return this.#decide(name, "same", () => this.session.same(declared, news, old));
  }

  async #deleteBeforeReplace(declared: Declared, fresh: Properties, old: Recorded): Promise<Chain> {
    const condemned = await this.#dependentsToReplace(old);
    for (const dependent of condemned) this.#deletedWithParent.add(dependent);
    return this.#decide(declared.name, "replace", async () => {
      const deleted = [...condemned.toReversed(), ...(old.isPendingReplacement ? [] : [old])];
      for (const resource of deleted) {
        this.#bailIfFailed();
        await this.session.delete(resource, () => {
          resource.isPendingReplacement = true;
        });
      }
      this.#bailIfFailed();
      await this.session.create(declared, fresh, old);
    });
  }

  /** The dependents that would be replaced if what they depend on had another id (calculateDependentReplacements). */
  async #dependentsToReplace(root: Recorded): Promise<Recorded[]> {
    const replaced = new Set([root.name]);
    const found: Recorded[] = [];
    for (const dependent of this.#snapshot.dependentsOf(root.name)) {
      const { dependsOn, id, inputs, kind, outputs } = dependent;
      if (this.#seen.has(dependent.name) || this.#deletedWithParent.has(dependent)) continue;
      const concerned = Object.keys(dependsOn).filter((key) => dependsOn[key]?.some((name) => replaced.has(name)));
      if (concerned.length === 0) continue;
      const news = { ...inputs, ...Object.fromEntries(concerned.map((key) => [key, unknown])) };
      const answer = await this.session.call(kind, news, (provider) => provider.diff(id, outputs, news));
      if (answer.changes === false || answer.replaces.length === 0) continue;
      replaced.add(dependent.name);
      found.push(dependent);
    }
    return found;
  }

  #decide(name: string, does: Step["does"], chain: Chain): Chain {
    this.#steps.push({ name, does });
    if (does === "create" || does === "replace") this.#isNew.add(name);
    return this.session.options.isPreview ? () => Promise.resolve() : chain;
  }

  #inputsOf(declared: Declared): Properties {
    const { idElsewhere, isPreview } = this.session.options;
    return inputsOf(declared, {
      stack: this.#snapshot.stack,
      isPreview,
      idOf: (name) =>
        isPreview && this.#isNew.has(name) ? unknown : (this.#snapshot.of(name)?.id ?? idElsewhere(name)),
      kindOf: (name) => this.#kinds.get(name) ?? this.#snapshot.of(name)?.kind ?? "",
    });
  }

  async #check(kind: string, olds: Properties | undefined, news: Properties): Promise<Properties> {
    const { failures, inputs } = await this.session.call(kind, news, (provider) => provider.check(olds ?? {}, news));
    if (failures.length > 0) throw new Error(failures.map(({ reason }) => reason).join("; "));
    return inputs;
  }

  // step_generator.go, GenerateDeletes: what is condemned and what has not been registered; deployment_executor.go,
  // performDeletes: group by group, the last dependents first.
  async #deleteWhatIsLeft(program: readonly Declared[]): Promise<void> {
    const names = new Set(program.map(({ name }) => name));
    const left = this.#snapshot.resources.filter(({ isCondemned, name }) => isCondemned || !names.has(name));
    for (const { isCondemned, name } of left) if (!isCondemned) this.#steps.push({ name, does: "delete" });
    if (this.session.options.isPreview) return;
    for (const group of antichains(left)) {
      if (this.#errors.length > 0) return;
      const deletions = group.map(async (resource) => {
        await this.#workers.enter();
        try {
          this.#bailIfFailed();
          // What is deleted already only leaves the state (RemovePendingReplaceStep).
          if (resource.isPendingReplacement && !resource.isCondemned)
            await this.session.write(`drop ${resource.name}`, () => this.#snapshot.drop(resource));
          else await this.session.delete(resource, () => this.#snapshot.drop(resource));
        } catch (error) {
          this.#fail(error);
        } finally {
          this.#workers.leave();
        }
      });
      await Promise.all(deletions);
    }
  }
}
