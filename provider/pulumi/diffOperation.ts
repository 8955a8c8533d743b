import { isDeepStrictEqual } from "node:util";
import type { dynamic } from "@pulumi/pulumi";
import { diff, needsDeleteBeforeReplace, type Difference } from "../lifecycle/diff";
import { protectionOf } from "../lifecycle/protection";
import type { CheckFailure } from "../lifecycle/resource";
import { withoutSecrets } from "../lifecycle/secrets";
import { requestOf } from "../lifecycle/creation";
import { findEarlier } from "../lifecycle/findResult";
import { isPending, pendingCalls, type PendingCall, type State } from "../lifecycle/state";
import { failuresOf } from "../lifecycle/validate";
import { inputsAndOutputs, type Bridge } from "./bridge";
import { reasonOf } from "./checkOperation";
import { refuseToAdoptAgain } from "./createOperation";
import { readHidden, stateSchema } from "./hiddenInputs";
import { interruptedCreations } from "./interrupted";
import type { Properties } from "./properties";
import type { Declaration } from "./run";

/** One diff: compares a resource with what the program declares; refuses what must not happen. */
export class DiffOperation {
  /** What the engine has of it; once it runs, what an interrupted operation on it has left. */
  #state: State;
  readonly #urn: string;
  /** What the program declares; undefined in a refresh, which compares too and must neither refuse nor warn. */
  readonly #declaration: Declaration | undefined;

  constructor(
    private readonly bridge: Bridge,
    private readonly id: string,
    private readonly olds: Properties,
    private readonly news: Properties,
  ) {
    this.#state = olds;
    this.#urn = readHidden(news).urn;
    this.#declaration = bridge.host.run.declarationOf(this.#urn);
  }

