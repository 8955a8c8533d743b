import type { Context } from "../../provider/lifecycle/context";
import { resourceKey } from "../../provider/pulumi/run";
import { listings, type Thing } from "../account/listings";
import { nameInputOf } from "../account/kinds";
import { readThings } from "../account/readThings";
import type { Shell } from "../shell";
import { attribute, type Knowledge } from "./attribution";
import { knownTo } from "./known";
import { kindsOf } from "./leads";
import { bySureness, type Attribution, type Orphan } from "./orphan";
import { findUnlisted } from "./unlisted";

/** Finds what belongs to the stacks and stands in none of them; with `all`, also what may belong to any stack. */
export async function findOrphans(
  context: Context,
  knowledge: Knowledge,
  all: boolean,
  shell: Pick<Shell, "note" | "progress">,
): Promise<Orphan[]> {
  const isKnown = knownTo(knowledge.resources);
  const things = await readThings(context, kindsToRead(knowledge, all), shell);
  const listed = things.flatMap((thing) => {
    const found = isKnown(thing) ? undefined : attribute(thing, knowledge);
    return found === undefined || (found.certainty === "possible" && !all) ? [] : [orphanOf(thing, found)];
  });
  shell.progress("looking for what no listing shows");
  const shown = new Set(things.flatMap(({ id, kind }) => (id === undefined ? [] : [resourceKey(kind, id)])));
  const isShown = ({ id, kind }: Pick<Orphan, "id" | "kind">) => id !== undefined && shown.has(resourceKey(kind, id));
  const unlisted = await findUnlisted(context, knowledge.leads, (thing) => isShown(thing) || isKnown(thing));
  return withoutParts([
    ...listed.filter((orphan) => !unlisted.some((other) => isShadowOf(orphan, other))),
    ...unlisted,
  ]);
}

function orphanOf({ id, kind, name, partOf, regionId, vdcId }: Thing, { certainty, evidence }: Attribution): Orphan {
  return { kind, id, name, regionId, vdcId, partOf, certainty, evidence };
}

/** Whether a listing has shown without its id what was then read by it. */
const isShadowOf = (orphan: Orphan, other: Orphan) =>
  orphan.id === undefined && orphan.kind === other.kind && orphan.name === other.name;

/** Without what is deleted with another of them. */
function withoutParts(orphans: readonly Orphan[]): Orphan[] {
  const ids = new Set(orphans.flatMap(({ id }) => id ?? []));
  return orphans.filter((orphan) => !wholesOf(orphan).some((id) => ids.has(id))).toSorted(bySureness);
}

/** The ids of what something goes with: the id of an attachment is made of those that it connects. */
const wholesOf = ({ id = "", partOf }: Orphan) => [
  ...(partOf === undefined ? [] : [partOf]),
  ...(id.includes("/") ? id.split("/") : []),
];

/** The kinds of which something may belong to the stacks; with `all`, also all others that have names. */
function kindsToRead({ leads, resources }: Knowledge, all: boolean) {
  const hasNames = (kind: string) => nameInputOf(kind) !== undefined;
  return {
    required: new Set([...resources.map(({ kind }) => kind).filter(hasNames), ...leads.flatMap(kindsOf)]),
    optional: new Set(all ? listings.flatMap(({ kinds }) => kinds).filter(hasNames) : []),
  };
}
