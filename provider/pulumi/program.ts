import { isUnknown } from "../lifecycle/unknown";

/** A resource as the program of this run declares it. */
export interface Declaration {
  kind: string;
  name: string;
  /** Its checked inputs; some may not be known yet. */
  inputs: Readonly<Record<string, unknown>>;
  /** The resources whose ids stand in its inputs, as URNs by path. */
  references: Readonly<Record<string, string>>;
  /** Whether the program runs for a preview. */
  preview: boolean;
  /** The paths of what the program has marked as secrets. */
  secrets: readonly string[];
  /** Its state before this run, once diff has seen it. */
  priorState?: Readonly<Record<string, unknown>>;
}

/** Other resources of the same program, as one of them sees them. */
export interface OtherResources {
  /** The resource whose id stands at an input. */
  referenced(input: string): Declaration | undefined;
  /** Those of the same kind that have the same resource at an input. */
  siblings(input: string): readonly Declaration[];
}

/** What the program of this run declares, by URN. A refresh declares nothing. */
export class Program {
  readonly #declared = new Map<string, Declaration>();
  readonly #ids = new Map<string, string>();
  readonly #leaving = new Map<string, Declaration>();

  /** Notes what is declared. */
  declare(urn: string, declaration: Declaration): void {
    this.#declared.set(urn, declaration);
  }

  /** Forgets a resource that a refresh is about to read. */
  forget(urn: string): void {
    this.#declared.delete(urn);
  }

  /** What is declared under a URN. */
  declarationOf(urn: string): Declaration | undefined {
    return this.#declared.get(urn);
  }

  /** Notes the id that a resource has by now, and the state that it had before. */
  setId(urn: string, id: string, was?: Readonly<Record<string, unknown>>): void {
    this.#ids.set(id, urn);
    const declaration = this.#declared.get(urn);
    if (declaration !== undefined && was !== undefined) this.#declared.set(urn, { ...declaration, priorState: was });
  }

  /** Notes a resource that has to be deleted before the one that replaces it can be created. */
  markDeletedFirst(urn: string, id: string): void {
    const declaration = this.#declared.get(urn);
    if (declaration !== undefined) this.#leaving.set(id, declaration);
  }

  /** The one of these ids that is deleted before its replacement exists. */
  deletedFirstAmong(ids: readonly string[]): Declaration | undefined {
    return ids.map((id) => this.#leaving.get(id)).find((leaving) => leaving !== undefined);
  }

  /** The program as one of its resources sees it. */
  othersOf(urn: string): OtherResources {
    const own = this.#declared.get(urn);
    const referenced = (input: string) => {
      const parent = own && this.#parentOf(own, input);
      return parent === undefined ? undefined : this.#declared.get(parent);
    };
    const siblings = (input: string) => {
      const parent = own && placeOf(this.#parentOf(own, input), own.inputs[input]);
      return [...this.#declared]
        .filter(([other, { kind }]) => other !== urn && kind === own?.kind)
        .map(([, other]) => other)
        .filter(
          (other) => parent !== undefined && placeOf(this.#parentOf(other, input), other.inputs[input]) === parent,
        );
    };
    return { referenced, siblings };
  }

  #parentOf({ inputs, references }: Declaration, input: string): string | undefined {
    const id = inputs[input];
    return typeof id === "string" && !isUnknown(id) ? this.#ids.get(id) : references[input];
  }
}

/** What tells where a resource is: the URN of its parent, or its id where the program does not declare it. */
const placeOf = (parent: string | undefined, id: unknown) =>
  parent ?? (typeof id === "string" && !isUnknown(id) ? id : undefined);
