import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { z } from "zod";
import { json, serve } from "../provider/server";

jest.setTimeout(60_000);

const printed = z.object({ outcome: z.string(), megabytes: z.number() });

/** Makes a call in a process of its own. */
async function inProcess(endpoint: string, what: "instances" | "vdcs") {
  const { stdout } = await promisify(execFile)(process.execPath, [join(__dirname, "callApi.cjs"), endpoint, what]);
  return printed.parse(JSON.parse(stdout));
}

const instance = (number: number) => ({
  InstanceId: `instance-${number}-5e1c-4b7a-9d25`,
  InstanceName: `web-${number}-production`,
  InstanceStatus: "running",
  RegionId: "CN_Beijing_A",
  VdcId: "vdc-0c2f-4a6b-8e91",
  Disks: { DataDisks: [1, 2, 3].map((disk) => ({ DiskId: `disk-${number}-${disk}`, Size: 100, Type: "ssd_disk" })) },
  PrivateNetworkInterface: [1, 2].map((at) => ({ InterfaceId: `${number}-${at}`, IP: "10.0.0.5", PrivateId: "p-1" })),
});

const vdc = (number: number) => ({
  VdcId: `vdc-${number}-0c2f-4a6b`,
  VdcName: `vdc-${number}-production`,
  VdcStatus: "ok",
  PrivateNetwork: [{ PrivateId: `private-${number}`, Name: "backend", Status: "ok", Segments: ["10.0.0.0/24"] }],
});

/** A reply with VDCs, of about so many mebibytes. */
function replyOf(mebibytes: number) {
  const count = Math.floor((mebibytes * 1024 * 1024) / JSON.stringify(vdc(10_000)).length) - 100;
  return { count, body: JSON.stringify({ Code: "Success", Data: Array.from({ length: count }, (_, at) => vdc(at)) }) };
}

describe("a process stays below 300 MB", () => {
  it("when a listing has a million items", async () => {
    let listed = 0;
    const { endpoint } = await serve((_, reply) => {
      const Instances = Array.from({ length: 100 }, () => instance(listed++));
      json(reply, { Code: "Success", Data: { Instances, PageCount: 10_000, Total: 1_000_000 } });
    });
    const { megabytes, outcome } = await inProcess(endpoint, "instances");
    expect(outcome).toMatch(/^DescribeInstances lists 20000 items on 200 pages and does not end/);
    expect(megabytes).toBeLessThan(300);
  });

  it("when a reply is as large as it may be", async () => {
    const { body, count } = replyOf(8);
    const { endpoint } = await serve((_, reply) => json(reply, body));
    const { megabytes, outcome } = await inProcess(endpoint, "vdcs");
    expect(outcome).toBe(`${count} items`);
    expect(megabytes).toBeLessThan(300);
  });

  it("when a reply has 31 MB", async () => {
    const { body } = replyOf(31);
    const { endpoint } = await serve((_, reply) => json(reply, body));
    const { megabytes, outcome } = await inProcess(endpoint, "vdcs");
    expect(outcome).toBe("DescribeVdc got no usable reply: the reply is larger than 8 MiB");
    expect(megabytes).toBeLessThan(300);
  });
});
