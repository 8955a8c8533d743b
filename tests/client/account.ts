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
  /** Waits until the tasks of a reply are done; gives the ids of what they make or change. */
  done(reply: Promise<Reply>): Promise<readonly string[]>;
  /** Looks again and again, until there is something to see. */
  seen<Fact>(look: () => Promise<Fact | undefined>): Promise<Fact>;
  close(): Promise<void>;
}

// Tasks take milliseconds here, and looking is as much faster.
const io: Io = { ...realIo, sleep: (ms) => realIo.sleep(ms / 50) };

/** Opens an empty account. */
export async function openAccount(): Promise<Client> {
  const simulator = await startSimulator({ taskMs: 20 });
  const keys = { accessKeyId: "simulator-key", accessKeySecret: "simulator-secret" };
  const api = createApi({ endpoint: simulator.endpoint, ...keys }, io);
  const wait = <Fact>(action: string, taskIds: string[], fact: (ids: readonly string[]) => Promise<Fact | undefined>) =>
    waitFor(
      { api, io, deadline: io.now() + 3_000, status: () => undefined },
      { action, taskIds, unmetCondition: "what the test looks for is not there", observe: fact },
    );
  return {
    api,
    async done(reply) {
      const { action, taskIds } = await reply;
      if (taskIds.length === 0) throw new Error(`The reply to ${action} names no task`);
      return wait(action, taskIds, async (resourceIds) => [...new Set(resourceIds)]);
    },
    seen: (look) => wait("the test", [], look),
    close: () => simulator.close(),
  };
}

/** A private network, and the data centre that it is in. */
export interface Network {
  VdcId: string;
  PrivateId: string;
}

/** Makes a data centre with a private network. */
export async function makeNetwork({ api, done }: Client, RegionId = region): Promise<Network> {
  const [VdcId = ""] = await done(api.network.CreateVdc({ RegionId, VdcName: "home" }));
  await done(api.network.CreatePrivateNetwork({ VdcId, Name: "inside" }));
  const { data } = await api.network.DescribeVdc({ VdcId });
  return { VdcId, PrivateId: data[0]?.PrivateNetwork[0]?.PrivateId ?? "" };
}

const machine = { RegionId: region, InstanceName: "m", InstanceType: "Standard", Cpu: 1, Ram: 2, Password: password };

/** Makes running machines on a private network; gives their ids. */
export function makeMachines(
  { api, done }: Client,
  { VdcId, PrivateId }: Network,
  Amount: number,
  more: { ImageId?: string } = {},
) {
  const PrivateIp = [{ PrivateId, IP: Array.from({ length: Amount }, () => "auto") }];
  return done(api.ccs.CreateInstance({ ...machine, VdcId, Amount, PrivateIp, ...more }));
}
