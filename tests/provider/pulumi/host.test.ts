import type { WireReply } from "../../../provider/api/io";
import { dynamicProvider } from "../../../provider/pulumi/dynamicProvider";
import { Host } from "../../../provider/pulumi/host";
import { memoryStorage } from "../../../provider/pulumi/storage";
import { registry } from "../../../provider/resources/registry";
import { seededBytes, virtualClock } from "../virtual";
import { account, refusal } from "../world";

const inputs = {
  __urn: "urn:pulumi:test::tests::pulumi-nodejs:dynamic/cds:Vdc::main",
  __preview: "04da6b54-80e4-46f7-96ec-b56ff0331ba9",
  __nonce: "abcd2345",
  regionId: "CN_Beijing_A",
  vdcName: "main",
};

it.each(["check", "create", "read"] as const)("a host is working from the begin of a %s to its end", async (name) => {
  let answer: (reply: WireReply) => void = () => undefined;
  const io = {
    ...virtualClock(),
    randomBytes: seededBytes(),
    send: () => new Promise<WireReply>((resolve) => (answer = resolve)),
  };
  const log = { warn: jest.fn(), inform: jest.fn(), status: jest.fn() };
  const environment = { CDS_ACCESS_KEY_ID: account.accessKeyId, CDS_ACCESS_KEY_SECRET: account.accessKeySecret };
  const host = new Host(io, log, environment, () => Promise.resolve(new Map()), memoryStorage);
  const provider = dynamicProvider(registry.Vdc, host);
  expect(host.isWorking).toBe(false);

  const operation = {
    check: () => provider.check?.({}, inputs),
    create: () => provider.create(inputs),
    read: () => provider.read?.("v", { ...inputs, __schema: 1 }),
  }[name]();
  await new Promise((resolve) => setImmediate(resolve));
  expect(host.isWorking).toBe(true);
  answer(refusal("SignatureDoesNotMatch", "no", 403));
  await operation?.catch(() => undefined);
  expect(host.isWorking).toBe(false);
});
