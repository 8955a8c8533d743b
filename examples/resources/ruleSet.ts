import * as cds from "pulumi-cds";

const web = new cds.SecurityGroup("web", { securityGroupType: "public" });

// All rules of the group: one that is taken out of the list is removed.
new cds.RuleSet("web", {
  securityGroupId: web.id,
  rules: [
    { action: "allow", protocol: "TCP", targetAddress: "0.0.0.0/0", localPort: "80;443", priority: 10 },
    { action: "deny", protocol: "TCP", targetAddress: "0.0.0.0/0", priority: 100 },
  ],
});
