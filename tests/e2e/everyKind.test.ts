import { registry } from "../../provider/resources/registry";
import { World, type Project } from "./workspace";

jest.setTimeout(180_000);

let world: World;
let project: Project;
beforeAll(async () => (world = await World.open()));
afterAll(() => world.close());

const program = ({ qos = 5, size = 100, priority = 10 } = {}) => ({
  "index.js": `
    const pulumi = require("@pulumi/pulumi");
    const cds = require("pulumi-cds");
    const password = new pulumi.Config().requireSecret("password");

    const north = new cds.Vdc("north", { regionId: "CN_Beijing_A" });
    const inside = new cds.PrivateNetwork("inside", { vdcId: north.id });
    const outside = new cds.PublicNetwork("outside", {
      vdcId: north.id, type: "Bandwidth_BGP", billingMethod: "BandwIdth", qos: ${qos}, ipNum: 4,
    });
    new cds.PublicIpSegment("block", { vdcId: north.id, publicNetworkId: outside.id, count: 8 });

    const blue = new cds.Tag("blue", {});
    const server = new cds.Instance("server", {
      regionId: north.regionId, vdcId: north.id, cpu: 2, ram: 4, instanceType: "Standard", password, tags: [blue.tagName],
    });
    new cds.InstanceDisk("data", { instanceId: server.id, size: ${size}, type: "ssd_disk" });
    const card = new cds.NetworkInterface("card", { instanceId: server.id, vdcId: north.id, privateNetworkId: inside.id });

    const back = new cds.SecurityGroup("back", { securityGroupType: "private" });
    new cds.Rule("ssh", {
      securityGroupId: back.id, action: "allow", protocol: "TCP", targetAddress: "10.0.0.0/8", localPort: "22", priority: ${priority},
    });
    new cds.SecurityGroupAttachment("member", {
      securityGroupId: back.id, instanceId: server.id, privateNetworkId: inside.id,
    }, { dependsOn: card });
    const front = new cds.SecurityGroup("front", { securityGroupType: "public" });
    new cds.RuleSet("rules", {
      securityGroupId: front.id,
      rules: [{ action: "allow", protocol: "TCP", targetAddress: "0.0.0.0/0", localPort: "443", priority: 10 }],
    });
    new cds.Template("golden", { instanceId: server.id, powerOn: true });

    const backbone = new cds.Gpn("backbone", { qos: 10 });
    new cds.GpnAccessPoint("point", { gpnId: backbone.id, vdcId: north.id, privateNetworkId: inside.id });

    const metal = new cds.Vdc("metal", { regionId: "CN_Beijing_F" });
    const pipe = new cds.PrivateNetwork("pipe", { vdcId: metal.id });
    const machine = new cds.BmsInstance("machine", {
      regionId: metal.regionId, vdcId: metal.id, networkIds: [pipe.id], password,
      goodsId: 7685, computeId: "8fbdb61e-b941-46db-89f6-f8953b278ec9", imageId: "8",
    });
    const disk = new cds.Disk("disk", { regionId: "CN_Beijing_F", goodsId: "000003e8-f3fb-11ea-800c-000000000064", size: 100 });
    new cds.DiskAttachment("attached", { diskId: disk.id, instanceId: machine.id });
    new cds.Snapshot("kept", { diskId: disk.id });
  `,
});

const kinds = () =>
  new Set([...project.stored().values()].flatMap(({ urn }) => /dynamic\/cds:(\w+)::/.exec(urn)?.[1] ?? []));

describe("one of every kind", () => {
  it("goes up", async () => {
    project = await world.project("all", program());
    await project.pulumi(["config", "set", "--secret", "password", "Open-sesame42"]);
    expect(await project.previewAndUp()).toMatchObject({ code: 0 });
    expect([...kinds()].sort()).toEqual(Object.keys(registry).sort());
  });

  it("shows no changes, and is refreshed without a difference", async () => {
    expect(await project.preview("--expect-no-changes")).toMatchObject({ code: 0 });
    expect(await project.refresh("--expect-no-changes")).toMatchObject({ code: 0 });
    expect(await project.preview("--expect-no-changes")).toMatchObject({ code: 0 });
  });

  it("is changed in three places, all in place", async () => {
    project.write(program({ qos: 10, size: 200, priority: 20 }));
    const changed = await project.previewAndUp();
    expect(changed).toMatchObject({ code: 0 });
    expect(changed.out).toContain("~ 3 updated");
    expect(world.cloud.state()).toMatchObject({
      publicNetworks: [{ qos: 10 }],
      disks: [{ size: 200 }],
      rules: expect.arrayContaining([expect.objectContaining({ localPort: "22", priority: 20 })]),
    });
    expect(await project.preview("--expect-no-changes")).toMatchObject({ code: 0 });
  });

  it("goes down to an empty account", async () => {
    expect(await project.destroy()).toMatchObject({ code: 0 });
    expect(world.counts()).toEqual({});
  });
});
