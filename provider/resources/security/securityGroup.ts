import { z } from "zod";
import { change } from "../../api/change";
import { findSecurityGroup, type FoundSecurityGroup } from "../shared/securityGroups";
import type { Resource } from "../../lifecycle/resource";
import { adoptable, endsWithNonce, optionalComputed, name, replaceOnChanges } from "../../lifecycle/inputs";

/** The default description of security groups and rules. */
export const defaultDescription = "Managed by Pulumi";

const inputs = {
  /** Display name, at most 128 characters; by default the logical name with a random suffix. Renamed in place (ModifySecurityGroupAttribute). */
  securityGroupName: name(128),
  /** Description, 1 to 256 characters; by default "Managed by Pulumi". Changed in place (ModifySecurityGroupAttribute). */
  description: optionalComputed(z.string().min(1).max(256).default(defaultDescription)),
  /** Type: `public` for interfaces on public networks, `private` for those on private networks. Changing it replaces the group. */
  securityGroupType: replaceOnChanges(z.enum(["public", "private"])),
  ...adoptable,
};

/** What a security group has beyond its inputs. */
export interface SecurityGroupOutputs {
  /** Time of its creation, in the API's time zone (UTC+8, as far as is known). */
  createTime?: string;
}

/** The kind. Its name keeps the comments on inputs and outputs in the published types. */
export interface SecurityGroupKind extends Resource<
  typeof inputs & typeof adoptable,
  SecurityGroupOutputs,
  FoundSecurityGroup
> {}

/** Security groups: CreateSecurityGroup, DescribeSecurityGroups, ModifySecurityGroupAttribute, DeleteSecurityGroup. */
export const securityGroup: SecurityGroupKind = {
  kind: "SecurityGroup",
  description: "A security group: rules for the network interfaces that join it.",
  inputs,
  timeoutMinutes: { create: 30, update: 30, delete: 30 },
  creation: {
    action: "CreateSecurityGroup",
    lock: ({ securityGroupName }) => `security group name ${securityGroupName}`,
    hasUniqueName: ({ securityGroupName }, nonce) => endsWithNonce(securityGroupName, nonce),
    list: async ({ api }, { securityGroupType }) =>
      (await api.ccs.DescribeSecurityGroups({ SecurityGroupType: securityGroupType })).data?.SecurityGroup ?? [],
    find: findSecurityGroup,
    getId: (found) => found.SecurityGroupId,
    matches: (found, { securityGroupName }) => found.SecurityGroupName === securityGroupName,
    status: () => "ready",
    send: ({ api }, { securityGroupName, description, securityGroupType }) =>
      api.ccs.CreateSecurityGroup({
        SecurityGroupName: securityGroupName,
        Description: description,
        SecurityGroupType: securityGroupType,
      }),
  },

  async read(context, id) {
    const found = await findSecurityGroup(context, id);
    if (found === undefined) return undefined;
    const type = z.enum(["public", "private"]).optional().catch(undefined).parse(found.SecurityGroupType);
    return {
      inputs: { securityGroupName: found.SecurityGroupName, description: found.Description, securityGroupType: type },
      outputs: { createTime: found.CreateTime },
    };
  },

  async update(context, id, state, news) {
    if (news.securityGroupName === state.securityGroupName && news.description === state.description) return;
    await change(context, {
      // The API requires both, whichever changes.
      send: () =>
        context.api.ccs.ModifySecurityGroupAttribute({
          SecurityGroupId: id,
          SecurityGroupName: news.securityGroupName,
          Description: news.description,
        }),
      observe: async () => {
        const found = await findSecurityGroup(context, id);
        return found?.SecurityGroupName === news.securityGroupName && found.Description === news.description
          ? true
          : undefined;
      },
      unmetCondition: `${id} still has its old name or description`,
    });
  },

  async delete(context, id) {
    const observe = async () => ((await findSecurityGroup(context, id)) === undefined ? true : undefined);
    if (await observe()) return;
    await change(context, {
      send: () => context.api.ccs.DeleteSecurityGroup({ SecurityGroupId: id }),
      observe,
      unmetCondition: `${id} still exists`,
      async blockers() {
        const count = (await findSecurityGroup(context, id))?.BindInterfaceCount ?? 0;
        return count === 0 ? [] : [`${count} interface${count === 1 ? "" : "s"} of instances, which no action names`];
      },
    });
  },
};
