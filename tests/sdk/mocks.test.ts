import * as pulumi from "@pulumi/pulumi";
import * as cds from "../../sdk";

const calls: pulumi.runtime.MockCallArgs[] = [];
const promised = <T>(output: pulumi.Output<T>) => new Promise<T>((resolve) => output.apply(resolve));

beforeAll(() => {
  // Keys that work would reach somebody's account, and this address nobody.
  process.env["CDS_ENDPOINT"] = "http://127.0.0.1:9";
  process.env["CDS_ACCESS_KEY_ID"] = "key";
  process.env["CDS_ACCESS_KEY_SECRET"] = "secret";
  return pulumi.runtime.setMocks({
    newResource: ({ inputs, name }) => ({ id: `${name}-id`, state: inputs }),
    call(args) {
      calls.push(args);
      if (args.token === "cds:index:getVdcs") return [{ vdcId: "vdc-1", vdcName: "main" }];
      if (args.token === "cds:index:getVdc") return { vdcId: "vdc-1", vdcName: args.inputs["vdcName"] };
      throw new Error(`${args.token} is not mocked`);
    },
  });
});
beforeEach(() => calls.splice(0));

it("a function is answered by the mock, with its arguments as they were given", async () => {
  expect(await cds.getVdc({ vdcName: "main" })).toEqual({ vdcId: "vdc-1", vdcName: "main" });
  expect(calls).toEqual([{ token: "cds:index:getVdc", inputs: { vdcName: "main" } }]);
});

it("so is its output form, once its arguments are known, with a list where it gives one", async () => {
  const vdc = new cds.Vdc("main", { regionId: "CN_Beijing_A", vdcName: "from a resource" });
  expect(await promised(cds.getVdcOutput({ vdcName: vdc.vdcName }).vdcName)).toBe("from a resource");
  expect(
    await promised(cds.getVdcsOutput({}, { dependsOn: vdc }).apply((vdcs) => vdcs.map(({ vdcId }) => vdcId))),
  ).toEqual(["vdc-1"]);
});

it("what the mock throws is what the function fails with", async () => {
  await expect(cds.getInstances()).rejects.toThrow("cds:index:getInstances is not mocked");
});
