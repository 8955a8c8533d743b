import { isNotFound, mayBeNotFound } from "../../api/errors";
import type { DataOf, Services } from "../../catalogue/index";
import type { ApiContext } from "../../lifecycle/context";

type Listing = NonNullable<DataOf<Services["ccs"]["actions"]["DescribeSecurityGroups"]>>;
/** A security group, as DescribeSecurityGroups shows it. */
export type FoundSecurityGroup = Listing["SecurityGroup"][number];

/** Reads one security group; undefined when it does not exist. */
export async function findSecurityGroup({ api }: ApiContext, id: string): Promise<FoundSecurityGroup | undefined> {
  const listed = (data: Listing | undefined) => data?.SecurityGroup.find((group) => group.SecurityGroupId === id);
  try {
    return listed((await api.ccs.DescribeSecurityGroups({ SecurityGroupId: id })).data);
  } catch (error) {
    if (isNotFound(error)) return undefined;
    if (mayBeNotFound(error)) return listed((await api.ccs.DescribeSecurityGroups({})).data);
    throw error;
  }
}
