import { lifeCycle } from "./suite";

lifeCycle({
  kind: "SecurityGroup",
  minimal: () => ({ securityGroupType: "private" }),
  inPlace: {
    securityGroupName: {
      to: () => ({ securityGroupName: "renamed" }),
      shows: (cloud) =>
        expect(cloud.state().securityGroups).toMatchObject([{ name: "renamed", description: "Managed by Pulumi" }]),
    },
    description: {
      to: () => ({ description: "for the web" }),
      shows: (cloud) => expect(cloud.state().securityGroups).toMatchObject([{ description: "for the web" }]),
    },
  },
  replaces: { securityGroupType: { to: () => ({ securityGroupType: "public" }) } },
  drift: {
    description: {
      outside: (cloud, id) =>
        cloud.call("ccs", "ModifySecurityGroupAttribute", {
          SecurityGroupId: id,
          SecurityGroupName: "clicked",
          Description: "clicked",
        }),
    },
  },
  invalid: [
    ["a missing type", () => ({ securityGroupType: undefined }), /securityGroupType: must be one of public, private/],
    ["an empty description", () => ({ description: "" }), /description: must have at least 1 character/],
    [
      "a name that is too long",
      () => ({ securityGroupName: "x".repeat(129) }),
      /securityGroupName: must have at most 128 characters/,
    ],
  ],
  removeOutside: (cloud, id) => cloud.call("ccs", "DeleteSecurityGroup", { SecurityGroupId: id }),
});
