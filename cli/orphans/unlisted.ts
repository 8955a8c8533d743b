import type { Context } from "../../provider/lifecycle/context";
import { creationOf, kindNamed, nameInputOf } from "../account/kinds";
import type { Thing } from "../account/listings";
import { openCallsOf, reachedBy, type Lead } from "./leads";
import type { Orphan } from "./orphan";

/** What leads have reached and no listing shows (attachments, access points, snapshots, disks without their ids), where it exists. */
export async function findUnlisted(
  context: Context,
  leads: readonly Lead[],
  isAccountedFor: (thing: Pick<Thing, "id" | "kind">) => boolean,
): Promise<Orphan[]> {
  const found = new Map<string, Orphan>();
  for (const lead of leads) {
    const { certainty, evidence } = lead;
    for (const [kind, id] of reachedBy(lead)) {
      if (isAccountedFor({ kind, id }) || found.has(id)) continue;
      const inputs = await read(context, kind, id, lead);
      if (inputs !== undefined)
        found.set(id, { kind, id, ...nameIn(kind, inputs), certainty, evidence: `${evidence}${caveat(kind)}` });
    }
    if (isUndecided(lead))
      found.set(lead.nonce, {
        kind: lead.kind,
        ...nameIn(lead.kind, lead.state),
        certainty,
        evidence: `${evidence}${caveat(lead.kind)}`,
      });
  }
  return [...found.values()];
}

/** The inputs of something, as the API shows them; undefined where it does not exist. */
async function read(context: Context, kind: string, id: string, { state }: Lead) {
  const resource = kindNamed(kind);
  // The rules of a group share its id, and are listed as rules.
  if (resource === undefined || resource.sharesIdWith !== undefined) return undefined;
  return (await resource.read(context, id, state))?.inputs;
}

function nameIn(kind: string, inputs: Readonly<Record<string, unknown>>): Pick<Orphan, "name"> {
  const { input = "" } = nameInputOf(kind) ?? {};
  const name = inputs[input];
  return typeof name === "string" ? { name } : {};
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
