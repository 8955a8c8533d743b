import { z } from "zod";
import { readHidden } from "../../provider/pulumi/hiddenInputs";
import { stackOf } from "../../provider/pulumi/journalFolder";
import type { State } from "../../provider/lifecycle/state";

/** A resource of this package, as a stack has it. */
export interface StackResource {
  urn: string;
  kind: string;
  /** Its logical name. */
  name: string;
  /** Empty while it is being created. */
  id: string;
  /** The random part of its creation. */
  nonce: string;
  /** Its outputs; its inputs while it is being created. What is secret is left out. */
  state: State;
}

/** What a stack has, as `pulumi stack export` writes it. */
export interface StackExport {
  resources: StackResource[];
  /** Creations that a killed CLI has left open. */
  creating: StackResource[];
  /** The stacks of its resources, as `project/stack`: one, or none where it is empty. */
  stacks: string[];
}

const properties = z.record(z.string(), z.unknown()).nullish();
const resource = z.object({
  urn: z.string(),
  type: z.string(),
  id: z.string().nullish(),
  inputs: properties,
  outputs: properties,
});
const exported = z.object({
  // Null for a stack that was never updated.
  deployment: z
    .object({
      resources: z.array(resource).nullish(),
      pending_operations: z.array(z.object({ resource, type: z.string() })).nullish(),
    })
    .nullable(),
});

/** Reads an export; `file` names it in errors, which never show its content. */
export function parseStackExport(file: string, text: string): StackExport {
  const { data } = exported.safeParse(parseJson(file, text));
  if (data === undefined)
    throw new Error(`${file} is not a stack export, which has deployment.resources: ${howToExport}`);
  const { pending_operations: pending, resources } = data.deployment ?? {};
  const creating = (pending ?? []).filter(({ type }) => type === "creating").map((operation) => operation.resource);
  const urns = [...(resources ?? []), ...creating].map(({ urn }) => urn);
  return {
    resources: (resources ?? []).flatMap(ownResource),
    creating: creating.flatMap(ownResource),
    stacks: [...new Set(urns.map(stackNameOf))],
  };
}

/** How an export is written. */
export const howToExport = "write one with `pulumi stack export --file stack.json`";

/** The stack of a URN, as `project/stack`. */
export function stackNameOf(urn: string): string {
  const { project, stack } = stackOf(urn);
  return `${project}/${stack}`;
}

/** The logical name in a URN. */
export const logicalNameOf = (urn: string) => urn.split("::").slice(3).join("::");

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text, (_, value: unknown) => (isSecret(value) ? undefined : value));
  } catch {
    throw new Error(`${file} is not JSON: ${howToExport}`);
  }
}

const isSecret = (value: unknown) =>
  typeof value === "object" && value !== null && "4dabf18193072939515e22adb298388d" in value;

function ownResource({ urn, type, id, inputs, outputs }: z.output<typeof resource>): StackResource[] {
  const kind = /^pulumi-nodejs:dynamic\/cds:(\w+)$/.exec(type)?.[1];
  if (kind === undefined) return [];
  const state = outputs ?? inputs ?? {};
  return [{ urn, kind, name: logicalNameOf(urn), id: id ?? "", nonce: readHidden(state).nonce, state }];
}
