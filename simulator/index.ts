import type { AddressInfo } from "node:net";
import { type Cloud, type CloudOptions, createCloud } from "./http/cloud";
import { serve } from "./http/server";
import { loadCloud, StateFile } from "./stateFile";

export { realClock, scaledClock, virtualClock, type Clock, type VirtualClock } from "./account/clock";
export { createCloud, type Cloud, type CloudAnswer, type CloudOptions, type CloudRequest } from "./http/cloud";
export { ConnectionLost, type FaultEffect, type FaultOrder } from "./http/faults";
export type { LedgerEntry } from "./account/ledger";
export { hourly } from "./goods/prices";
export { Refusal } from "./refusals/refusal";
export type { Reply } from "./replies/reply";
export type { State } from "./account/state";
export { presetNames, type Preset, type Switches } from "./account/switches";

/** Options of a simulator; all of them have a default. */
export interface SimulatorOptions extends Omit<CloudOptions, "saved"> {
  /** Port on 127.0.0.1. Defaults to 0, which takes a free one. */
  port?: number;
  /** File that stores the account. By default the account is lost when the simulator closes. */
  stateFile?: string;
}

/** A running simulator. */
export interface Simulator {
  /** The base URL, such as `http://127.0.0.1:8080`. */
  endpoint: string;
  /** The simulated cloud. */
  cloud: Cloud;
  /** Writes the state file, stops listening and closes every connection. */
  close(): Promise<void>;
}

/** Starts a simulator of the CDS API on the loopback address. */
export async function startSimulator({ port = 0, stateFile, ...options }: SimulatorOptions = {}): Promise<Simulator> {
  const cloud = stateFile === undefined ? createCloud(options) : loadCloud(stateFile, options);
  const file = stateFile === undefined ? undefined : new StateFile(stateFile, cloud);
  const server = serve(cloud, () => file?.scheduleWrite());
  const address = await new Promise<AddressInfo>((resolve, reject) => {
    server.once("error", (error) => {
      const taken = "code" in error && error.code === "EADDRINUSE";
      reject(taken ? new Error(`Port ${port} is in use: choose another one, or 0 for any that is free`) : error);
    });
    server.listen(port, "127.0.0.1", () => {
      const bound = server.address();
      if (bound === null || typeof bound === "string") reject(new Error("The simulator has no port."));
      else resolve(bound);
    });
  });
  return {
    endpoint: `http://127.0.0.1:${address.port}`,
    cloud,
    async close() {
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
      file?.write();
    },
  };
}
