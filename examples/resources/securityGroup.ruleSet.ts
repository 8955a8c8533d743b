// A security group with all its rules in one resource
import * as cds from "pulumi-cds";

const backend = new cds.SecurityGroup("backend", { securityGroupType: "private" });

new cds.RuleSet("backend", {
  securityGroupId: backend.id,
  rules: [
    { action: "allow", protocol: "TCP", targetAddress: "10.0.0.0/8", localPort: "5432", priority: 10 },
    { action: "deny", protocol: "TCP", targetAddress: "0.0.0.0/0", priority: 100 },
  ],
});

export const groupId = backend.id;