  async run(): Promise<dynamic.DiffResult> {
    const { host, resource } = this.bridge;
    const known = await this.bridge.recover(this.id, this.olds);
    if (!isPending(this.id)) this.#state = known.state;
    host.run.setExisting(this.#urn, { id: this.id, state: this.#state, news: this.news });
    this.bridge.setOwned(this.#urn, readHidden(this.olds).owner, this.id, this.#state);
    const difference = diff(resource, this.#state, this.news);
    if (difference.deleteBeforeReplace) host.run.markDeletedFirst(this.#urn, this.id);
    if (this.#declaration !== undefined && (difference.replaces.length > 0 || this.#state.__unfinished === "broken"))
      refuseToAdoptAgain(this.id, this.news);
    const isInterrupted = (await interruptedCreations(this.bridge, this.#urn)).length > 0;
    const result = this.#result(difference, isInterrupted);
    if (this.#declaration?.preview === true) await this.#checkForPreview(result, difference);
    return result;
  }

  /** `isInterrupted`: whether an interrupted run may have created something to replace it. */
  #result(difference: Difference, isInterrupted: boolean): dynamic.DiffResult {
    const { __unfinished } = this.#state;
    const [pending] = pendingCalls(this.#state);
    if (isPending(this.id) && pending !== undefined) return this.#resolve(pending);
    if (__unfinished === "broken") return this.#replaceBroken();
    if (this.#declaration !== undefined) {
      this.#refuse(this.#declaration, difference);
      if (__unfinished !== undefined)
        this.#warn("an earlier run has not finished it: this run completes it with what is declared now");
      for (const warning of difference.warnings) this.#warn(warning);
      if (isInterrupted && difference.replaces.length === 0)
        this.#warn(
          "an interrupted run may have created another one to replace it: this run looks for that and deletes it",
        );
    }
    const { changed, deleteBeforeReplace, replaces } = difference;
    const isDetached = this.bridge.host.run.isDetached(this.bridge.keyOf(this.id));
    // Where the reason is in the state, equal inputs would be taken for "nothing to do": hence `changes`.
    if (__unfinished !== undefined || this.olds["__schema"] !== stateSchema || isDetached || isInterrupted)
      return { changes: true, replaces, deleteBeforeReplace };
    // Elsewhere the engine compares the inputs itself, and shows each that changes. New timeouts count: delete and
    // refresh receive only what an update has recorded.
    const hasNewTimeouts = !isDeepStrictEqual(this.olds["__timeouts"], this.news["__timeouts"]);
    return changed.length === 0 && !hasNewTimeouts ? { changes: false } : { replaces, deleteBeforeReplace };
  }

  /** Replaces the placeholder of a creation with an unknown outcome: the replacement looks for the result first. */
  #resolve(pending: PendingCall): dynamic.DiffResult {
    const { nonce } = readHidden(this.olds);
    const { resource, host } = this.bridge;
    const inputs = this.bridge.inputsOf(this.olds);
    host.run.setUnresolved(this.#urn, { nonce, inputs, pending });
    const { creation } = resource;
    if (!("attach" in creation) && !creation.hasUniqueName(inputs, nonce)) {
      const context = this.bridge.context(this.olds, "create");
      context.run.markOpen(requestOf(creation, inputs), async () => {
        const found = await findEarlier(context, creation, inputs, pending);
        if (found !== undefined) context.run.claim(found);
        return found;
      });
    }
    this.#warn(
      "the outcome of an earlier creation is unknown: the run looks for its result first, and creates it only if there is none; what is shown as deleted is a placeholder",
    );
    // The placeholder goes first: one that a failed run leaves behind would be refreshed into the real resource, and
    // deleted as what has been replaced.
    return { changes: true, replaces: ["__nonce"], deleteBeforeReplace: true };
  }

  #replaceBroken(): dynamic.DiffResult {
    const { resource } = this.bridge;
    const protection = protectionOf(resource, this.#state);
    if (protection !== undefined) {
      this.#warn(`it is broken, and ${protection.input} prevents its replacement`);
      return { changes: true };
    }
    this.#warn("its creation has failed: a new one replaces it");
    const deleteBeforeReplace = needsDeleteBeforeReplace(resource, this.olds, this.news);
    return { changes: true, replaces: ["__nonce"], deleteBeforeReplace };
  }

  /** Refuses what rules, protection and other resources of the program do not allow. */
  #refuse({ secrets }: Declaration, { replaces }: Difference): void {
    const failures = [
      ...(replaces.length > 0 ? this.#conflictsUntilReplaced() : []),
      ...failuresOf(this.bridge.resource, this.#state, this.news),
    ].map((failure) => reasonOf(withoutSecrets(failure, secrets)));
    failIfAny(
      ...failures,
      this.bridge.declareList(this.#urn, this.id, this.news),
      replaces.length === 0 ? this.#useOfDeletedFirst() : undefined,
    );
  }

  /** A conflict of the resource as it is: until the run replaces it, it exists beside what is new. */
  #conflictsUntilReplaced(): CheckFailure[] {
    // The resource that it belongs to may be replaced with it.
    const others = { ...this.bridge.host.run.othersOf(this.#urn), referenced: () => undefined };
    const conflict = this.bridge.resource.conflict?.(this.#state, others);
    if (conflict === undefined) return [];
    const reason = `as it is until this run replaces it, ${conflict.reason}: change one of them in a run of its own first`;
    return [{ ...conflict, reason }];
  }

  /** Why something that has to be deleted before its replacement cannot be: this resource uses it. */
  #useOfDeletedFirst(): string | undefined {
    const { host, resource } = this.bridge;
    const used = host.run.deletedFirstAmong(resource.idsInUse?.(this.#state) ?? []);
    return (
      used &&
      `the ${used.kind} "${used.name}" has to be deleted before its replacement can be created, and cannot be while this ${resource.kind} uses it: remove it here in an update of its own first`
    );
  }

  /** What would fail in the run only. */
  async #checkForPreview(result: dynamic.DiffResult, { deleteBeforeReplace }: Difference): Promise<void> {
    if (result.changes !== false) failIfAny(await this.bridge.host.accountProblem());
    if (deleteBeforeReplace) await this.#warnOfDependents();
  }

  /** Names what still uses a resource that has to be deleted first: a preview does not know what this run removes from it. */
  async #warnOfDependents(): Promise<void> {
    const { host, resource } = this.bridge;
    if (resource.dependents === undefined || host.isOffline) return;
    const context = this.bridge.context(this.olds, "delete", { view: "recent" });
    const dependents = await resource.dependents(context, this.id, inputsAndOutputs(this.olds)).catch(() => []);
    if (dependents.length > 0)
      this.#warn(
        `it is deleted before the one that replaces it, and is still used by ${dependents.join(", ")}: the run fails unless these are removed first, in an update of their own`,
      );
  }

  #warn(text: string): void {
    if (this.#declaration !== undefined) this.bridge.host.log.warn(this.#urn, text);
  }
}

function failIfAny(...reasons: ReadonlyArray<string | undefined>): void {
  const given = reasons.filter((reason) => reason !== undefined);
  if (given.length > 0) throw new Error(given.join("; "));
}
