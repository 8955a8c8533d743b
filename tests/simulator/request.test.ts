import { signedQuery } from "./sign";
import { instanceOrder, newWorld } from "./world";

describe("a request", () => {
  it("is answered with and without a slash behind the path", async () => {
    const { cloud } = newWorld();
    for (const path of ["/network", "/network/", "http://127.0.0.1:1/network/"])
      expect(
        (await cloud.handle({ method: "GET", url: `${path}?${signedQuery({ action: "DescribeVdc" })}` })).status,
      ).toBe(200);
  });

  it("for an unknown action is answered with 404", async () => {
    expect(await newWorld().ask("network", { action: "MakeCoffee" })).toMatchObject({
      status: 404,
      Code: "UnsupportedAction",
    });
  });

  it("on the wrong path is told the right one, unless any path will do", async () => {
    const wrong = await newWorld().ask("ccs", { action: "DescribeVdc" });
    expect(wrong).toMatchObject({ status: 404, Message: expect.stringContaining("/network") });
    expect(await newWorld({ switches: { anyPath: true } }).ask("ccs", { action: "DescribeVdc" })).toMatchObject({
      Code: "Success",
    });
  });

  it("with the wrong method is told the right one, unless any method will do", async () => {
    const wrong = await newWorld().ask("network", { action: "DescribeVdc" }, {});
    expect(wrong).toMatchObject({
      status: 400,
      Code: "UnsupportedHTTPMethod",
      Message: expect.stringContaining("GET"),
    });
    expect(
      await newWorld({ switches: { anyMethod: true } }).ask("network", { action: "DescribeVdc" }, {}),
    ).toMatchObject({ Code: "Success" });
  });

  it("that is refused has HTTP status 200 where that is switched on", async () => {
    const { ask } = newWorld({ switches: { refuseWith200: true } });
    expect(await ask("network", { action: "CreateVdc" }, { RegionId: "x" })).toMatchObject({
      status: 200,
      Code: "InvalidRegionId.Malformed",
    });
  });

  it("may leave the body of a POST empty", async () => {
    const { cloud } = newWorld();
    const answer = await cloud.handle({
      method: "POST",
      url: `/ccs?${signedQuery({ method: "POST", action: "DescribeInstances" })}`,
    });
    expect(answer.status).toBe(200);
  });

  it.each(["[]", "7", "{", '"text"'])("with the body %s is refused", async (body) => {
    const { cloud } = newWorld();
    const answer = await cloud.handle({
      method: "POST",
      url: `/ccs?${signedQuery({ method: "POST", action: "DescribeInstances" })}`,
      body,
    });
    expect(answer).toMatchObject({ status: 400, body: expect.stringContaining("ParameterInvalid") });
  });

  it.each([
    ["network", "CreateVdc", {}, "InvalidRegionId.Malformed", "RegionId"],
    [
      "network",
      "CreatePublicNetwork",
      { VdcId: "x", Type: "Bandwidth_BGP", BillingMethod: "Traffic", Qos: "five" },
      "InvalidPublicNetwork. Bandwich.Malformed",
      "Qos",
    ],
    [
      "ccs",
      "CreateInstance",
      { ...instanceOrder, VdcId: "x", DataDisks: [{ Size: "big" }] },
      "ParameterInvalid",
      "DataDisks.0.Size",
    ],
    ["ccs", "DeleteInstance", { InstanceIds: "not a list" }, "InvalidInstanceID.Malformed", "InstanceIds"],
    ["ccs", "CreateTag", {}, "ParameterInvalid", "TagName"],
  ])("to /%s for %s with a bad field is refused with the field's name", async (service, action, body, code, field) => {
    const refused = await newWorld().ask(service, { action }, body);
    expect(refused).toMatchObject({ status: 400, Code: code, Message: expect.stringContaining(`"${field}"`) });
  });

  it("may send an empty text or null for a field that can be left out", async () => {
    const { ask, vdc } = newWorld();
    const body = { ...instanceOrder, VdcId: vdc(), PrivateIp: "", PublicIp: null, ImageId: "" };
    expect(await ask("ccs", { action: "CreateInstance" }, body)).toMatchObject({ Code: "Success" });
  });

  it("may send numbers as texts, and methods of billing in any case", async () => {
    const { ask, cloud, vdc } = newWorld();
    const order = {
      Type: "Bandwidth_BGP",
      BillingMethod: "bandwidth",
      Qos: "5",
      IPNum: "4",
      AutoRenew: "1",
      FloatBandwidth: "6",
    };
    expect(await ask("network", { action: "CreatePublicNetwork" }, { VdcId: vdc(), ...order })).toMatchObject({
      Code: "Success",
    });
    expect(cloud.state().publicNetworks).toMatchObject([{ qos: 5, billingMethod: "BandwIdth" }]);
  });
});
