import type { DataOf, Services } from "../../../catalogue/index";
import type { Parent } from "../../../api/change";
import { mayBeNotFound, isNotFound } from "../../../api/errors";
import { waitFor } from "../../../api/wait";
import type { ApiContext, Context } from "../../../lifecycle/context";
import { findVdc, isReady, isSettled } from "../../shared/vdcs";
import { vdcIdsOf, type AccessPoint } from "./point";

/** A global private network, as DescribeGPN shows it. */
export type FoundGpn = DataOf<Services["network"]["actions"]["DescribeGPN"]>[number];

/** The lock under which one global private network changes. */
export const gpnLock = (id: string) => `gpn ${id}`;

/** All of the account. */
export const listGpns = async ({ api }: ApiContext): Promise<FoundGpn[]> => (await api.network.DescribeGPN({})).data;

/** Reads one; undefined when it is gone. */
export async function findGpn(context: ApiContext, id: string): Promise<FoundGpn | undefined> {
  const listed = (list: FoundGpn[]) => list.find(({ GpnId }) => GpnId === id);
  try {
    return listed((await context.api.network.DescribeGPN({ GpnId: id })).data);
  } catch (error) {
    if (isNotFound(error) || mayBeNotFound(error)) return listed(await listGpns(context));
    throw error;
  }
}

// The document's samples say "ok", the table of its English version "pass".
/** Whether nothing is going on in it. */
export const isIdle = ({ Status = "" }: FoundGpn) => /^(ok|pass)?$/i.test(Status);

/** Reads one once nothing is going on in it; undefined when it is gone. */
export async function idleGpn(context: Context, id: string, action: string): Promise<FoundGpn | undefined> {
  const { found } = await waitFor(context, {
    action,
    taskIds: [],
    unmetCondition: `GPN ${id} is busy`,
    async observe() {
      const found = await findGpn(context, id);
      return found === undefined || isIdle(found) ? { found } : undefined;
    },
  });
  return found;
}

/** What has to be free for a change of what a global private network connects: itself, if it is there, and the places. */
export async function asParent(
  context: Context,
  gpnId: string | undefined,
  points: readonly AccessPoint[],
): Promise<Parent> {
  const gpn = gpnId === undefined ? undefined : await findGpn(context, gpnId);
  const vdcs = await Promise.all(vdcIdsOf(points).map((vdcId) => findVdc(context, vdcId)));
  const isFree = (vdc: (typeof vdcs)[number]) =>
    vdc === undefined ||
    (isSettled(vdc) &&
      vdc.PrivateNetwork.filter((network) =>
        points.some((point) => point.privateNetworkId === network.PrivateId),
      ).every(isReady));
  return { isIdle: (gpn === undefined || isIdle(gpn)) && vdcs.every(isFree) };
}
