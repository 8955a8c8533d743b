import { ApiError } from "../../provider/api/errors";
import { createInstances, createNetwork, openAccount, type Client } from "./account";

let client: Client;

beforeAll(async () => {
  client = await openAccount();
});
afterAll(() => client.close());

it("deletes a security group with its rules and its members, which a plain delete refuses", async () => {
  const { api, waitForTasks: done } = client;
  const network = await createNetwork(client);
  const [InstanceId = ""] = await createInstances(client, network, 1);
  await api.ccs.CreateSecurityGroup({ SecurityGroupName: "g", Description: "for tests", SecurityGroupType: "private" });
  const groups = async () => (await api.ccs.DescribeSecurityGroups({})).data?.SecurityGroup ?? [];
  const SecurityGroupId = (await groups())[0]?.SecurityGroupId ?? "";
  const BindData = [{ InstanceId, PrivateId: network.PrivateId }];
  await done(api.ccs.JoinSecurityGroup({ SecurityGroupId, BindData }));
  expect(await groups()).toMatchObject([{ BindInstanceCount: 1 }]);

  await expect(api.ccs.DeleteSecurityGroup({ SecurityGroupId })).rejects.toThrow(ApiError);
  await done(api.ccs.ForceDeleteSecurityGroup({ SecurityGroupId }));
  expect(await groups()).toEqual([]);
});
