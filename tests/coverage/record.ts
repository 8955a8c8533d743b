import { keep } from "./sightings";

/** Work of which it is known what it is: one operation on a resource, or one function. */
interface Work {
  actions: Set<string>;
  alone: boolean;
}

const inFlight = new Set<Work>();

/** Does a piece of work; the actions that simulated clouds answer meanwhile are kept as used by `what`. */
export async function during<Result>(what: string, work: () => Promise<Result>): Promise<Result> {
  // Of calls made by two at a time nobody can tell whose they are: then nothing is said of either.
  const own: Work = { actions: new Set(), alone: inFlight.size === 0 };
  for (const other of inFlight) other.alone = false;
  inFlight.add(own);
  try {
    return await work();
  } finally {
    inFlight.delete(own);
    if (own.alone) for (const action of own.actions) keep({ action, usedBy: what });
  }
}

/** Keeps that a cloud has answered an action, such as `network.CreateVdc`, as it was asked to. */
export function noteAnswered(action: string): void {
  keep({ action });
  for (const work of inFlight) work.actions.add(action);
}
