import { ApiError } from "../../provider/api/errors";
import type { ApiContext } from "../../provider/lifecycle/context";
import type { Shell } from "../shell";
import { listings, type Thing } from "./listings";

/** Reads what the account has of some kinds. Of kinds that are not required, a listing may be refused: that is noted. */
export async function readThings(
  context: ApiContext,
  { required, optional }: { required: ReadonlySet<string>; optional: ReadonlySet<string> },
  { note, progress }: Pick<Shell, "note" | "progress">,
): Promise<Thing[]> {
  const shows = (kinds: ReadonlySet<string>, listing: { kinds: readonly string[] }) =>
    listing.kinds.some((kind) => kinds.has(kind));
  const chosen = listings.filter((listing) => shows(required, listing) || shows(optional, listing));
  const things: Thing[] = [];
  // One after the other: where the API cannot be reached, the first one says so.
  for (const [index, listing] of chosen.entries()) {
    progress(`reading ${listing.kinds[0]} (${index + 1} of ${chosen.length} listings)`);
    const listed = await listing.list(context).catch((error: unknown) => {
      // An account may lack a service that its stacks do not use.
      if (shows(required, listing) || !(error instanceof ApiError) || error.kind === "credentials") throw error;
      note(`${listing.kinds.join(", ")} cannot be listed: ${error.message}`);
      return [];
    });
    things.push(...listed);
  }
  return things;
}
