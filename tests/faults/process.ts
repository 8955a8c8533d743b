import type { Io } from "../../provider/api/io";
import type { EngineLog } from "../../provider/pulumi/engineLog";
import { Host } from "../../provider/pulumi/host";
import type { readRecordedStack } from "../../provider/pulumi/recordedStack";
import type { Storage } from "../../provider/pulumi/storage";
import type { AnyResource } from "../../provider/lifecycle/resource";
import { identify } from "../../provider/resources/identify";
import { registry } from "../../provider/resources/registry";
import { inProcess } from "../engine/inProcess";
import type { Properties, Provider } from "../engine/provider";

/** What a process is given by the world that it runs in. */
export interface Surroundings {
  io(process: Process): Io;
  log: EngineLog;
  environment: NodeJS.ProcessEnv;
  openStorage(process: Process): (folder: string) => Storage;
  readStack: typeof readRecordedStack;
}

/** A promise that nobody ever keeps: what a killed process waits for. */
export const never = <T>(): Promise<T> => new Promise(() => undefined);

/** What can be killed: from then on it does nothing and learns nothing. */
export class Mortal {
  #isAlive = true;
  readonly #mourners: (() => void)[] = [];

  /** Whether it has not been killed. */
  readonly isAlive = (): boolean => this.#isAlive;

  /** Kills it, as `kill -9` does. */
  kill(): void {
    if (!this.#isAlive) return;
    this.#isAlive = false;
    for (const mourn of this.#mourners) mourn();
  }

  /** Calls back when it is killed. */
  onDeath(mourn: () => void): void {
    this.#mourners.push(mourn);
  }

  /** Goes on, if it is still alive. */
  goOn(): Promise<void> {
    return this.#isAlive ? Promise.resolve() : never();
  }
}

const kinds = new Map<string, AnyResource>(Object.entries(registry));

/** A plugin process: one host, which can be killed before and after everything that it waits for. */
export class Process extends Mortal {
  readonly #host: Host;
  readonly #providers = new Map<string, Provider>();
  readonly #steps: (label: string) => void;

  constructor(surroundings: Surroundings, steps: (label: string) => void) {
    super();
    this.#steps = steps;
    const { environment, log, readStack } = surroundings;
    this.#host = new Host(surroundings.io(this), log, environment, identify, surroundings.openStorage(this), readStack);
    this.#host.settings = { get: () => undefined };
  }

  /** Takes a step, at which it may be killed. */
  step(label: string): Promise<void> {
    if (this.isAlive()) this.#steps(label);
    return this.goOn();
  }

  /**
   * Calls the provider of a kind as the engine does: the connection breaks when the process is killed, and the code comes
   * with the properties (cmd/dynamic-provider, getProvider).
   */
  async call<T>(kind: string, code: Properties, operation: (provider: Provider) => Promise<T>): Promise<T> {
    if (typeof code["__provider"] !== "string") throw new Error("code must be a string, not undefined");
    const broken = new Error("rpc error: code = Unavailable desc = error reading from server: EOF");
    if (!this.isAlive()) throw broken;
    return new Promise((resolve, reject) => {
      this.onDeath(() => reject(broken));
      operation(this.#provider(kind)).then(resolve, reject);
    });
  }

  #provider(name: string): Provider {
    const known = this.#providers.get(name);
    if (known !== undefined) return known;
    const kind = kinds.get(name);
    if (kind === undefined) throw new Error(`${name} is not a kind`);
    const provider = inProcess(kind, this.#host);
    this.#providers.set(name, provider);
    return provider;
  }
}
