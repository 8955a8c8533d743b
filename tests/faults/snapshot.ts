import type { RecordedStack } from "../../provider/pulumi/recordedStack";
import type { Properties } from "../engine/provider";

/** A resource as the engine records it. */
export interface Recorded {
  name: string;
  kind: string;
  id: string;
  inputs: Properties;
  outputs: Properties;
  /** The names of the resources on which it depends, by property. */
  dependsOn: Readonly<Record<string, readonly string[]>>;
  /** Whether its last operation failed half way. */
  hasInitErrors: boolean;
  /** Replaced, and still to be deleted. */
  isCondemned: boolean;
  /** Deleted, and still to be replaced. */
  isPendingReplacement: boolean;
}

/** An operation that the engine has begun. */
export interface PendingOperation {
  type: "creating" | "updating" | "deleting";
  name: string;
  inputs: Properties;
}

/**
 * The state of a stack, as the backend has it: what is not written is lost with the CLI. The engine writes it before and
 * after every step (pkg/backend/snapshot.go, BeginMutation and End).
 */
export class Snapshot {
  resources: Recorded[] = [];
  pending: PendingOperation[] = [];

  constructor(readonly stack: string) {}

  /** What is recorded under a name, but for what is condemned. */
  of(name: string): Recorded | undefined {
    return this.resources.find((resource) => resource.name === name && !resource.isCondemned);
  }

  /** Records a resource in the place of another, or behind all. */
  put(resource: Recorded, old?: Recorded): void {
    const index = old === undefined ? -1 : this.resources.indexOf(old);
    if (index < 0) this.resources.push(resource);
    else this.resources[index] = resource;
  }

  /** Forgets a resource. */
  drop(resource: Recorded): void {
    this.resources = this.resources.filter((other) => other !== resource);
  }

  /** What can be read of it where it is a file. */
  asFile(): RecordedStack {
    const creating = this.pending.filter(({ type }) => type === "creating");
    return {
      nonces: new Set(this.resources.map(({ inputs }) => String(inputs["__nonce"]))),
      creating: new Map(creating.map(({ inputs }) => [String(inputs["__urn"]), String(inputs["__nonce"])])),
    };
  }

  /** All resources that depend on one, directly or not, each behind those that it depends on. */
  dependentsOf(name: string): Recorded[] {
    const names = new Set([name]);
    // A resource is recorded behind what it depends on, but for what was replaced since.
    for (let size = 0; size < names.size;) {
      size = names.size;
      for (const resource of this.resources)
        if (dependenciesOf(resource).some((other) => names.has(other))) names.add(resource.name);
    }
    names.delete(name);
    return inOrder(this.resources.filter((resource) => names.has(resource.name) && !resource.isCondemned));
  }
}

/** The names of the resources on which one depends directly. */
export const dependenciesOf = ({ dependsOn }: Recorded): string[] => Object.values(dependsOn).flat();

/** Resources in an order in which each comes behind those that it depends on. */
export function inOrder(resources: readonly Recorded[]): Recorded[] {
  return antichains(resources).toReversed().flat();
}

/**
 * Resources in groups without dependencies among each other; the last dependents come first (step_generator.go,
 * ScheduleDeletes).
 */
export function antichains(resources: readonly Recorded[]): Recorded[][] {
  const groups: Recorded[][] = [];
  let left = [...resources];
  while (left.length > 0) {
    const names = new Set(left.map(({ name }) => name));
    const free = left.filter(
      (resource) => !dependenciesOf(resource).some((name) => name !== resource.name && names.has(name)),
    );
    const group = free.length > 0 ? free : left;
    groups.unshift(group);
    left = left.filter((resource) => !group.includes(resource));
  }
  return groups;
}
