import { Run, resourceKey, type Declaration } from "../../../provider/pulumi/run";

const urnOf = (name: string) => `urn:pulumi:dev::project::pulumi-nodejs:dynamic/cds:PrivateNetwork::${name}`;
const declaration = (name: string, more: Partial<Declaration> = {}): Declaration => ({
  kind: "PrivateNetwork",
  name,
  inputs: {},
  references: {},
  preview: false,
  secrets: [],
  ...more,
});
const disk = resourceKey("InstanceDisk", "d-1");

describe("who owns what", () => {
  it("is asked of other resources, never of the resource itself", () => {
    const run = new Run();
    run.setOwned(urnOf("a"), "nonce-a", [disk]);
    expect(run.viewOf("nonce-a").isOwnedElsewhere("InstanceDisk", "d-1")).toBe(false);
    expect(run.viewOf("nonce-b").isOwnedElsewhere("InstanceDisk", "d-1")).toBe(true);
    expect([run.isOwnedByAnotherUrn(urnOf("a"), disk), run.isOwnedByAnotherUrn(urnOf("b"), disk)]).toEqual([
      false,
      true,
    ]);
  });

  it("counts a replacement under the same URN as another resource", () => {
    const run = new Run();
    run.setOwned(urnOf("a"), "old", [disk]);
    run.setOwned(urnOf("a"), "new", [disk]);
    expect(run.viewOf("old").isOwnedElsewhere("InstanceDisk", "d-1")).toBe(true);
  });

  it("is forgotten with the resource, and not with what it has replaced", () => {
    const run = new Run();
    run.setOwned(urnOf("a"), "old", [disk]);
    run.setOwned(urnOf("a"), "new", [disk]);
    run.release("old");
    expect([run.isKnown("old"), run.isKnown("new")]).toEqual([false, true]);
    run.release("new");
    expect(run.viewOf("other").isOwnedElsewhere("InstanceDisk", "d-1")).toBe(false);
  });

  it("is what the resource owned last", () => {
    const run = new Run();
    run.setOwned(urnOf("a"), "nonce-a", [disk]);
    run.setOwned(urnOf("a"), "nonce-a", []);
    expect(run.viewOf("nonce-b").isOwnedElsewhere("InstanceDisk", "d-1")).toBe(false);
  });
});

describe("what an update has detached", () => {
  it("is known until it is attached again", () => {
    const run = new Run();
    run.viewOf("nonce-a").markDetached("InstanceDisk", "d-1");
    expect(run.isDetached(disk)).toBe(true);
    run.clearDetached(disk);
    expect(run.isDetached(disk)).toBe(false);
  });
});

describe("a list", () => {
  const name = "the rules of security group sg-1";

  it("may be declared whole by one resource, or item by item by several", () => {
    const run = new Run();
    expect(run.declareList(urnOf("a"), { name, isWhole: false })).toBeUndefined();
    expect(run.declareList(urnOf("b"), { name, isWhole: false })).toBeUndefined();
    expect(run.declareList(urnOf("c"), { name: "the rules of security group sg-2", isWhole: true })).toBeUndefined();
  });

  it.each([
    [true, '"a" declares one of them'],
    [false, 'are listed in "a"'],
  ])("declared both ways is refused, and the other resource is named", (isWhole, reason) => {
    const run = new Run();
    run.declareList(urnOf("a"), { name, isWhole: !isWhole });
    expect(run.declareList(urnOf("b"), { name, isWhole })).toContain(reason);
  });
});

