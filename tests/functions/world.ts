import * as pulumi from "@pulumi/pulumi";
import type { Server } from "node:http";
import { once } from "node:events";
import { startSimulator, type Cloud, type Simulator, type SimulatorOptions } from "../../simulator";
import { serve } from "../../simulator/http/server";

/** The default region of the tests. */
export const region = "CN_Beijing_A";

let simulators: Simulator[] = [];
let servers: Server[] = [];

/** Starts a simulator for this test as the account of the stack. */
export async function newAccount(options: SimulatorOptions = {}): Promise<Simulator> {
  const simulator = await startSimulator(options);
  simulators.push(simulator);
  setStack(simulator.endpoint);
  return simulator;
}

/** Serves a cloud over HTTP as the account of the stack. */
export async function serveAccount(cloud: Cloud): Promise<string> {
  const server = serve(cloud, () => undefined).listen(0, "127.0.0.1");
  servers.push(server);
  await once(server, "listening");
  const address = server.address();
  const endpoint = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
  setStack(endpoint);
  return endpoint;
}

/** Sets the configuration of the stack. */
export function setStack(endpoint: string, more: Readonly<Record<string, string>> = {}): void {
  pulumi.runtime.setAllConfig({
    "cds:endpoint": endpoint,
    "cds:accessKeyId": "simulator-key",
    "cds:accessKeySecret": "simulator-secret",
    ...more,
  });
}

/** Closes the simulators and servers of the tests. */
export async function closeAccounts(): Promise<void> {
  await Promise.all(simulators.map((simulator) => simulator.close()));
  for (const server of servers) server.close().closeAllConnections();
  [simulators, servers] = [[], []];
}

/** The value of an output that is known; fails when it is not. */
export function valueOf<T>(output: pulumi.Output<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    void isKnown(output).then(
      (known) => (known ? output.apply(resolve) : reject(new Error("it is not known"))),
      reject,
    );
  });
}

/** Whether an output is known; rejected when what it waits for has failed. */
export const isKnown = async (output: pulumi.Output<unknown>): Promise<boolean> =>
  "isKnown" in output && (await output.isKnown) === true;

/** The message of the error that rejects a promise. */
export const messageOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    (value) => {
      throw new Error(`It should have failed, and gave ${JSON.stringify(value)}`);
    },
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );

/** Makes resources work without an engine; those of a program under preview have no id yet. */
export async function withoutEngine(phase: "up" | "preview"): Promise<void> {
  await pulumi.runtime.setMocks(
    {
      newResource: (args) => ({ id: phase === "preview" ? undefined : `${args.name}-id`, state: args.inputs }),
      call: () => ({}),
    },
    "project",
    "stack",
    phase === "preview",
  );
  // Functions ask the simulator all the same: to them, this is not a unit test with mocks.
  const monitor: unknown = pulumi.runtime.getMonitor();
  if (typeof monitor !== "object" || monitor === null) throw new Error("there is no monitor");
  const mocks: unknown = Reflect.get(monitor, "mocks");
  Object.setPrototypeOf(monitor, Object.create(Object.getPrototypeOf(monitor), { mocks: { value: mocks } }));
  Reflect.deleteProperty(monitor, "mocks");
}
