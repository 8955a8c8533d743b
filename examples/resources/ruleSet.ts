// All rules of a security group
import * as cds from "pulumi-cds";

const web = new cds.SecurityGroup("web", { securityGroupType: "public" });

// A rule that you remove from the list is removed from the group.
new cds.RuleSet("web", {
  securityGroupId: web.id,
  rules: [
    { action: "allow", protocol: "TCP", targetAddress: "0.0.0.0/0", localPort: "80;443", priority: 10 },
    { action: "deny", protocol: "TCP", targetAddress: "0.0.0.0/0", priority: 100 },
  ],
});
