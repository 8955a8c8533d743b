import type { Context } from "../../../lifecycle/context";
import { ApiError, UnknownOutcomeError } from "../../../api/errors";
import { findSecurityGroup } from "../../shared/securityGroups";
import { interfacesOf, networkOf, type FoundInstance } from "../../shared/instances";
import type { CheckedInstance } from "./inputs";
import { networkKey } from "./interface";
import { changeInstance } from "./power";

type Memberships = NonNullable<CheckedInstance["securityGroups"]>;
type Membership = Memberships[number];

/** The id of a membership as a resource of its own. */
export const membershipId = (instanceId: string, item: Membership) =>
  `${item.securityGroupId}/${instanceId}/${networkOf(item)}`;

const keyOf = (item: Membership) => membershipId("", item);

/** The memberships of one list that are not in another. */
export const membershipsWithout = (list: Memberships, others: Memberships) =>
  list.filter((item) => !others.some((other) => keyOf(other) === keyOf(item)));

/** The memberships whose interface the instance still has: a membership ends with its interface. */
export const membershipsOn = (found: FoundInstance, list: Memberships) =>
  list.filter((item) => interfacesOf(found).some((card) => networkOf(card) === networkOf(item)));

/** The security groups that the interfaces of one instance belong to, while they change; each change is saved at once. */
export class GroupMemberships {
  constructor(
    private readonly context: Context,
    private readonly id: string,
    private joined: Memberships,
    private readonly saveProgress: (joined: Memberships) => void,
  ) {}

  async leave(list: Memberships): Promise<void> {
    for (const item of list) {
      await leaveGroup(this.context, this.id, item);
      this.#save(membershipsWithout(this.joined, [item]));
    }
  }

  async join(list: Memberships): Promise<void> {
    for (const item of list) {
      await joinGroup(this.context, this.id, item);
      this.#save([...this.joined, item]);
    }
  }

  #save(joined: Memberships): void {
    this.joined = joined;
    this.saveProgress(joined);
  }
}

/** Joins one security group. */
export async function joinGroup(context: Context, id: string, item: Membership): Promise<void> {
  await changeInstance(context, id, {
    send: () => context.api.ccs.JoinSecurityGroup(requestFor(id, item)),
    unmetCondition: "is still busy",
  });
}

/** Leaves one security group. */
export async function leaveGroup(context: Context, id: string, item: Membership): Promise<void> {
  try {
    await changeInstance(context, id, {
      send: () => context.api.ccs.LeaveSecurityGroup(requestFor(id, item)),
      unmetCondition: "is still busy",
    });
  } catch (error) {
    if (!(error instanceof ApiError) && !(error instanceof UnknownOutcomeError)) throw error;
    // No error code says that there was nothing to leave: the listing does, where the group is gone or has no member.
    const group = await findSecurityGroup(context, item.securityGroupId);
    if (group !== undefined && group.BindInterfaceCount !== 0) throw error;
  }
}

const requestFor = (id: string, item: Membership) => ({
  SecurityGroupId: item.securityGroupId,
  BindData: [{ InstanceId: id, ...networkKey(item) }],
});
