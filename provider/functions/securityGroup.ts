import type { DataOf, Services } from "../catalogue/index";
import { type FunctionDefinition, list, reply, single } from "./definition";

/** Lists security groups, without their rules. */
export const getSecurityGroups = list("ccs", "DescribeSecurityGroups", (data) => data.SecurityGroup);

const found = single(getSecurityGroups, "security group", "SecurityGroupId", "SecurityGroupName");
const attribute = reply("ccs", "DescribeSecurityGroupAttribute");

type Found = Awaited<ReturnType<typeof found.call>>;
type Rules = Pick<
  NonNullable<DataOf<Services["ccs"]["actions"]["DescribeSecurityGroupAttribute"]>>,
  "SecurityGroupRules"
>;

/** Finds one security group, with its rules. */
export const getSecurityGroup: FunctionDefinition<Parameters<typeof found.call>[1], Found & Rules> = {
  ...found,
  actions: [...found.actions, ...attribute.actions],
  async call(api, args) {
    const group = await found.call(api, args);
    const { SecurityGroupRules } = await attribute.call(api, { SecurityGroupId: group.SecurityGroupId });
    return { ...group, SecurityGroupRules };
  },
};
