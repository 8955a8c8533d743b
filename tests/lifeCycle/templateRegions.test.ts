import { virtualWorld } from "../engine/inProcess";
import { Stack, type Declared } from "../engine/stack";
import { presets } from "../../simulator/account/switches";
import { server, vdc } from "./parents";

const home = "CN_Beijing_A";
const machine = [vdc, server()];
const image = (...regionIds: string[]): Declared => ({
  name: "image",
  kind: "Template",
  args: (of) => ({ instanceId: of("server"), ...(regionIds.length > 0 && { regionIds }) }),
});
const imageWith = (more: object): Declared => ({ ...image(), args: (of) => ({ ...image().args(of), ...more }) });

function start(preset: keyof typeof presets = "documented") {
  const world = virtualWorld(undefined, presets[preset]);
  const stack = new Stack(world.startProvider());
  const places = () => world.cloud.state().templateRegions.map(({ regionId }) => regionId);
  const sent = (action: string) => world.cloud.ledger.filter((entry) => entry.action === action && !entry.direct);
  return { ...world, stack, places, sent };
}

describe("a template", () => {
  it("is not made where the list of regions leaves the machine's own out", async () => {
    const { sent, stack } = start();
    await stack.up(machine);
    await expect(stack.up([...machine, image("US_Dallas_A")])).rejects.toThrow(
      /regionIds must name CN_Beijing_A, the region of instance .*: a template is created there, and copied to other regions/,
    );
    expect(sent("CreateTemplate")).toEqual([]);
    expect(stack.resources.has("image")).toBe(false);
  });

  it("is refused by the API where there is no such machine", async () => {
    const { stack } = start();
    const ghost: Declared = { ...image(), args: () => ({ instanceId: "00000000-0000-0000-0000-000000000000" }) };
    await expect(stack.up([ghost])).rejects.toThrow("CreateTemplate refused: the Instance has deleted");
    expect(stack.resources.has("image")).toBe(false);
  });

  it("waits until the machine is free", async () => {
    const { cloud, stack } = start();
    await stack.up(machine);
    cloud.call("ccs", "StopInstance", { InstanceId: stack.of("server").id });
    await stack.up([...machine, imageWith({ powerOn: false })]);
    expect(cloud.counts()).toMatchObject({ templates: 1 });
  });

  it("stays when its machine goes, and is not made anew without one", async () => {
    const { places, stack } = start();
    await stack.up([...machine, image()]);
    const alone: Declared = { ...image(), args: () => ({}) };
    expect(await stack.up([alone])).toContainEqual({ name: "image", does: "same" });
    expect(places()).toEqual([home]);
    await expect(stack.preview([{ ...alone, args: () => ({ templateName: "other" }) }])).rejects.toThrow(
      "instanceId: is required: a template is created from an instance",
    );
  });

  it.each(["lost-before", "lost-after"] as const)("is copied and deleted once when the reply is %s", async (effect) => {
    const { cloud, places, stack } = start();
    await stack.up([...machine, image(home, "CN_Shanghai_A")]);
    for (const action of ["SyncTemplate", "DeleteTemplate"]) cloud.fault({ action, effect });
    await stack.up([...machine, image(home, "US_Dallas_A")]);
    expect(places()).toEqual([home, "US_Dallas_A"]);
    await stack.destroy();
    expect(Object.values(cloud.counts()).filter((count) => count !== 0)).toEqual([]);
  });

  it("goes on where an update has stopped", async () => {
    const { cloud, places, sent, stack, startProvider } = start();
    await stack.up([...machine, image(home)]);
    cloud.fault({ action: "SyncTemplate", effect: "refused", code: "InstanceNotFound", nth: 2 });
    const wanted = [...machine, image(home, "CN_Shanghai_A", "US_Dallas_A")];
    await expect(stack.up(wanted)).rejects.toThrow("SyncTemplate refused");
    stack.continueWith(startProvider());
    await stack.up(wanted);
    expect(places()).toEqual([home, "CN_Shanghai_A", "US_Dallas_A"]);
    expect(sent("SyncTemplate")).toHaveLength(3);
    expect(await stack.preview(wanted)).toContainEqual({ name: "image", does: "same" });
  });

  it("is left alone in regions that the program does not change", async () => {
    const { cloud, places, stack } = start();
    await stack.up([...machine, image(home)]);
    cloud.call("ccs", "SyncTemplate", { TemplateId: stack.of("image").id, RegionId: "CN_Shanghai_A" });
    cloud.settle();
    await stack.up([...machine, image(home, "US_Dallas_A")]);
    expect(places()).toEqual([home, "CN_Shanghai_A", "US_Dallas_A"]);
  });

  it("is deleted in every region, also where the program names none", async () => {
    const { cloud, stack } = start();
    await stack.up([...machine, image()]);
    cloud.call("ccs", "SyncTemplate", { TemplateId: stack.of("image").id, RegionId: "CN_Shanghai_A" });
    cloud.settle();
    await stack.up(machine);
    expect(cloud.counts()).toMatchObject({ templates: 0, templateRegions: 0 });
  });

  it.each(["vendor", "strict"] as const)("is copied and deleted where the cloud is %s", async (preset) => {
    const { cloud, stack } = start(preset);
    for (const regionIds of [[home], [home, "US_Dallas_A"], ["US_Dallas_A"]]) {
      const program = [...machine, image(...regionIds)];
      await stack.up(program);
      await stack.refresh();
      expect(await stack.preview(program)).toContainEqual({ name: "image", does: "same" });
    }
    await stack.destroy();
    expect(Object.values(cloud.counts()).filter((count) => count !== 0)).toEqual([]);
  });

  it("says at preview where it will be deleted", async () => {
    const { stack, told } = start();
    await stack.up([...machine, image(home, "US_Dallas_A")]);
    await stack.preview([...machine, image(home)]);
    expect(told).toContainEqual("the template is deleted in US_Dallas_A");
  });

  it("that is protected is deleted nowhere by a first list that leaves a region out", async () => {
    const { places, stack } = start();
    await stack.up([...machine, imageWith({ deleteProtection: true })]);
    const elsewhere = imageWith({ deleteProtection: true, regionIds: ["US_Dallas_A"] });
    await expect(stack.up([...machine, elsewhere])).rejects.toThrow(
      "regionIds: deleteProtection is on, and the template is in CN_Beijing_A too",
    );
    expect(places()).toEqual([home]);
  });

  it("is found among more than a page of others, and among others of its name", async () => {
    const { cloud, stack } = start();
    await stack.up(machine);
    for (let count = 0; count < 120; count++) {
      cloud.call("ccs", "CreateTemplate", {
        InstanceId: stack.of("server").id,
        DisplayName: "golden",
        PowerOn: true,
      });
      cloud.settle();
    }
    const others = cloud.state().templates.map(({ id }) => id);
    const program = [...machine, imageWith({ templateName: "golden" })];
    await stack.up(program);
    expect(others).not.toContain(stack.of("image").id);
    await stack.refresh();
    expect(await stack.preview(program)).toContainEqual({ name: "image", does: "same" });
  });
});
