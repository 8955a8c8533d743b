// Allow HTTPS from everywhere
import * as cds from "pulumi-cds";

const web = new cds.SecurityGroup("web", { securityGroupType: "public" });

new cds.Rule("https", {
  securityGroupId: web.id,
  action: "allow",
  protocol: "TCP",
  targetAddress: "0.0.0.0/0",
  localPort: "443",
  priority: 10,
});
