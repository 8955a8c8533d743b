import type { AddressInfo } from "node:net";
import { createCloud, type Cloud, type CloudOptions } from "./http/cloud";
import { serve } from "./http/server";
import { cloudFromFile, StateFile } from "./stateFile";

export { realClock, scaledClock, virtualClock, type Clock, type VirtualClock } from "./account/clock";
export { createCloud, type Cloud, type CloudAnswer, type CloudOptions, type CloudRequest } from "./http/cloud";
export { ConnectionLost, type FaultEffect, type FaultOrder } from "./http/faults";
export type { LedgerEntry } from "./account/ledger";
export { hourly } from "./goods/prices";
export { Refusal } from "./refusals/refusal";
export type { Reply } from "./replies/reply";
export type { State } from "./account/state";
export { presetNames, type Preset, type Switches } from "./account/switches";

/** How a simulator is to be; everything has a default. */
export interface SimulatorOptions extends Omit<CloudOptions, "saved"> {
  /** Port on 127.0.0.1; by default, and with 0, a free one. */
  port?: number;
  /** File that the account is read from and kept in; by default the account ends with the simulator. */
  stateFile?: string;
}

/** A simulator that listens. */
export interface Simulator {
  /** Its base URL, such as `http://127.0.0.1:8080`. */
  endpoint: string;
  /** The cloud behind it. */
  cloud: Cloud;
  /** Writes the state file, stops listening and closes every connection. */
  close(): Promise<void>;
}

/** Starts a simulator of the CDS API on the loopback address. */
export async function startSimulator({ port = 0, stateFile, ...options }: SimulatorOptions = {}): Promise<Simulator> {
  const cloud = stateFile === undefined ? createCloud(options) : cloudFromFile(stateFile, options);
  const keeper = stateFile === undefined ? undefined : new StateFile(stateFile, cloud);
  const server = serve(cloud, () => keeper?.changed());
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
      keeper?.write();
    },
  };
}
