import { isDeepStrictEqual } from "node:util";
import type { dynamic } from "@pulumi/pulumi";
import { withoutValues } from "../api/redact";
import { adopt } from "../lifecycle/adopt";
import { check, type Checked } from "../lifecycle/check";
import { metadataOf } from "../lifecycle/inputs";
import { messageOf } from "../lifecycle/messages";
import { explainMistakenIds } from "../lifecycle/mistakenIds";
import { shapeOf, type AnyResource, type CheckFailure } from "../lifecycle/resource";
import { inputsAt, valuesAt, withoutSecrets } from "../lifecycle/secrets";
import { isPending } from "../lifecycle/state";
import { isUnknown, unknownText, withoutUnknowns } from "../lifecycle/unknown";
import type { Bridge } from "./bridge";
import { hiddenInputs, readHidden, timeoutFailure, type HiddenInputs } from "./hiddenInputs";
import { interruptedCreations } from "./interrupted";
import type { JournalEntry } from "./journal";
import { pick, withoutUndefined, markedSecrets, type Properties } from "./properties";
import { defaultsOf } from "./settings";

/** One check: validates and completes the inputs of a resource, and records what the program declares. */
export class CheckOperation {
  readonly #hidden: HiddenInputs;
  /** The checked inputs of the last run; undefined for a new resource. */
  readonly #prior: Properties | undefined;
  readonly #given: Properties;
  #nonce = "";
  readonly #name: string;
  readonly #isAdopted: boolean;
  #isNewInPreview = false;

