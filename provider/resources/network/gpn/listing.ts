import type { DataOf, Services } from "../../../catalogue/index";
import type { Parent } from "../../../api/change";
import { mayBeNotFound, isNotFound } from "../../../api/errors";
import { waitFor } from "../../../api/wait";
import type { ApiContext, Context } from "../../../lifecycle/context";
import { findVdc, isIdle as isIdleVdc, isReady } from "../../shared/vdcs";
import { vdcIdsOf, type AccessPoint } from "./point";

/** A global private network, as DescribeGPN shows it. */
export type FoundGpn = DataOf<Services["network"]["actions"]["DescribeGPN"]>[number];

/** The lock under which one global private network changes. */
export const gpnLock = (id: string) => `gpn ${id}`;

/** All global private networks of the account. */
export const listGpns = async ({ api }: ApiContext): Promise<FoundGpn[]> => (await api.network.DescribeGPN({})).data;

/** Reads one; undefined when it does not exist. */
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
/** Whether it is idle. */
export const isIdle = ({ Status = "" }: FoundGpn) => /^(ok|pass)?$/i.test(Status);

/** Reads one once it is idle; undefined when it does not exist. */
export async function findIdleGpn(context: Context, id: string, action: string): Promise<FoundGpn | undefined> {
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

/** What has to be idle for a change of the access points of a global private network: itself, if it exists, and their VDCs and networks. */
export async function asParent(
  context: Context,
  gpnId: string | undefined,
  points: readonly AccessPoint[],
): Promise<Parent> {
  const gpn = gpnId === undefined ? undefined : await findGpn(context, gpnId);
  const vdcs = await Promise.all(vdcIdsOf(points).map((vdcId) => findVdc(context, vdcId)));
  const areNetworksIdle = (vdc: (typeof vdcs)[number]) =>
    vdc === undefined ||
    (isIdleVdc(vdc) &&
      vdc.PrivateNetwork.filter((network) =>
        points.some((point) => point.privateNetworkId === network.PrivateId),
      ).every(isReady));
  return { isIdle: (gpn === undefined || isIdle(gpn)) && vdcs.every(areNetworksIdle) };
}
