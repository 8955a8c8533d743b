import { template as rows } from "../../provider/catalogue/template";
import { createCloud, virtualClock } from "../../simulator/index";
import { last, newWorld, refusalOf, region } from "./world";

function withMachine(...world: Parameters<typeof newWorld>) {
  const { cloud, instance, vdc, ...rest } = newWorld(...world);
  const VdcId = vdc();
  const InstanceId = instance(VdcId, {
    ImageId: "Centos_7.4_64",
    SystemDisk: { Size: 60 },
    DataDisks: [{ Size: 100, Type: "high_disk" }],
  });
  const make = (PowerOn = true) => cloud.call("ccs", "CreateTemplate", { InstanceId, DisplayName: "golden", PowerOn });
  const listing = (ask: { PageNumber?: number; PageSize?: number; Keyword?: string } = {}) =>
    cloud.call("ccs", "DescribeTemplateInfo", { PageNumber: 1, PageSize: 10, ...ask }).Data;
  /** The templates, parsed as by the client. */
  const shown = () => rows.DescribeTemplateInfo.data?.parse(listing())?.TemplateList ?? [];
  function template() {
    make();
    cloud.settle();
    return last(cloud.state().templates).id;
  }
  return { ...rest, cloud, instance, vdc, VdcId, InstanceId, make, listing, shown, template };
}

