import type { JournalEntry } from "../../provider/pulumi/journal";
import { isPending, pendingCalls, type PendingCall, type State } from "../../provider/lifecycle/state";
import { creationOf, createdBy, kindNamed } from "../account/kinds";
import { logicalNameOf, stackNameOf, type StackExport, type StackResource } from "../stack/stackExport";
import type { Certainty } from "./orphan";

/** What has begun in a stack, and may have left more in the account than the stack knows. */
export interface Lead {
  urn: string;
  kind: string;
  /** The random part of its creation; empty where there is none. */
  nonce: string;
  /** The id that it has reached; a placeholder, or empty, before. */
  id: string;
  state: State;
  /** Whether it is a creation, and of what the stack does not have. */
  isOpenCreation: boolean;
  certainty: Certainty;
  /** Where it was found, for the user. */
  evidence: string;
}

/** What the exports and the journal entries tell of; `others` are entries of stacks without an export. */
export function leadsOf(
  exports: readonly StackExport[],
  entries: readonly JournalEntry[],
  others: readonly JournalEntry[],
): Lead[] {
  const resources = exports.flatMap((stack) => stack.resources);
  const completed = new Set(resources.filter(({ id }) => id !== "" && !isPending(id)).map(({ nonce }) => nonce));
  const isOpen = (nonce: string) => nonce === "" || !completed.has(nonce);
  return [
    ...entries.map((entry) => leadOfEntry(entry, isOpen(entry.nonce))),
    ...exports
      .flatMap(({ creating }) => creating)
      .map((operation) => leadOfOperation(operation, isOpen(operation.nonce))),
    ...resources.filter(({ state }) => pendingCalls(state).length > 0).map(leadOfResource),
    ...others.map((entry): Lead => {
      const lead = leadOfEntry(entry, true);
      const stack = stackNameOf(entry.urn);
      return { ...lead, certainty: "possible", evidence: `${lead.evidence} of ${stack}, which no given export is of` };
    }),
  ];
}

function leadOfEntry({ at, id, kind, nonce, operation, result, state, urn }: JournalEntry, isOpen: boolean): Lead {
  const what = operation === "create" ? "creation" : "update";
  const how = result === undefined ? "by an interrupted run" : "by a run whose result no export has";
  return {
    urn,
    kind,
    nonce,
    id,
    state,
    isOpenCreation: operation === "create" && isOpen,
    certainty: "certain",
    evidence: `journal: ${what} of ${labelOf(kind, urn)} begun ${timeOf(at)} ${how}`,
  };
}

const leadOfOperation = ({ kind, nonce, state, urn }: StackResource, isOpenCreation: boolean): Lead => ({
  urn,
  kind,
  nonce,
  id: "",
  state,
  isOpenCreation,
  certainty: "certain",
  evidence: `pending operation of ${stackNameOf(urn)}: creation of ${labelOf(kind, urn)}`,
});

/** A resource in a stack with calls whose outcome is unknown. */
function leadOfResource({ id, kind, nonce, state, urn }: StackResource): Lead {
  const calls = pendingCalls(state).map(({ action, sentAt }) => `${action} sent ${timeOf(sentAt)}`);
  return {
    urn,
    kind,
    nonce,
    id,
    state,
    isOpenCreation: isPending(id),
    certainty: "certain",
    evidence: `${stackNameOf(urn)} has ${labelOf(kind, urn)} with an unknown outcome of ${calls.join(", ")}`,
  };
}

/** The calls of a lead that may have had an effect that no stack knows. */
export const openCallsOf = ({ isOpenCreation, kind, state }: Lead): PendingCall[] =>
  pendingCalls(state).filter(({ action }) => isOpenCreation || action !== creationOf(kind)?.action);

/** The kinds and ids of what a lead has reached, as far as it is known. */
export function reachedBy(lead: Lead): (readonly [kind: string, id: string])[] {
  const { id, kind, state } = lead;
  const own = id === "" || isPending(id) ? [] : [[kind, id] as const, ...(kindNamed(kind)?.owns?.(id, state) ?? [])];
  const named = openCallsOf(lead).flatMap(({ action, newId }) => {
    const { kind: created } = createdBy(action) ?? {};
    return created === undefined || newId === undefined ? [] : [[created, newId] as const];
  });
  return [...own, ...named];
}

/** The kinds of all that a lead may lead to. */
export const kindsOf = (lead: Lead): string[] => [
  lead.kind,
  ...reachedBy(lead).map(([kind]) => kind),
  ...openCallsOf(lead).flatMap(({ action }) => createdBy(action)?.kind ?? []),
];

const labelOf = (kind: string, urn: string) => `${kind} ${logicalNameOf(urn)}`;

const timeOf = (ms: number) => new Date(ms).toISOString().replace(/\.\d+/, "");
