import { automaticName, endsWithNonce, nonceIn } from "../../provider/lifecycle/inputs";
import { creationOf, kindCreatedBy, nameInputOf } from "../account/kinds";
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
    ...leads.map((lead) => (leadsTo(lead, thing) ? lead : isNamedBy(lead, thing) ? byName(lead) : undefined)),
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

const byName = ({ certainty, evidence }: Lead): Attribution => ({
  certainty: certainty === "certain" ? "likely" : certainty,
  evidence: `${evidence}, with this name`,
});

function leadsTo(lead: Lead, thing: Thing): boolean {
  const { kind, nonce } = lead;
  if (reachedBy(lead).some(([reached, id]) => reached === thing.kind && id === thing.id)) return true;
  if (kind === thing.kind && nonce !== "" && endsWithNonce(thing.name ?? "", nonce)) return true;
  return openCallsOf(lead).some(
    ({ action, before }) =>
      kindCreatedBy(action) === thing.kind &&
      before !== undefined &&
      thing.key !== undefined &&
      !before.includes(thing.key) &&
      isInScope(lead, thing) &&
      (kind === thing.kind ? matches(lead, thing) : thing.name === undefined || mentions(lead, thing.name)),
  );
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
function matches({ kind, state }: Lead, { item }: Thing): boolean {
  try {
    return creationOf(kind)?.matches(item, state) === true;
  } catch {
    // What the request asked for was left out as a secret.
    return true;
  }
}

const mentions = ({ state }: Lead, name: string) => Object.values(state).flat().includes(name);

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
