import * as cds from "pulumi-cds";

const vdc = new cds.Vdc("main", { regionId: "CN_Beijing_A" });

const inside = new cds.PrivateNetwork("inside", { vdcId: vdc.id });

const outside = new cds.PublicNetwork("outside", {
  vdcId: vdc.id,
  type: "Bandwidth_BGP",
  billingMethod: "BandwIdth",
  qos: 5,
  ipNum: 4,
});

const web = new cds.SecurityGroup("web", { securityGroupType: "public" });

new cds.Rule("https", {
  securityGroupId: web.id,
  action: "allow",
  protocol: "TCP",
  targetAddress: "0.0.0.0/0",
  localPort: "443",
  priority: 10,
});

const configuration = {
  regionId: vdc.regionId,
  vdcId: vdc.id,
  cpu: 2,
  ram: 4,
  instanceType: "Standard",
  imageId: "Ubuntu_18.04_64",
  dataDisks: { data: { size: 100, type: "ssd_disk" } },
};

const server = new cds.Instance("server", {
  ...configuration,
  // For the simulator only. Store a real password with `pulumi config set --secret`.
  password: "Quick-start1",
  networkInterfaces: [{ publicNetworkId: outside.id }, { privateNetworkId: inside.id }],
  securityGroups: [{ securityGroupId: web.id, publicNetworkId: outside.id }],
  tags: ["quickstart"],
});

/** The price of the instance, prepaid by the month. The preview shows it before anything is created. */
export const pricePerMonth = cds.getInstancePriceOutput({
  ...configuration,
  instanceChargeType: "PrePaid",
  prepaidMonth: 1,
}).totalPrice;

export const vdcId = vdc.id;
export const publicIps = server.publicIps;
export const privateIps = server.privateIps;
