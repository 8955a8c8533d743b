import { automaticName, endsWithNonce, nonceIn } from "../../provider/lifecycle/inputs";
import type { Values } from "../../provider/lifecycle/state";
import { creationOf, createdBy, nameInputOf } from "../account/kinds";
import type { Thing } from "../account/listings";
import type { StackResource } from "../stack/stackExport";
import { openCallsOf, reachedBy, type Lead } from "./leads";
import { bySureness, type Attribution } from "./orphan";

/** What is known of the stacks. */
export interface Knowledge {
  resources: readonly StackResource[];
  leads: readonly Lead[];
}

/** Why something that no stack has belongs to one, by the best evidence; undefined where nothing says so. */
export function attribute(thing: Thing, { leads, resources }: Knowledge): Attribution | undefined {
  const nonce = nonceIn(thing.name ?? "");
  const namesake = resources.find((resource) => isGenerationOf(resource, thing, nonce));
  const attributions: readonly (Attribution | undefined)[] = [
    ...leads.map((lead) => byLead(lead, thing)),
    namesake && {
      certainty: "likely",
      evidence: `automatic name of ${namesake.kind} ${namesake.name} (another generation)`,
    },
    nonce === undefined
      ? undefined
      : { certainty: "possible", evidence: "looks like an automatic name of some project" },
  ];
  return attributions.filter((found) => found !== undefined).toSorted(bySureness)[0];
}

function byLead(lead: Lead, thing: Thing): Attribution | undefined {
  const { certainty, evidence, kind, nonce } = lead;
  const isReached = reachedBy(lead).some(([reached, id]) => reached === thing.kind && id === thing.id);
  if (isReached || (kind === thing.kind && nonce !== "" && endsWithNonce(thing.name ?? "", nonce)))
    return { certainty, evidence };
  const lesser = certainty === "certain" ? "likely" : certainty;
  if (isNamedBy(lead, thing)) return { certainty: lesser, evidence: `${evidence}, with this name` };
  const fit = bestFit(lead, thing);
  if (fit === undefined) return undefined;
  return fit === "matches" ? { certainty, evidence } : { certainty: lesser, evidence: `${evidence}, not there before` };
}

type Fit = "matches" | "new";

/** Whether something is what an open call of a lead has requested, or at least was not there before. */
function bestFit(lead: Lead, thing: Thing): Fit | undefined {
  const fits = openCallsOf(lead).map(({ action, before }): Fit | undefined => {
    const { kind, part } = createdBy(action) ?? {};
    const isNew = before !== undefined && thing.key !== undefined && !before.includes(thing.key);
    if (kind !== thing.kind || !isNew || !isInScope(lead, thing)) return undefined;
    // Of what is bought for another resource, the call has no more than the name or the network.
    if (kind === lead.kind) return matches(thing, lead.state) ? "matches" : undefined;
    if (thing.name !== undefined) return thing.name === part ? "matches" : undefined;
    return kind === "NetworkInterface" ? (matches(thing, { privateNetworkId: part }) ? "matches" : undefined) : "new";
  });
  return fits.includes("matches") ? "matches" : fits.find((fit) => fit !== undefined);
}

/** Whether something may have been listed where the lead has looked. */
function isInScope({ id, state }: Pick<Lead, "id" | "state">, thing: Thing): boolean {
  if (thing.partOf !== undefined) return thing.partOf === id || Object.values(state).includes(thing.partOf);
  const isIn = (input: string, place: string | undefined) =>
    place === undefined || typeof state[input] !== "string" || state[input] === place;
  // The site of a disk has two spellings.
  return isIn("vdcId", thing.vdcId) && (thing.kind !== "Vdc" || isIn("regionId", thing.regionId));
}

/** Whether something is what was requested. */
function matches({ item, kind }: Thing, inputs: Values): boolean {
  try {
    return creationOf(kind)?.matches(item, inputs) === true;
  } catch {
    // An input that it compares was left out as a secret.
    return true;
  }
}

/** Whether a creation of which nothing but the request is known has asked for this name. */
function isNamedBy({ id, isOpenCreation, kind, state }: Lead, thing: Thing): boolean {
  const { input } = nameInputOf(kind) ?? {};
  if (id !== "" || !isOpenCreation || kind !== thing.kind || input === undefined) return false;
  return state[input] !== undefined && state[input] === thing.name && isInScope({ id, state }, thing);
}

/** Whether a name is what a resource of a stack would be called in another creation of it. */
function isGenerationOf({ kind, name }: StackResource, thing: Thing, nonce: string | undefined): boolean {
  const { maxLength } = nameInputOf(kind) ?? {};
  if (kind !== thing.kind || nonce === undefined || maxLength === undefined) return false;
  return thing.name === automaticName(name, nonce, maxLength);
}
