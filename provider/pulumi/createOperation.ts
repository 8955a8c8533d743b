import type { dynamic } from "@pulumi/pulumi";
import { create } from "../lifecycle/create";
import { protectionOf, replaceRefused } from "../lifecycle/protection";
import { isPending, PartialFailureError } from "../lifecycle/state";
import type { Bridge } from "./bridge";
import { readHidden } from "./hiddenInputs";
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

  async run(): Promise<dynamic.CreateResult<Properties>> {
    const { run } = this.bridge.host;
    this.#refuseReplacement();
    this.#reserveAdopted();
    try {
      const created = await this.bridge.reachState(this.inputs, () => this.#create());
      this.bridge.declareList(this.#urn, created.id, this.inputs);
      run.setId(this.#urn, created.id);
      return created;
    } catch (error) {
      if (!(error instanceof PartialFailureError)) run.release(this.#nonce);
      throw error;
    }
  }

  #create() {
    const { host, resource } = this.bridge;
    const context = this.bridge.context(this.inputs, "create");
    context.replacedState = host.run.existingOf(this.#urn)?.state;
    const unresolved = host.run.unresolvedOf(this.#urn);
    const earlier = unresolved?.nonce === this.#nonce ? unresolved : undefined;
    return create(context, resource, this.bridge.inputsOf(this.inputs), this.#nonce, earlier);
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