  constructor(
    private readonly bridge: Bridge,
    olds: Properties,
    private readonly news: Properties,
  ) {
    this.#hidden = readHidden(news);
    const prior = readHidden(olds);
    this.#prior = prior.nonce === "" ? undefined : olds;
    this.#given = pick(
      news,
      Object.keys(news).filter((key) => !key.startsWith("__")),
    );
    this.#name = this.#hidden.urn.split("::").at(-1) || bridge.resource.kind;
    this.#isAdopted = this.#given["adopt"] !== undefined || prior.adopted;
  }

  /** What continues a creation with an unknown outcome looks for its result, which its nonce identifies. */
  async #identify(): Promise<void> {
    const { host } = this.bridge;
    const { preview, urn } = this.#hidden;
    const earlier = this.#prior === undefined ? await this.#earlierNonce() : readHidden(this.#prior).nonce;
    this.#nonce = earlier ?? host.drawNonce();
    this.#isNewInPreview = preview && earlier === undefined;
    if (urn !== "" && this.#prior === undefined && earlier !== undefined && host.run.unresolvedOf(urn) === undefined)
      host.log.warn(
        urn,
        "an earlier run was interrupted while it created this: what it has created is looked for first",
      );
  }

  async #earlierNonce(): Promise<string | undefined> {
    const { host, resource } = this.bridge;
    const { urn } = this.#hidden;
    const unresolved = host.run.unresolvedOf(urn);
    if (unresolved !== undefined) return unresolved.nonce;
    if (this.#given["adopt"] !== undefined) return undefined;
    const interrupted = await interruptedCreations(this.bridge, urn);
    const open = interrupted.find((entry) => !isResolvedByUser(resource, entry))?.nonce;
    if (open !== undefined) return open;
    // Without a journal, the engine's own record still has the nonce, and with it an automatic name.
    const recorded = await host.recordedStack(urn);
    const creating = recorded?.creating.get(urn);
    return creating === undefined || recorded?.nonces.has(creating) === true ? undefined : creating;
  }

  /** A creation of which only the engine's own record tells is looked for by its name, if that is automatic. */
  async #continueRecorded(inputs: Properties): Promise<void> {
    const { host, resource } = this.bridge;
    const { urn } = this.#hidden;
    if (this.#prior !== undefined || (await host.recordedStack(urn))?.creating.get(urn) !== this.#nonce) return;
    const isJournaled = (await host.journalOf(urn).creationsOf(urn)).some(({ nonce }) => nonce === this.#nonce);
    if (isJournaled || "attach" in resource.creation || !resource.creation.hasUniqueName(inputs, this.#nonce)) return;
    const pending = { action: resource.creation.action, sentAt: host.io.now() };
    host.run.setUnresolved(urn, { nonce: this.#nonce, inputs, pending });
  }

  async run(): Promise<dynamic.CheckResult<Properties>> {
    await this.#identify();
    const checked = this.#check();
    this.#declare(checked.inputs);
    await this.#continueRecorded(checked.inputs);
    this.#warn(checked.warnings);
    const reasons = this.#reasons(checked);
    if (this.#isNewInPreview) reasons.push(...(await this.#previewFailures(checked.inputs, reasons.length === 0)));
    return {
      inputs: this.#result(checked.inputs),
      // The engine prints the value of a property that is named, secret or not: so none is.
      failures: reasons.map((reason) => ({ property: "", reason })),
    };
  }

  #check(): Checked {
    const { host, resource } = this.bridge;
    const context = {
      logicalName: this.#name,
      nonce: this.#nonce,
      defaults: defaultsOf(host.settings),
      adopted: this.#isAdopted,
      secrets: inputsAt(this.#hidden.secrets),
    };
    return check(resource, context, this.#prior, this.#given);
  }

  #declare(inputs: Properties): void {
    const { preview, references, secrets, urn } = this.#hidden;
    const { kind } = this.bridge.resource;
    this.bridge.host.run.setDeclaration(urn, { kind, name: this.#name, inputs, references, preview, secrets });
  }

  #warn(warnings: readonly string[]): void {
    for (const warning of warnings) this.bridge.host.log.warn(this.#hidden.urn, this.#redact(warning));
  }

  /** Why the inputs are refused, without the values of secrets. */
  #reasons({ failures, inputs }: Checked): string[] {
    const others = [this.bridge.declareList(this.#hidden.urn, undefined, inputs), timeoutFailure(this.news)];
    const reasons = [...failures, ...this.#conflicts(inputs)].map((failure) =>
      reasonOf(withoutSecrets(failure, this.#hidden.secrets)),
    );
    return [...reasons, ...others.filter((reason) => reason !== undefined)].map((reason) => this.#redact(reason));
  }

  /** A conflict with other resources of the program, where it is new. */
  #conflicts(inputs: Properties): CheckFailure[] {
    const { host, resource } = this.bridge;
    const found = resource.conflict?.(withoutUnknowns(inputs), host.run.othersOf(this.#hidden.urn));
    if (found === undefined) return [];
    const isNew = found.inputs?.some((input) => !isDeepStrictEqual(this.#prior?.[input], inputs[input])) === true;
    return this.#prior === undefined || isNew ? [found] : [];
  }

  /** What would fail in the run only: the account, and an `adopt` that does not match. */
  async #previewFailures(inputs: Properties, isValid: boolean): Promise<string[]> {
    const problem = await this.bridge.host.accountProblem();
    if (problem !== undefined) return [problem];
    return isValid ? this.#previewAdoption(inputs) : [];
  }

  async #previewAdoption(inputs: Properties): Promise<string[]> {
    const { host, resource } = this.bridge;
    const { adopt: id } = inputs;
    if (typeof id !== "string" || isUnknown(id) || host.isOffline) return [];
    // Without that, it cannot be read.
    if (resource.lookupInput?.required === true && isUnknown(inputs[resource.lookupInput.input])) return [];
    try {
      const context = this.bridge.context(inputs, "create", { view: "recent" });
      await explainMistakenIds(context, resource, withoutUnknowns(inputs), () => adopt(context, resource, id, inputs));
      host.log.inform(this.#hidden.urn, `${id} will be adopted as it is: nothing is created`);
      return [];
    } catch (error) {
      return [messageOf(error)];
    }
  }

  #result(inputs: Properties): Properties {
    const shown = this.#isNewInPreview ? this.#withUnknownNames(inputs) : inputs;
    const hidden = {
      ...pick(this.news, hiddenInputs),
      __nonce: this.#isNewInPreview ? unknownText : this.#nonce,
      ...(this.#isAdopted && { __adopted: true }),
    };
    return { ...withoutUndefined({ ...shown, ...hidden }), ...markedSecrets(this.bridge.resource, inputs) };
  }

  /** The run draws another nonce than its preview: automatic names are unknown. */
  #withUnknownNames(inputs: Properties): Properties {
    const automatic = Object.entries(shapeOf(this.bridge.resource)).filter(
      ([property, schema]) => metadataOf(schema).maxNameLength !== undefined && this.#given[property] === undefined,
    );
    return { ...inputs, ...Object.fromEntries(automatic.map(([property]) => [property, unknownText])) };
  }

  #redact(text: string): string {
    const { secrets } = this.#hidden;
    return withoutValues(text, [...valuesAt(secrets, this.#given), ...valuesAt(secrets, this.#prior)]);
  }
}

/** Whether the user has decided what became of a creation: where nothing lists the result, they are asked to remove it from the state. */
const isResolvedByUser = ({ creation }: AnyResource, { id, result }: JournalEntry) =>
  result !== undefined && isPending(id) && !("attach" in creation) && creation.list === undefined;

/** A failure as one clause. */
export const reasonOf = ({ property, reason }: CheckFailure) => (property === "" ? reason : `${property}: ${reason}`);
