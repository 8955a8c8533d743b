import type * as clientModule from "../../provider/api/client";
import type * as createOnceModule from "../../provider/lifecycle/createOnce";
import type * as recentModule from "../../provider/api/recent";
import type * as waitModule from "../../provider/api/wait";
import type * as hostModule from "../../provider/pulumi/host";
import type * as inProcessModule from "../engine/inProcess";
import type { Mode } from "./faults";
import type * as machineModule from "./machine";

/** A bug that is planted by putting something else in the place of a module. */
export interface PlantedBug {
  name: string;
  /** The module, from this folder. */
  path: string;
  /** Where to look for it, and from which seed: the tests take long enough. */
  modes: readonly Mode[];
  from: number;
  /** Gives the module with the bug. */
  plant(actual: object): object;
}

/** Makes a bug of which the compiler knows the module. */
const bug = <Module extends object>(
  about: Omit<PlantedBug, "plant">,
  plant: (actual: Module) => Partial<Module>,
): PlantedBug => ({
  ...about,
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the path says which module it is
  plant: (actual) => ({ ...actual, ...plant(actual as Module) }),
});

/** The bugs, each of which the fault test has to find. */
export const plantedBugs: readonly PlantedBug[] = [
  bug<typeof clientModule>(
    { name: "blind retry", path: "../../provider/api/client", modes: ["likes"], from: 3 },
    ({ createApi }) => ({
      createApi: (account, io) => resending(createApi(account, io)),
    }),
  ),
  bug<typeof hostModule>(
    {
      name: "forgotten claim",
      path: "../../provider/pulumi/host",
      modes: ["side by side", "side by side, killed"],
      from: 31,
    },
    ({ Host }) => ({
      Host: class extends Host {
        override context(...given: Parameters<hostModule.Host["context"]>) {
          const context = super.context(...given);
          const run = { ...context.run, claim: () => undefined, isClaimed: () => false, claimedIds: () => [] };
          const machine = { claim: () => Promise.resolve(), claimantOf: () => Promise.resolve(undefined) };
          return Object.assign(context, { run, machine });
        }
      },
    }),
  ),
  bug<typeof createOnceModule>(
    { name: "no look before resend", path: "../../provider/lifecycle/createOnce", modes: ["faults"], from: 98 },
    ({ createOnce }) => ({
      // What an earlier run has requested, nobody looks for.
      createOnce: (context, creation, inputs, nonce) => createOnce(context, creation, inputs, nonce),
    }),
  ),
  bug<typeof machineModule>(
    {
      name: "journal without fsync order",
      path: "./machine",
      modes: ["kills"],
      from: 1,
    },
    ({ Machine }) => ({
      Machine: class extends Machine {
        override storageFor(process: Parameters<machineModule.Machine["storageFor"]>[0]) {
          const open = super.storageFor(process);
          return (folder: string) => {
            const storage = open(folder);
            const write = (path: string, text: string) => {
              void storage.write(path, text);
              return Promise.resolve();
            };
            return { ...storage, write };
          };
        }
      },
    }),
  ),
  bug<typeof inProcessModule>(
    { name: "id dropped", path: "../engine/inProcess", modes: ["faults"], from: 60 },
    ({ inProcess }) => ({
      inProcess(kind, host) {
        const provider = inProcess(kind, host);
        const create: typeof provider.create = (inputs) =>
          provider.create(inputs).catch((error: unknown) => {
            throw new Error(error instanceof Error ? error.message : String(error));
          });
        return { ...provider, create };
      },
    }),
  ),
  bug<typeof hostModule>(
    { name: "shared nonce", path: "../../provider/pulumi/host", modes: ["side by side"], from: 7 },
    ({ Host }) => ({
      Host: class extends Host {
        override drawNonce() {
          return "aaaaaaaa";
        }
      },
    }),
  ),
  bug<typeof hostModule>(
    { name: "no lock", path: "../../provider/pulumi/host", modes: ["side by side"], from: 38 },
    ({ Host }) => ({
      Host: class extends Host {
        override context(...given: Parameters<hostModule.Host["context"]>) {
          return Object.assign(super.context(...given), {
            locks: { hold: <T>(_: string, work: () => Promise<T>) => work() },
          });
        }
      },
    }),
  ),
  bug<typeof recentModule>(
    { name: "stale cache", path: "../../provider/api/recent", modes: ["faults"], from: 1 },
    ({ withRecentReads }) => ({
      withRecentReads(api, io) {
        // A clock that stands still: nothing becomes too old.
        const { recent } = withRecentReads(api, { ...io, elapsed: () => 0 });
        return { fresh: recent, recent };
      },
    }),
  ),
  bug<typeof waitModule>(
    { name: "wait without end", path: "../../provider/api/wait", modes: ["faults"], from: 12 },
    ({ waitFor }) => ({
      waitFor: (context, awaited) => waitFor({ ...context, deadline: Infinity }, awaited),
    }),
  ),
  bug<typeof inProcessModule>(
    { name: "missing __provider", path: "../engine/inProcess", modes: ["faults"], from: 1 },
    ({ inProcess }) => ({
      inProcess(kind, host) {
        const provider = inProcess(kind, host);
        const create: typeof provider.create = async (inputs) => {
          const { id, outputs } = await provider.create(inputs);
          return { id, outputs: { ...outputs, __provider: undefined } };
        };
        return { ...provider, create };
      },
    }),
  ),
];

/** The same API, which sends every call again of which no reply came. */
function resending(api: clientModule.Api): clientModule.Api {
  const methods = Object.entries(api).map(([service, actions]: [string, object]) => [
    service,
    Object.fromEntries(
      Object.entries(actions).map(([name, call]: [string, (request: object) => Promise<unknown>]) => [
        name,
        (request: object) =>
          call(request).catch((error: unknown) => {
            if (error instanceof Error && error.name === "UnknownOutcomeError") return call(request);
            throw error;
          }),
      ]),
    ),
  ]);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the same methods under the same names
  return Object.fromEntries(methods) as clientModule.Api;
}
