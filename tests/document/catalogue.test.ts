import { billing } from "../../provider/catalogue/billing";
import { images } from "../../provider/catalogue/images";
import { services } from "../../provider/catalogue/index";
import { instance } from "../../provider/catalogue/instance";
import { instanceTypes } from "../../provider/catalogue/instanceTypes";
import { bandwidthTypes } from "../../provider/catalogue/lines";
import { regions } from "../../provider/catalogue/regions";
import { differences } from "./differences";
import { deviations } from "./deviations";
import { actionsOf, readFacts } from "./facts";
import { files, rows } from "./rowsOfCatalogue";

const facts = readFacts();
const actions = actionsOf(facts);
const met = actions.flatMap((one) => {
  const placed = rows.get(one.key);
  return placed === undefined ? [] : differences(one, placed);
});

it("has a row for each of the document's 101 actions, and no other", () => {
  expect([...rows.keys()].toSorted()).toEqual(actions.map(({ key }) => key).toSorted());
  expect(rows.size).toBe(101);
});

it("offers every row on a service", () => {
  const offered = Object.values(services).flatMap(({ actions: of }) => Object.keys(of));
  expect(offered.toSorted()).toEqual([...rows.values()].map(({ name }) => name).toSorted());
});

// DeleteGpn has an export of its own, since it has its own path.
it.each(facts.groups)("keeps the document's order in the file $name", ({ actions: documented, name }) => {
  const [first, ...others] = files.filter((file) => file.name === name).map((file) => Object.keys(file.rows));
  const apart = others.flat();
  expect(apart).toEqual(name === "network" ? ["DeleteGpn"] : []);
  expect(first).toEqual(documented.map((action) => action.name).filter((action) => !apart.includes(action)));
});

it.each(actions)("says of $key what the document says, but for the listed deviations", ({ key }) => {
  const of = (sentence: string) => new RegExp(`^${key}[: ]`).test(sentence);
  expect(met.filter(of)).toEqual(Object.keys(deviations).filter(of));
});

it("lists no deviation of an action that there is not", () => {
  const of = (sentence: string) => actions.some(({ key }) => new RegExp(`^${key}[: ]`).test(sentence));
  expect(Object.keys(deviations).filter((sentence) => !of(sentence))).toEqual([]);
});

it.each([...rows])("says in a sentence what %s does", (_, { row }) => {
  expect(row.description).toMatch(/^[A-Z].{8,}\.$/);
});

it("reads the document's other names of a field under the one of the row", () => {
  const disks = { SystemDisk: { IOPS: 600 }, DataDisks: [{ DiskId: "d", size: 100, type: "ssd_disk" }] };
  const older = { SystemDisk: { IopsSize: 600 }, DataDisks: [] };
  const Instances = [disks, older].map((Disks) => ({ InstanceId: "i", Disks, PublicNetworkInterface: { Name: "n" } }));
  expect(instance.DescribeInstances.data?.parse({ Instances })?.Instances).toMatchObject([
    {
      Disks: { SystemDisk: { Iops: 600 }, DataDisks: [{ Size: 100, DiskType: "ssd_disk" }] },
      PublicNetworkInterface: [{ Name: "n" }],
    },
    { Disks: { SystemDisk: { Iops: 600 } } },
  ]);
  expect(billing.DescribeBill.data?.parse({ TotalenglishCost: 1 })).toMatchObject({ TotalMasterCost: 1 });
});

describe("the catalogue's lists", () => {
  const { appendices } = facts;

  it("have the regions of appendix 1, and the one that only samples name", () => {
    const listed = regions.map(({ bareMetal, id }) => ({ id, bareMetal }));
    const documented = [...appendices.regions, { id: "CN_Beijing_F", bareMetal: true }];
    expect(listed.toSorted(byId)).toEqual(documented.toSorted(byId));
  });

  it.each([
    ["machine types of appendix 2", instanceTypes, appendices.instanceTypes],
    ["lines of appendix 3", bandwidthTypes, appendices.bandwidthTypes],
    ["images of appendix 4", images, appendices.images],
  ])("have the %s", (_, listed, documented) => {
    expect(new Set<string>(listed)).toEqual(new Set(documented));
    expect(listed).toHaveLength(documented.length);
  });
});

const byId = (a: { id: string }, b: { id: string }) => a.id.localeCompare(b.id);