describe("a template", () => {
  it("is made of a machine, which is busy meanwhile, and shown as the document shows one", () => {
    const { cloud, InstanceId, listing, make, shown, shownInstance, task } = withMachine();
    const reply = make();
    expect(reply).toEqual({ Code: "Success", Message: "Success.", Data: {}, TaskId: expect.any(String) });
    expect(task(reply.TaskId)).toMatchObject({ ResourceId: InstanceId });
    expect(shownInstance(InstanceId).InstanceStatus).toBe("updating");
    expect(shown()).toMatchObject([{ Status: "creating", Region: [{ RegionId: region, Status: "creating" }] }]);
    cloud.settle();
    expect(listing()).toEqual({
      TotalPage: 1,
      TemplateList: [
        {
          Count: 1,
          Status: "normal",
          Name: "golden",
          Region: [{ Status: "normal", RegionId: region, RegionName: "BEIJINGA" }],
          TemplateId: last(cloud.state().templates).id,
          OSType: "centos 7.4 64位",
          CreateTime: "2024-01-01 08:00:00",
        },
      ],
    });
  });

  it("is made of a running machine only where that is asked for", () => {
    const { cloud, InstanceId, make } = withMachine();
    expect(refusalOf(() => make(false))).toEqual({ status: 403, code: "IncorrectInstanceStatus" });
    cloud.call("ccs", "StopInstance", { InstanceId });
    cloud.settle();
    expect(make(false).Code).toBe("Success");
  });

  it("leaves nothing when its task fails", async () => {
    const { ask, cloud, InstanceId } = withMachine();
    cloud.fault({ action: "CreateTemplate", effect: "task-error" });
    await ask("ccs", { action: "CreateTemplate" }, { InstanceId, DisplayName: "golden", PowerOn: true });
    cloud.settle();
    expect(cloud.counts()).toMatchObject({ templates: 0, templateRegions: 0 });
  });

  it("is an image of its region, with the size of its disk", () => {
    const { cloud, instance, template, vdc } = withMachine();
    const ImageId = template();
    instance(vdc(), { ImageId });
    expect(last(cloud.state().instances)).toMatchObject({ imageId: ImageId, systemDisk: { size: 60 } });
    const { Data } = cloud.call("ccs", "DescribeAvailableResource", { RegionId: region });
    expect(JSON.stringify(Data)).toContain(
      `"PrivateImages":[{"ImageId":"${ImageId}","ImageType":"centos","GicDisplayName":"golden"}]`,
    );
  });

  it("is no image while it is made, where it is not, and when it is gone", () => {
    const { cloud, make, VdcId } = withMachine();
    make();
    const ImageId = last(cloud.state().templates).id;
    const order = { InstanceName: "a", InstanceType: "Standard", ImageId };
    const use = (RegionId: string, id = VdcId) =>
      refusalOf(() => cloud.call("ccs", "CreateInstance", { RegionId, VdcId: id, ...order }));
    const unknown = { status: 404, code: "InvalidLaunchTemplateVersion.NotFound" };
    expect(use(region)).toEqual(unknown);
    cloud.settle();
    cloud.call("network", "CreateVdc", { RegionId: "US_Dallas_A" });
    cloud.settle();
    expect(use("US_Dallas_A", last(cloud.state().vdcs).id)).toEqual(unknown);
    cloud.call("ccs", "DeleteTemplate", { TemplateId: ImageId, RegionId: region });
    cloud.settle();
    expect(use(region)).toEqual(unknown);
    expect(cloud.counts()).toMatchObject({ templates: 0, templateRegions: 0 });
  });

  it("is copied to other regions and deleted in one of them", () => {
    const { cloud, shown, template } = withMachine();
    const TemplateId = template();
    cloud.call("ccs", "SyncTemplate", { TemplateId, RegionId: "US_Dallas_A" });
    cloud.call("ccs", "SyncTemplate", { TemplateId, RegionId: "APAC_Tokyo_A" });
    expect(shown()).toMatchObject([{ Count: 3, Region: [{}, { Status: "syncing" }, { Status: "syncing" }] }]);
    cloud.settle();
    cloud.call("ccs", "DeleteTemplate", { TemplateId, RegionId: region });
    cloud.settle();
    expect(shown()).toMatchObject([
      { Count: 2, Region: [{ RegionId: "US_Dallas_A", Status: "normal" }, { RegionId: "APAC_Tokyo_A" }] },
    ]);
  });

  it("is copied to where it is without any harm, also when that fails", async () => {
    const { ask, cloud, shown, template } = withMachine();
    const TemplateId = template();
    cloud.fault({ action: "SyncTemplate", effect: "task-error" });
    await ask("ccs", { action: "SyncTemplate" }, { TemplateId, RegionId: region });
    cloud.settle();
    expect(shown()).toMatchObject([{ Count: 1 }]);
  });

  it("refuses to be deleted where it is busy or is not, in the words for machines", () => {
    const { cloud, template } = withMachine();
    const TemplateId = template();
    const remove = (id: string, RegionId: string) =>
      refusalOf(() => cloud.call("ccs", "DeleteTemplate", { TemplateId: id, RegionId }));
    cloud.call("ccs", "SyncTemplate", { TemplateId, RegionId: "US_Dallas_A" });
    expect(remove(TemplateId, "US_Dallas_A")).toEqual({ status: 403, code: "IncorrectInstanceStatus" });
    expect(remove(TemplateId, "APAC_Tokyo_A")).toEqual({ status: 400, code: "InstanceNotFound" });
    expect(remove("f9053ea8-fc23-4032-8a7f-01def77b4cc0", region).code).toBe("InstanceNotFound");
    expect(remove("x", region).code).toBe("InvalidInstanceID.Malformed");
  });

  it("is listed by pages, and found by a part of its name", () => {
    const { cloud, InstanceId, listing } = withMachine();
    for (const DisplayName of ["web-1", "web-2", "db"]) {
      cloud.call("ccs", "CreateTemplate", { InstanceId, DisplayName, PowerOn: true });
      cloud.settle();
    }
    expect(listing({ PageSize: 2, PageNumber: 2 })).toMatchObject({ TotalPage: 2, TemplateList: [{ Name: "db" }] });
    expect(listing({ Keyword: "web" })).toMatchObject({ TemplateList: [{ Name: "web-1" }, { Name: "web-2" }] });
  });

  it("must be asked for by page", async () => {
    const { ask } = withMachine();
    expect(await ask("ccs", { action: "DescribeTemplateInfo" }, {})).toMatchObject({ status: 400 });
  });

  it("survives a restart", () => {
    const { cloud, template } = withMachine();
    template();
    const { templates, templateRegions } = createCloud({ clock: virtualClock(), saved: cloud.save() }).state();
    expect({ templates, templateRegions }).toEqual({
      templates: cloud.state().templates,
      templateRegions: cloud.state().templateRegions,
    });
  });
});
