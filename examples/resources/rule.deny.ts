// Deny everything else
import * as cds from "pulumi-cds";

const web = new cds.SecurityGroup("web", { securityGroupType: "public" });

new cds.Rule("ssh", {
  securityGroupId: web.id,
  action: "allow",
  protocol: "TCP",
  targetAddress: "203.0.113.0/24;198.51.100.7",
  localPort: "22",
  priority: 10,
});

// A larger number is a lower priority.
for (const protocol of ["TCP", "UDP", "ICMP"] as const)
  new cds.Rule(`no-${protocol}`, {
    securityGroupId: web.id,
    action: "deny",
    protocol,
    targetAddress: "0.0.0.0/0",
    priority: 100,
  });
