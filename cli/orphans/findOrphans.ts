import type { Context } from "../../provider/lifecycle/context";
import { listings } from "../account/listings";
import { nameInputOf } from "../account/kinds";
import { readThings } from "../account/readThings";
import type { Shell } from "../shell";
import { attribute, type Knowledge } from "./attribution";
import { knownTo } from "./known";
import { kindsOf } from "./leads";
import { bySureness, type Orphan } from "./orphan";
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
    const attribution = isKnown(thing) ? undefined : attribute(thing, knowledge);
    if (attribution === undefined || (attribution.certainty === "possible" && !all)) return [];
    const { item, key, ...shown } = thing;
    const { certainty, evidence } = attribution;
    return [{ ...shown, certainty, evidence }];
  });
  shell.progress("looking for what no action lists");
  const orphans: Orphan[] = [...listed, ...(await findUnlisted(context, knowledge.leads, isKnown))];
  const ids = new Set(orphans.flatMap(({ id }) => id ?? []));
  return orphans.filter((orphan) => !wholesOf(orphan).some((id) => ids.has(id))).toSorted(bySureness);
}

/** The kinds of which something may belong to the stacks; with `all`, also all others that have names. */
function kindsToRead({ leads, resources }: Knowledge, all: boolean) {
  const hasNames = (kind: string) => nameInputOf(kind) !== undefined;
  return {
    required: new Set([...resources.map(({ kind }) => kind).filter(hasNames), ...leads.flatMap(kindsOf)]),
    optional: new Set(all ? listings.flatMap(({ kinds }) => kinds).filter(hasNames) : []),
  };
}

/** The ids of what something goes with: the id of an attachment is made of those that it connects. */
const wholesOf = ({ id = "", partOf }: Orphan) => [
  ...(partOf === undefined ? [] : [partOf]),
  ...(id.includes("/") ? id.split("/") : []),
];
