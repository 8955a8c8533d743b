import * as cds from "pulumi-cds";

const web = new cds.SecurityGroup("web", { securityGroupType: "public", description: "Who may reach the web servers" });

export const groupId = web.id;
