import type { dynamic } from "@pulumi/pulumi";
import type { Context } from "../lifecycle/context";
import { create } from "../lifecycle/create";
import { protectionOf, replaceRefused } from "../lifecycle/protection";
import { isPending, PartialFailureError, type EarlierCreation } from "../lifecycle/state";
import type { Bridge } from "./bridge";
import { readHidden } from "./hiddenInputs";
import { earlierCreation, interruptedCreations } from "./interrupted";
import type { Properties } from "./properties";

/** One create: refuses what must not be created, creates it or takes it over, and records that it exists. */
export class CreateOperation {
  readonly #urn: string;
  readonly #nonce: string;

  constructor(
    private readonly bridge: Bridge,
    private readonly inputs: Properties,
  ) {
    const { nonce, urn } = readHidden(inputs);
    this.#urn = urn;
    this.#nonce = nonce;
  }

  run(): Promise<dynamic.CreateResult<Properties>> {
    return this.bridge.host.holdResource(this.#urn, () => this.#run());
  }

  async #run(): Promise<dynamic.CreateResult<Properties>> {
    const { run } = this.bridge.host;
    this.#refuseReplacement();
    this.#reserveAdopted();
    await this.#refuseTwin();
    const earlier = await this.#findEarlier();
    try {
      const created = await this.bridge.reachState("create", this.inputs, undefined, (context) =>
        this.#create(context, earlier),
      );
      this.bridge.declareList(this.#urn, created.id, this.inputs);
      run.setId(this.#urn, created.id);
      return created;
    } catch (error) {
      if (!(error instanceof PartialFailureError)) run.release(this.#nonce);
      throw error;
    }
  }

  #create(context: Context, earlier: EarlierCreation | undefined) {
    const { host, resource } = this.bridge;
    context.replacedState = host.run.existingOf(this.#urn)?.state;
    return create(context, resource, this.bridge.inputsOf(this.inputs), this.#nonce, earlier);
  }

  /** The creation that this one continues: of a killed run, or of one that could not learn its outcome. */
  async #findEarlier(): Promise<EarlierCreation | undefined> {
    const { host } = this.bridge;
    const entry = await host.journalOf(this.#urn).reread(this.#urn, this.#nonce);
    const interrupted = entry && earlierCreation(this.bridge, this.inputs, entry);
    if (interrupted !== undefined) return interrupted;
    const unresolved = host.run.unresolvedOf(this.#urn);
    return unresolved?.nonce === this.#nonce ? unresolved : undefined;
  }

  /** Refuses where the provider of a killed run has begun the same since check has looked: this would be a second one. */
  async #refuseTwin(): Promise<void> {
    const journal = this.bridge.host.journalOf(this.#urn);
    const known = await journal.creationsOf(this.#urn);
    await journal.readNew();
    const begun = (await interruptedCreations(this.bridge, this.#urn)).filter(
      ({ nonce }) => nonce !== this.#nonce && !known.some((entry) => entry.nonce === nonce),
    );
    if (begun.length > 0)
      throw new Error(
        "a run that was interrupted went on and has created it meanwhile: run `pulumi up` again, which takes that",
      );
  }

  /** Of a replacement that `replaceOnChanges` asks for, diff and check know nothing: a new resource would be paid for before the deletion of the old one is refused. */
  #refuseReplacement(): void {
    const replaced = this.bridge.host.run.existingOf(this.#urn);
    refuseToAdoptAgain(replaced?.id, this.inputs);
    if (replaced === undefined || isPending(replaced.id)) return;
    const protection = protectionOf(this.bridge.resource, replaced.state);
    if (protection !== undefined)
      throw new Error(`${protection.input}: ${replaceRefused(protection, "a new one would replace this one")}`);
  }

  /** Records an adopted resource at once: two creations at a time would both find it free. */
  #reserveAdopted(): void {
    const { adopt } = this.inputs;
    if (typeof adopt !== "string") return;
    if (this.bridge.host.run.isOwnedByAnotherUrn(this.#urn, this.bridge.keyOf(adopt)))
      throw new Error(`adopt: another resource of this program manages ${adopt} already`);
    this.bridge.setOwned(this.#urn, this.#nonce, adopt, this.inputs);
  }
}

/** Refuses to adopt a resource a second time: it would be deleted as the one that is replaced. */
export function refuseToAdoptAgain(id: string | undefined, inputs: Properties): void {
  if (id !== undefined && inputs["adopt"] === id)
    throw new Error(`${id} is managed by this resource already: remove \`adopt\` to create a new one`);
}
