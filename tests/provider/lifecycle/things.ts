import { z } from "zod";
import { Host } from "../../../provider/pulumi/host";
import { memoryStorage } from "../../../provider/pulumi/storage";
import { identify } from "../../../provider/resources/identify";
import { change } from "../../../provider/api/change";
import type { AnyResource, Resource } from "../../../provider/lifecycle/resource";
import { adoptable, endsWithNonce, name, protectable, replaceOnChanges } from "../../../provider/lifecycle/inputs";
import { inProcess } from "../../engine/inProcess";
import { Stack } from "../../engine/stack";
import { account, lostReply, newWorld, refusal, success, type Call } from "../world";

const boxInputs = {
  place: replaceOnChanges(z.string()),
  label: name(36),
  size: z.int().optional(),
  ...adoptable,
  ...protectable,
};

interface FoundBox {
  VdcId: string;
  VdcName?: string;
  RegionId?: string;
}

const box: Resource<typeof boxInputs, object, FoundBox> = {
  kind: "Box",
  description: "A box.",
  inputs: boxInputs,
  timeoutMinutes: { create: 30, update: 30, delete: 30 },
  creation: {
    action: "CreateVdc",
    lock: ({ label }) => label,
    hasUniqueName: ({ label }, nonce) => endsWithNonce(label, nonce),
    list: async ({ api }) => (await api.network.DescribeVdc({})).data,
    find: async ({ api }, id) => (await api.network.DescribeVdc({})).data.find(({ VdcId }) => VdcId === id),
    getId: ({ VdcId }) => VdcId,
    matches: ({ VdcName }, { label }) => VdcName === label,
    status: () => "ready",
    send: ({ api }, { label, place }) => api.network.CreateVdc({ RegionId: place, VdcName: label }),
  },
  async read({ api }, id) {
    const found = (await api.network.DescribeVdc({})).data.find(({ VdcId }) => VdcId === id);
    return found && { inputs: { place: found.RegionId, label: found.VdcName, size: 1 }, outputs: {} };
  },
  update: () => Promise.resolve(),
  async delete({ api }, id) {
    await api.network.DeleteVdc({ VdcId: id });
  },
  deleteBeforeReplace: () => true,
};

const pictureInputs = { diskId: replaceOnChanges(z.string()), label: name(36), ...adoptable };

/** A kind that no action lists: only the reply tells its id. */
const picture: Resource<typeof pictureInputs, object, string> = {
  kind: "Picture",
  description: "A picture.",
  inputs: pictureInputs,
  timeoutMinutes: { create: 30, update: 30, delete: 30 },
  creation: {
    action: "CreateSnapshot",
    lock: ({ diskId }) => diskId,
    hasUniqueName: ({ label }, nonce) => endsWithNonce(label, nonce),
    find: (_, id) => Promise.resolve(id),
    getId: (id) => id,
    matches: () => false,
    status: () => "ready",
    async send({ api }, { diskId, label }) {
      const reply = await api.storage.CreateSnapshot({ DiskId: diskId, SnapshotName: label });
      return { ...reply, newId: reply.data?.SnapshotId };
    },
  },
  read: () => Promise.resolve({ inputs: {}, outputs: {} }),
  update: () => Promise.resolve(),
  async delete({ api }, id) {
    await api.storage.DeleteSnapshot({ SnapshotId: id });
  },
};

const linkInputs = { diskId: replaceOnChanges(z.string()), instanceId: replaceOnChanges(z.string()) };

/** How the next call of an action ends: its reply lost before or after its effect, or refused. */
type Upset = "lost before" | "lost after" | "refused";

