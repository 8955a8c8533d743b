import type { Context } from "../../provider/lifecycle/context";
import { creationOf, kindNamed, nameInputOf } from "../account/kinds";
import { listings, type Thing } from "../account/listings";
import type { Orphan } from "./orphan";
import { openCallsOf, reachedBy, type Lead } from "./leads";

const listedKinds = new Set(listings.flatMap(({ kinds }) => kinds));

/** What leads have reached of kinds that no action lists (attachments, memberships, access points, snapshots), where it exists. */
export async function findUnlisted(
  context: Context,
  leads: readonly Lead[],
  isKnown: (thing: Pick<Thing, "id" | "kind">) => boolean,
): Promise<Orphan[]> {
  const found = new Map<string, Orphan>();
  for (const lead of leads) {
    const { certainty, evidence } = lead;
    for (const [kind, id] of reachedBy(lead)) {
      if (listedKinds.has(kind) || isKnown({ kind, id }) || found.has(id)) continue;
      if (!(await exists(context, kind, id, lead))) continue;
      found.set(id, { kind, id, certainty, evidence: `${evidence}${caveat(kind)}` });
    }
    if (isUndecided(lead)) found.set(lead.nonce, undecided(lead));
  }
  return [...found.values()];
}

async function exists(context: Context, kind: string, id: string, lead: Lead): Promise<boolean> {
  const resource = kindNamed(kind);
  // The rules of a group share its id, and are listed as rules.
  if (resource === undefined || resource.sharesIdWith !== undefined) return false;
  const known = kind === lead.kind ? lead.state : {};
  return (await resource.read(context, id, known)) !== undefined;
}

const isShownByNone = (kind: string) => {
  const creation = creationOf(kind);
  return creation !== undefined && creation.list === undefined;
};

const caveat = (kind: string) => (isShownByNone(kind) ? " (no action shows whether it exists)" : "");

/** Whether a creation of what no action shows may have had an effect. */
const isUndecided = (lead: Lead) =>
  lead.isOpenCreation &&
  isShownByNone(lead.kind) &&
  reachedBy(lead).length === 0 &&
  (lead.id === "" || openCallsOf(lead).length > 0);

function undecided({ certainty, evidence, kind, state }: Lead): Orphan {
  const { input = "" } = nameInputOf(kind) ?? {};
  const name = typeof state[input] === "string" ? { name: state[input] } : {};
  return { kind, ...name, certainty, evidence: `${evidence}${caveat(kind)}` };
}
