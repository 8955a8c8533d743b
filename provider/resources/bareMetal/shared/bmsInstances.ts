import type { DataOf, Services } from "../../../catalogue/index";
import type { Parent } from "../../../api/change";
import { mayBeNotFound, isNotFound } from "../../../api/errors";
import { allBareMetals } from "../../../api/listings";
import { waitFor } from "../../../api/wait";
import { notFound } from "../../../lifecycle/messages";
import type { ApiContext, Context } from "../../../lifecycle/context";

type Actions = Services["bms"]["actions"];

/** A bare-metal instance as DescribeBms lists it. */
export type ListedBareMetal = NonNullable<DataOf<Actions["DescribeBms"]>>["Baremetals"][number];

/** A bare-metal instance as DescribeBmsDetail shows it. */
export type FoundBareMetal = NonNullable<DataOf<Actions["DescribeBmsDetail"]>>;

/** The lock under which one instance changes. */
export const bareMetalLock = (id: string) => `bare metal ${id}`;

/** All instances of a VDC, or of the account. */
export const listBareMetals = ({ api }: ApiContext, vdcId: string | undefined): Promise<ListedBareMetal[]> =>
  allBareMetals(api, { VdcId: vdcId });

/** Reads one instance; undefined when it does not exist. */
export async function findBareMetal(context: ApiContext, id: string): Promise<FoundBareMetal | undefined> {
  try {
    return (await context.api.bms.DescribeBmsDetail({ BaremetalId: id })).data;
  } catch (error) {
    if (isNotFound(error)) return undefined;
    if (mayBeNotFound(error) && (await isUnlisted(context, id))) return undefined;
    throw error;
  }
}

const isUnlisted = async (context: ApiContext, id: string) =>
  (await listBareMetals(context, undefined)).every(({ BaremetalId }) => BaremetalId !== id);

/** Reads an instance that has to exist. */
export async function requireBareMetal(context: ApiContext, id: string): Promise<FoundBareMetal> {
  const found = await findBareMetal(context, id);
  if (found === undefined) throw notFound(`bare-metal instance ${id}`);
  return found;
}

/** The power state of an instance. Only `running`, `error` and `rebuilding` are documented: others are guessed from their form. */
export function powerOf({ State = "" }: Pick<ListedBareMetal, "State">): "running" | "stopped" | "broken" | "busy" {
  if (/^running$/i.test(State)) return "running";
  if (/^error$/i.test(State)) return "broken";
  if (/ing(?![a-z])/i.test(State)) return "busy";
  return /off|stop|shut|down/i.test(State) ? "stopped" : "busy";
}

/** An instance as the one that has to be idle for changes to itself. */
export async function bareMetalAsParent(context: ApiContext, id: string): Promise<Parent | undefined> {
  const found = await findBareMetal(context, id);
  return found && { isIdle: powerOf(found) !== "busy" };
}

/** Waits until an instance is idle, and reads it. */
export const waitUntilIdle = (context: Context, id: string, action: string): Promise<FoundBareMetal> =>
  waitFor(context, {
    action,
    taskIds: [],
    unmetCondition: `the instance ${id} is busy`,
    async observe() {
      const found = await requireBareMetal(context, id);
      return powerOf(found) === "busy" ? undefined : found;
    },
  });
