import type { Parent } from "../../api/change";
import type { DataOf, Services } from "../../catalogue/index";
import { allBareMetals, allInstances } from "../../api/listings";
import { mayBeNotFound, isNotFound } from "../../api/errors";
import type { ApiContext, Context } from "../../lifecycle/context";

/** A VDC with its networks, as DescribeVdc shows it. */
export type FoundVdc = DataOf<Services["network"]["actions"]["DescribeVdc"]>[number];

/** The lock under which the networks and addresses of a VDC change. */
export const vdcLock = (vdcId: string) => `vdc ${vdcId}`;

/** Does work under the locks of several VDCs, which are taken in one order, so that no two operations wait for each other. */
export const holdVdcs = <T>({ locks }: Pick<Context, "locks">, vdcIds: readonly string[], work: () => Promise<T>) =>
  vdcIds.toSorted().reduce((inner, vdcId) => () => locks.hold(vdcLock(vdcId), inner), work)();

/** Reads one VDC; undefined when it does not exist. */
export async function findVdc({ api }: ApiContext, vdcId: string): Promise<FoundVdc | undefined> {
  const listed = (list: FoundVdc[]) => list.find((vdc) => vdc.VdcId === vdcId);
  try {
    return listed((await api.network.DescribeVdc({ VdcId: vdcId })).data);
  } catch (error) {
    if (isNotFound(error)) return undefined;
    if (mayBeNotFound(error)) return listed((await api.network.DescribeVdc({})).data);
    throw error;
  }
}

/** Finds the VDC of a network: the given one, or the one that contains it. */
export async function findVdcOf(
  context: ApiContext,
  vdcId: string | undefined,
  contains: (vdc: FoundVdc) => boolean,
): Promise<FoundVdc | undefined> {
  if (vdcId !== undefined) return findVdc(context, vdcId);
  return (await context.api.network.DescribeVdc({})).data.find(contains);
}

// Many replies leave the status out: that counts as idle.
const isOk = (status: string | undefined) => status === undefined || status === "" || status.toLowerCase() === "ok";

/** Whether a VDC is idle. */
export const isIdle = (vdc: FoundVdc) => isOk(vdc.VdcStatus);

/** Whether a network is ready. */
export const isReady = (network: { Status?: string }) => isOk(network.Status);

/** A VDC as the one that has to be idle for changes inside it. */
export async function vdcAsParent(context: ApiContext, vdcId: string): Promise<Parent | undefined> {
  const vdc = await findVdc(context, vdcId);
  return vdc && { isIdle: isIdle(vdc) };
}

/** What a VDC contains, as messages call it. */
export async function listContents({ api }: ApiContext, vdcId: string): Promise<string[]> {
  const [vdc, instances, bareMetals] = await Promise.all([
    findVdc({ api }, vdcId),
    allInstances(api, { VdcId: vdcId }),
    allBareMetals(api, { VdcId: vdcId }),
  ]);
  return [
    ...instances.map((instance) => `instance ${instance.InstanceName} (${instance.InstanceId})`),
    ...bareMetals.map((bareMetal) => `bare-metal instance ${bareMetal.Name} (${bareMetal.BaremetalId})`),
    ...(vdc?.PublicNetwork ?? []).map((network) => `public network ${network.Name} (${network.PublicId})`),
    ...(vdc?.PrivateNetwork ?? []).map((network) => `private network ${network.Name} (${network.PrivateId})`),
  ];
}
