// A security group with a rule
import * as cds from "pulumi-cds";

const web = new cds.SecurityGroup("web", {
  securityGroupType: "public",
  description: "Access to the web servers",
});

new cds.Rule("https", {
  securityGroupId: web.id,
  action: "allow",
  protocol: "TCP",
  targetAddress: "0.0.0.0/0",
  localPort: "443",
  priority: 10,
});

export const groupId = web.id;
