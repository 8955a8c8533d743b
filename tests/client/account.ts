import { createApi, type Api, type Reply } from "../../provider/api/client";
import type { Io } from "../../provider/api/io";
import { realIo } from "../../provider/api/realIo";
import { waitFor } from "../../provider/api/wait";
import { startSimulator } from "../../simulator";

export const region = "CN_Beijing_A";
export const password = "Correct-horse1";

/** The typed client of a simulated account, over HTTP, with the wait that comes with it. */
export interface Client {
  api: Api;
  /** Waits for the tasks of a reply; returns the ids of the resources that they create or change. */
  waitForTasks(reply: Promise<Reply>): Promise<readonly string[]>;
  /** Polls until there is a result. */
  waitUntil<Fact>(look: () => Promise<Fact | undefined>): Promise<Fact>;
  close(): Promise<void>;
}

// Tasks take milliseconds here, and polling is accordingly faster.
const io: Io = { ...realIo, sleep: (ms) => realIo.sleep(ms / 50) };

/** Opens an empty account. */
export async function openAccount(): Promise<Client> {
  const simulator = await startSimulator({ taskMs: 20 });
  const keys = { accessKeyId: "simulator-key", accessKeySecret: "simulator-secret" };
  const api = createApi({ endpoint: simulator.endpoint, ...keys }, io);
  const wait = <Fact>(action: string, taskIds: string[], fact: (ids: readonly string[]) => Promise<Fact | undefined>) =>
    waitFor(
      { api, io, deadline: io.elapsed() + 3_000, status: () => undefined },
      { action, taskIds, unmetCondition: "what the test looks for is not there", observe: fact },
    );
  return {
    api,
    async waitForTasks(reply) {
      const { action, taskIds } = await reply;
      if (taskIds.length === 0) throw new Error(`The reply to ${action} names no task`);
      return wait(action, taskIds, async (resourceIds) => [...new Set(resourceIds)]);
    },
    waitUntil: (look) => wait("the test", [], look),
    close: () => simulator.close(),
  };
}

/** A private network and its VDC. */
export interface Network {
  VdcId: string;
  PrivateId: string;
}

/** Creates a VDC with a private network. */
export async function createNetwork({ api, waitForTasks: done }: Client, RegionId = region): Promise<Network> {
  const [VdcId = ""] = await done(api.network.CreateVdc({ RegionId, VdcName: "home" }));
  await done(api.network.CreatePrivateNetwork({ VdcId, Name: "inside" }));
  const { data } = await api.network.DescribeVdc({ VdcId });
  return { VdcId, PrivateId: data[0]?.PrivateNetwork[0]?.PrivateId ?? "" };
}

const instance = { RegionId: region, InstanceName: "m", InstanceType: "Standard", Cpu: 1, Ram: 2, Password: password };

/** Creates running instances on a private network; returns their ids. */
export function createInstances(
  { api, waitForTasks: done }: Client,
  { VdcId, PrivateId }: Network,
  Amount: number,
  more: { ImageId?: string } = {},
) {
  const PrivateIp = [{ PrivateId, IP: Array.from({ length: Amount }, () => "auto") }];
  return done(api.ccs.CreateInstance({ ...instance, VdcId, Amount, PrivateIp, ...more }));
}
