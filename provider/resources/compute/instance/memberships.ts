import type { Context } from "../../../lifecycle/context";
import { ApiError, UnknownOutcomeError } from "../../../api/errors";
import { findSecurityGroup } from "../../shared/securityGroups";
import { interfacesOf, networkOf, type FoundInstance } from "../../shared/instances";
import type { CheckedInstance } from "./inputs";
import { networkKey } from "./interface";
import { changeInstance } from "./power";

/** The security groups of an instance's interfaces. */
export type Memberships = NonNullable<CheckedInstance["securityGroups"]>;

const keyOf = (item: Memberships[number]) => membershipId("", item);

/** The id of a membership as a resource of its own. */
export const membershipId = (instanceId: string, item: Memberships[number]) =>
  `${item.securityGroupId}/${instanceId}/${networkOf(item)}`;

/** Those of one list that are not in another. */
export const membershipsWithout = (list: Memberships, other: Memberships) =>
  list.filter((item) => !other.some((same) => keyOf(same) === keyOf(item)));

/** Those whose interface is still there: a membership goes with its interface. */
export const membershipsOn = (found: FoundInstance, list: Memberships) =>
  list.filter((item) => interfacesOf(found).some((there) => networkOf(there) === networkOf(item)));

/** Leaves security groups, and tells after each which are left. */
export async function leaveGroups(
  context: Context,
  id: string,
  leaving: Memberships,
  joined: Memberships,
  saveProgress: (joined: Memberships) => void,
): Promise<void> {
  for (const item of leaving) {
    await leaveGroup(context, id, item);
    saveProgress((joined = membershipsWithout(joined, [item])));
  }
}

/** Joins security groups, and tells after each which have been joined. */
export async function joinGroups(
  context: Context,
  id: string,
  joining: Memberships,
  joined: Memberships,
  saveProgress: (joined: Memberships) => void,
): Promise<void> {
  for (const item of joining) {
    await joinGroup(context, id, item);
    saveProgress((joined = [...joined, item]));
  }
}

/** Joins one security group. */
export async function joinGroup(context: Context, id: string, item: Memberships[number]): Promise<void> {
  const send = () => context.api.ccs.JoinSecurityGroup(requestFor(id, item));
  await changeInstance(context, id, "is still busy", send, "invisible");
}

/** Leaves one security group. */
export async function leaveGroup(context: Context, id: string, item: Memberships[number]): Promise<void> {
  const send = () => context.api.ccs.LeaveSecurityGroup(requestFor(id, item));
  try {
    await changeInstance(context, id, "is still busy", send, "invisible");
  } catch (error) {
    if (!(error instanceof ApiError) && !(error instanceof UnknownOutcomeError)) throw error;
    // No code says that there was nothing to leave: the listing does, where the group is gone or has no member.
    const group = await findSecurityGroup(context, item.securityGroupId);
    if (group !== undefined && group.BindInterfaceCount !== 0) throw error;
  }
}

const requestFor = (id: string, item: Memberships[number]) => ({
  SecurityGroupId: item.securityGroupId,
  BindData: [{ InstanceId: id, ...networkKey(item) }],
});
