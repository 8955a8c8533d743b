import type { Io } from "../../provider/api/io";
import { createCloud, type Cloud } from "../../simulator";
import { Clock } from "./clock";
import { Machine } from "./machine";
import { Process } from "./process";
import { Random } from "./random";
import type { Command, Scenario } from "./scenario";
import type { Snapshot } from "./snapshot";
import { actionOf, Wire } from "./wire";

/** The most calls that one command may send. */
const maxCalls = 20_000;
/** The longest that one command may take. */
const maxMs = 30 * 3_600_000;

const environment = {
  CDS_ENDPOINT: "http://127.0.0.1:1",
  CDS_ACCESS_KEY_ID: "simulator-key",
  CDS_ACCESS_KEY_SECRET: "simulator-secret",
};

/** A command does not end. */
export class Endless extends Error {
  override readonly name = "Endless";
}

/** One cloud, one computer and one clock; its processes see them through faults. */
export class World {
  readonly clock = new Clock();
  readonly machine = new Machine(this.clock);
  readonly cloud: Cloud;
  /** Everything that was told to the engine or to the user. */
  readonly said: string[] = [];
  /** The faults that have hit a call. */
  readonly hits: string[] = [];
  readonly random: Random;
  #taskMs: number;
  #giveUp: (error: Error) => void = () => undefined;

  constructor(readonly scenario: Scenario) {
    this.random = new Random(scenario.seed);
    this.#taskMs = scenario.taskMs.default;
    // The simulator knows one duration for all tasks: this one is read anew for each.
    const duration: unknown = { valueOf: () => this.#taskMs };
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- adding it to a number gives a number
    const taskMs = duration as number;
    this.cloud = createCloud({ clock: this.clock, taskMs, seed: scenario.seed, switches: scenario.switches });
  }

  /** Lets time pass until the work is done; throws where a command does not end. */
  drive<T>(work: Promise<T>): Promise<T> {
    const tooLong = new Promise<never>((_, reject) => {
      this.#giveUp = reject;
    });
    return this.clock.drive(Promise.race([work, tooLong]));
  }

  /** Sets how long the task takes that an action starts. */
  readonly beforeCall = (action: string): void => {
    const { taskMs } = this.scenario;
    this.#taskMs = taskMs[action] ?? taskMs.default;
  };

  /** The network of one command. */
  wireFor({ faults }: Pick<Command, "faults">): Wire {
    return new Wire(this.cloud, this.clock, this.random, this.scenario.latencyMs, this.beforeCall, faults);
  }

  /** Starts a plugin process for a command on a stack; `steps` is told each step that it takes. */
  startProcess(
    wire: Wire,
    { jump, skewMs = 0 }: Pick<Command, "jump" | "skewMs">,
    steps: (label: string) => void,
    stack: Snapshot,
  ) {
    const started = this.clock.now();
    let calls = 0;
    const io = (process: Process): Io => ({
      now: () => {
        const elapsed = this.clock.now() - started;
        return this.clock.now() + skewMs + (jump !== undefined && elapsed >= jump.afterMs ? jump.byMs : 0);
      },
      elapsed: () => this.clock.now() - started,
      sleep: async (ms) => {
        if (this.clock.now() - started > maxMs) this.#giveUp(new Endless(`not done after ${maxMs / 3_600_000} hours`));
        await process.step("sleep");
        await this.clock.sleep(ms, process.isAlive);
      },
      randomBytes: (count) => this.random.bytes(count),
      send: async (request) => {
        const action = actionOf(request);
        if (++calls > maxCalls) this.#giveUp(new Endless(`more than ${maxCalls} calls`));
        await process.step(`send ${action}`);
        try {
          return await wire.deliver(request);
        } finally {
          await process.step(`reply to ${action}`);
        }
      },
    });
    const say = (_: string, text: string) => void this.said.push(text);
    return new Process(
      {
        io,
        log: { warn: say, inform: say, status: say },
        environment,
        openStorage: (process) => this.machine.storageFor(process),
        readStack: () => Promise.resolve(this.scenario.isFolderBackend === true ? stack.asFile() : undefined),
      },
      steps,
    );
  }
}
