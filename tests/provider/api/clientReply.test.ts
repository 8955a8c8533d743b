import fc from "fast-check";
import { ApiError, UnknownOutcomeError } from "../../../provider/api/errors";
import { failureOf, newWorld, success } from "../world";
import { serveWith } from "./answering";

const secretKey = "4dabf18193072939515e22adb298388d";

describe("a reply", () => {
  it.each(["Success", "success", "SUCCESS", "0000"])("with the code %s is a success", async (Code) => {
    const { api } = newWorld({ DescribeVdc: () => ({ status: 200, body: JSON.stringify({ Code, Data: [] }) }) });
    expect(await api.network.DescribeVdc({})).toEqual({
      action: "DescribeVdc",
      service: "network",
      data: [],
      taskIds: [],
      message: "",
    });
  });

  it.each([
    ["null", null],
    ["missing", undefined],
    ["an empty list", []],
    ["an empty text", ""],
  ])("whose list is %s gives an empty list", async (_, Data) => {
    const { api } = newWorld({ DescribeVdc: () => success(Data) });
    expect((await api.network.DescribeVdc({})).data).toEqual([]);
  });

  it("with lone objects for lists gives lists of one", async () => {
    const { api } = newWorld({
      DescribeVdc: () => success({ VdcId: "v", PrivateNetwork: { PrivateId: "p", Segments: "10.0.0.0/24" } }),
    });
    const { data } = await api.network.DescribeVdc({});
    expect(data).toMatchObject([
      { VdcId: "v", PublicNetwork: [], PrivateNetwork: [{ PrivateId: "p", Segments: ["10.0.0.0/24"] }] },
    ]);
  });

  it("with numbers for texts and texts for numbers gives what is meant", async () => {
    const { api } = newWorld({
      DescribeVdc: () => success([{ VdcId: 7, PublicNetwork: [{ PublicId: "p", Qos: "5", UnuseIpNum: "" }] }]),
    });
    const { data } = await api.network.DescribeVdc({});
    expect(data).toMatchObject([{ VdcId: "7", PublicNetwork: [{ Qos: 5, UnuseIpNum: undefined }] }]);
  });

  it("brings along nothing but the fields that are known", async () => {
    const { api } = newWorld({
      DescribeVdc: () => ({
        status: 200,
        body: `{"Code":"Success","__proto__":{"Code":"x","polluted":1},"constructor":{"prototype":{"polluted":1}},
          "Data":[{"VdcId":"v","VdcName":"n","${secretKey}":"1b47061264138c4ac30d75fd1eb44270","__proto__":{"polluted":1},
          "constructor":{"prototype":{"polluted":1}},"toString":1,
          "PrivateNetwork":[{"PrivateId":"p","${secretKey}":"1b47061264138c4ac30d75fd1eb44270","__proto__":{"Name":"x"}}]}]}`,
      }),
    });
    const { data } = await api.network.DescribeVdc({});
    expect([JSON.parse(JSON.stringify(data)), Reflect.ownKeys(data[0] ?? {}).includes("__proto__")]).toEqual([
      [{ VdcId: "v", VdcName: "n", PublicNetwork: [], PrivateNetwork: [{ PrivateId: "p", Segments: [] }] }],
      false,
    ]);
  });

  it("pollutes no prototype", async () => {
    const { api } = newWorld({
      DescribeInstances: () => ({
        status: 200,
        body: '{"Code":"Success","Data":{"Instances":[{"InstanceId":"i","__proto__":{"polluted":1},"Disks":{"SystemDisk":{"__proto__":{"polluted":1},"Size":1}}}]}}',
      }),
    });
    const { data } = await api.ccs.DescribeInstances({});
    expect(["polluted" in {}, "polluted" in (data?.Instances[0]?.Disks?.SystemDisk ?? {})]).toEqual([false, false]);
  });

  it("of an action that gives nothing has no data, whatever is in it", async () => {
    const { api } = newWorld({ DeleteVdc: () => success({ [secretKey]: "x", a: 1 }, { TaskId: 5 }) });
    expect(await api.network.DeleteVdc({ VdcId: "v" })).toEqual({
      action: "DeleteVdc",
      service: "network",
      data: undefined,
      taskIds: ["5"],
      message: "Success.",
    });
  });

  it("to a read names no task, even where it repeats the task asked for", async () => {
    const { api } = newWorld({ DescribeTask: () => success({ Status: "DOING" }, { TaskId: "1" }) });
    expect((await api.ccs.DescribeTask({ TaskId: "1" })).taskIds).toEqual([]);
  });

  it.each([
    ["Data[0].VdcId", [{ VdcId: { a: 1 } }]],
    ["Data[0].VdcId", [{ VdcName: "n" }]],
    ["Data[0].PublicNetwork[0].Qos", [{ VdcId: "v", PublicNetwork: [{ PublicId: "p", Qos: "fast" }] }]],
    ["Data[0].PrivateNetwork[0].Segments[0]", [{ VdcId: "v", PrivateNetwork: [{ PrivateId: "p", Segments: [1] }] }]],
    ["Data[0]", "text"],
  ])("with a wrong type at %s is no reply, and the error says where", async (place, Data) => {
    const { api } = newWorld({ DescribeVdc: () => success(Data) });
    expect((await failureOf(api.network.DescribeVdc({}))).message).toContain(`unexpected ${place}: `);
  });

  it("with too much in it is no reply", async () => {
    const { api } = await serveWith("CreateVdc", (_, reply) => {
      const more = () => reply.destroyed || reply.write(Buffer.alloc(4 * 1024 * 1024, " "), more);
      more();
    });
    expect((await failureOf(api.network.CreateVdc({ RegionId: "CN_Beijing_A" }))).message).toBe(
      "CreateVdc got no usable reply: the reply is larger than 8 MiB",
    );
  });

  it("of any JSON ends in data or in one of the errors that callers know", async () => {
    const keys = fc.constantFrom(
      "VdcId",
      "VdcName",
      "PublicNetwork",
      "Segments",
      "Qos",
      "__proto__",
      "constructor",
      "a",
    );
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom(null, "", "0", "x", true, 0, -1.5, 1e300),
        fc.array(tie("value"), { maxLength: 3 }),
        fc.dictionary(keys, tie("value"), { maxKeys: 3 }),
      ),
    }));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom("Success", "0000", "VDCNotFound", "", 7, null), value, async (Code, Data) => {
        const { api } = newWorld({ DescribeVdc: () => ({ status: 200, body: JSON.stringify({ Code, Data }) }) });
        const outcome = await api.network.DescribeVdc({}).catch((error: unknown) => error);
        const known = outcome instanceof ApiError || outcome instanceof UnknownOutcomeError;
        expect(known || (typeof outcome === "object" && outcome !== null && "data" in outcome)).toBe(true);
      }),
    );
  });
});
