import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import { idOf, nestedObject, presence } from "../../../lifecycle/inputs";

const shape = {
  /** VDC of the private network; required with `privateNetworkId`. */
  vdcId: idOf("Vdc").optional(),
  /** Private network to connect; required unless `popId` is given. */
  privateNetworkId: idOf("PrivateNetwork").optional(),
  /** Id of the point of presence to connect, from `getAccessPoints`; required unless `privateNetworkId` is given. */
  popId: z.string().min(1).optional(),
};

/** An access point of a global private network: a private network of a VDC, or a point of presence. */
export interface AccessPoint extends z.output<z.ZodObject<typeof shape>> {}

/** What is wrong with an access point; undefined when nothing is. */
export const accessPointError = ({ vdcId, privateNetworkId, popId }: AccessPoint): string | undefined =>
  (popId === undefined ? [vdcId, privateNetworkId].includes(undefined) : (vdcId ?? privateNetworkId) !== undefined)
    ? "needs either vdcId and privateNetworkId, or popId"
    : undefined;

/** The schema of an access point. */
export const accessPoint: z.ZodType<AccessPoint, AccessPoint> = nestedObject(shape).superRefine((point, issues) => {
  const message = accessPointError(point);
  if (message !== undefined) issues.addIssue({ code: "custom", message, params: presence });
});

/** What identifies an access point. */
export const targetOf = ({ privateNetworkId, popId }: AccessPoint): string => privateNetworkId ?? popId ?? "";

/** The id of an access point as a resource of its own. */
export const pointId = (gpnId: string, point: AccessPoint) => `${gpnId}/${targetOf(point)}`;

/** The VDCs of access points, each once. */
export const vdcIdsOf = (points: readonly AccessPoint[]): string[] => [
  ...new Set(points.flatMap(({ vdcId }) => vdcId ?? [])),
];

/** The points of the first list that are not in the second. */
export const pointsWithout = (points: readonly AccessPoint[], others: readonly AccessPoint[]): AccessPoint[] =>
  points.filter((point) => !others.some((other) => targetOf(other) === targetOf(point)));

/** Whether two lists contain the same points, in any order. */
export const samePoints = (a: readonly AccessPoint[] | undefined, b: readonly AccessPoint[] | undefined): boolean =>
  isDeepStrictEqual(a && sorted(a), b && sorted(b));

const sorted = (points: readonly AccessPoint[]) =>
  points.map(({ vdcId = "", ...point }) => `${vdcId} ${targetOf(point)}`).sort();

/** All access points of a global private network, as messages call them. */
export const pointsOfGpn = (gpnId: string) => `the access points of GPN ${gpnId}`;