describe("other resources of the program", () => {
  it("are found behind an id, and behind a reference where the id is unknown", () => {
    const run = new Run();
    run.setDeclaration(urnOf("parent"), declaration("parent"));
    run.setDeclaration(urnOf("a"), declaration("a", { inputs: { vdcId: "vdc-1" } }));
    run.setDeclaration(urnOf("b"), declaration("b", { references: { vdcId: urnOf("parent") } }));
    expect([run.othersOf(urnOf("a")).referenced("vdcId"), run.othersOf(urnOf("b")).referenced("vdcId")?.name]).toEqual([
      undefined,
      "parent",
    ]);
    run.setId(urnOf("parent"), "vdc-1");
    expect(run.othersOf(urnOf("a")).referenced("vdcId")?.name).toBe("parent");
    expect(
      run
        .othersOf(urnOf("a"))
        .siblings("vdcId")
        .map(({ name }) => name),
    ).toEqual(["b"]);
  });

  it("are those of the same parent, also where the program does not declare that", () => {
    const run = new Run();
    for (const [name, vdcId] of [
      ["a", "vdc-1"],
      ["b", "vdc-1"],
      ["c", "vdc-2"],
    ] as const)
      run.setDeclaration(urnOf(name), declaration(name, { inputs: { vdcId } }));
    expect(
      run
        .othersOf(urnOf("a"))
        .siblings("vdcId")
        .map(({ name }) => name),
    ).toEqual(["b"]);
  });

  it("have the state that diff has seen", () => {
    const run = new Run();
    run.setDeclaration(urnOf("a"), declaration("a", { inputs: { vdcId: "vdc-1" } }));
    run.setDeclaration(urnOf("b"), declaration("b", { inputs: { vdcId: "vdc-1" } }));
    run.setExisting(urnOf("b"), { id: "net-b", state: { mask: 24 }, news: {} });
    expect(run.othersOf(urnOf("a")).siblings("vdcId")[0]?.priorState).toEqual({ mask: 24 });
  });

  it("that are deleted first are found by their ids", () => {
    const run = new Run();
    run.setDeclaration(urnOf("a"), declaration("a"));
    run.markDeletedFirst(urnOf("a"), "net-a");
    expect(run.deletedFirstAmong(["net-b", "net-a"])?.name).toBe("a");
  });

  it("are none in a refresh, which runs no program", () => {
    const run = new Run();
    run.setDeclaration(urnOf("a"), declaration("a"));
    run.forgetDeclaration(urnOf("a"));
    expect(run.declarationOf(urnOf("a"))).toBeUndefined();
  });
});

describe("what creations have reserved", () => {
  it("is seen by all operations of the run", () => {
    const run = new Run();
    run.viewOf("nonce-a").claim("d-1");
    const view = run.viewOf("nonce-b");
    expect([view.isClaimed("d-1"), view.isClaimed("d-2"), view.claimedIds()]).toEqual([true, false, ["d-1"]]);
  });

  it("and what resources have, or own, is the result of no other call", () => {
    const run = new Run();
    run.setOwned(urnOf("a"), "nonce-a", ["Instance i-1", "InstanceDisk d-1"]);
    const view = run.viewOf("nonce-b");
    expect(["i-1", "d-1", "d-2"].map((id) => view.isHeld(id))).toEqual([true, true, false]);
  });

  it("cannot be told apart where two requests are equal, until the outcome of one is known", async () => {
    const run = new Run();
    const [request, other] = ['["disk","i-1",100]', '["disk","i-1",200]'];
    const [a, b] = [run.viewOf("nonce-a"), run.viewOf("nonce-b")];
    a.markOpen(request);
    expect([await a.settleOthers(request), await b.settleOthers(request)]).toEqual([true, false]);
    expect([await b.settleOthers(other), b.equalRequests(request), b.equalRequests(other)]).toEqual([true, 2, 1]);
    a.clearOpen(request);
    expect([await b.settleOthers(request), b.equalRequests(request)]).toEqual([true, 1]);
  });

  it("is looked for once, by whoever has to know it first", async () => {
    const run = new Run();
    const [a, b] = [run.viewOf("nonce-a"), run.viewOf("nonce-b")];
    const find = jest.fn(() => Promise.resolve("d-1"));
    a.markOpen("request", find);
    expect([await b.settleOthers("request"), await a.outcomeOf("request"), b.outcomeOf("request")]).toEqual([
      true,
      "d-1",
      undefined,
    ]);
    expect(find).toHaveBeenCalledTimes(1);
  });

  it("stays open where it cannot be looked for", async () => {
    const run = new Run();
    run.viewOf("nonce-a").markOpen("request", () => Promise.reject(new Error("DescribeInstances got no usable reply")));
    expect(await run.viewOf("nonce-b").settleOthers("request")).toBe(false);
  });
});