/** A small cloud of boxes, of pictures that nothing lists, and of links; and a stack over it. */
export function thingWorld() {
  const boxes: FoundBox[] = [];
  const pictures: string[] = [];
  const links: string[] = [];
  const cloud = { boxesMade: 0, attaches: true };
  const upsets = new Map<string, Upset>();
  /** An action with this effect, unless it is upset. */
  const doing = (effect: (parameters: Call["parameters"]) => object | undefined) => (call: Call) => {
    const upset = upsets.get(call.action);
    upsets.delete(call.action);
    if (upset === "refused") return refusal("InvalidParameter", "not like this");
    if (upset === "lost before") return lostReply();
    const data = effect(call.parameters);
    return upset === "lost after" ? lostReply() : success(data);
  };
  const keyOf = ({ DiskId, InstanceId }: Call["parameters"]) => `${String(DiskId)}/${String(InstanceId)}`;
  const without = <Item>(list: Item[], gone: (item: Item) => boolean) =>
    list.splice(0, list.length, ...list.filter((item) => !gone(item)));
  const world = newWorld({
    CreateVdc: doing(({ RegionId, VdcName }) => {
      boxes.push({ VdcId: `box-${++cloud.boxesMade}`, VdcName: String(VdcName), RegionId: String(RegionId) });
      return {};
    }),
    DescribeVdc: () => success(boxes),
    DeleteVdc: doing(({ VdcId }) => without(boxes, (found) => found.VdcId === VdcId) && {}),
    CreateSnapshot: doing(() => ({ SnapshotId: `picture-${pictures.push("picture")}` })),
    DeleteSnapshot: doing(() => ({})),
    AttachDisk: doing((parameters) => {
      if (cloud.attaches && !links.includes(keyOf(parameters))) links.push(keyOf(parameters));
      return { DiskInfo: [] };
    }),
    DetachDisk: doing(({ DiskId }) => {
      without(links, (link) => link.startsWith(`${String(DiskId)}/`));
      return { DiskInfo: [] };
    }),
  });

  const link: Resource<typeof linkInputs, object> = {
    kind: "Link",
    description: "A link.",
    inputs: linkInputs,
    timeoutMinutes: { create: 30, update: 30, delete: 30 },
    creation: {
      id: ({ diskId, instanceId }) => `${diskId}/${instanceId}`,
      attach: async (context, { diskId, instanceId }) => {
        await change(context, {
          send: () => context.api.storage.AttachDisk({ DiskId: diskId, InstanceId: instanceId }),
          observe: () => Promise.resolve(links.includes(`${diskId}/${instanceId}`) ? true : undefined),
          unmetCondition: `${diskId} is not attached`,
        });
      },
    },
    read: (_, id) => {
      const [diskId, instanceId] = id.split("/");
      return Promise.resolve(links.includes(id) ? { inputs: { diskId, instanceId }, outputs: {} } : undefined);
    },
    update: () => Promise.resolve(),
    async delete({ api }, _, { diskId }) {
      await api.storage.DetachDisk({ DiskId: diskId });
    },
  };

  const kinds = new Map<string, AnyResource>([box, picture, link].map((kind) => [kind.kind, kind]));
  const told: string[] = [];
  const environment = {
    CDS_ENDPOINT: account.endpoint,
    CDS_ACCESS_KEY_ID: account.accessKeyId,
    CDS_ACCESS_KEY_SECRET: account.accessKeySecret,
  };
  /** A provider process with a memory of its own. */
  const start = () => {
    const log = {
      warn: (_: string, text: string) => told.push(text),
      inform: () => undefined,
      status: () => undefined,
    };
    const host = new Host(world.io, log, environment, identify, memoryStorage);
    return (kind: string) => {
      const found = kinds.get(kind);
      if (found === undefined) throw new Error(`${kind} is not a kind`);
      return inProcess(found, host);
    };
  };
  const stack = new Stack(start());
  return {
    ...world,
    boxes,
    /** Whether what is attached shows. */
    cloud,
    links,
    pictures,
    stack,
    told,
    /** Has the next call of an action end otherwise than well. */
    upset: (action: string, how: Upset) => upsets.set(action, how),
    /** Goes on in a new process, as the next command would. */
    nextCommand: () => stack.continueWith(start()),
  };
}

/** A program with one thing in it. */
export const one = (kind: string, args: Readonly<Record<string, unknown>>) => [{ name: "it", kind, args: () => args }];
