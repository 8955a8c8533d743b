import { Mortal } from "./process";
import { refresh } from "./refresh";
import type { Command, Declared } from "./scenario";
import { Snapshot } from "./snapshot";
import { Session, type SessionOptions } from "./session";
import { CommandFailed, Update, type Step } from "./update";
import type { World } from "./world";

/** How a command has ended. */
export interface Outcome {
  /** Why it failed; undefined where it did not, or was killed. */
  error?: string;
  wasKilled: boolean;
  /** What was done, where it succeeded. */
  did: readonly Step[];
  /** Each step that its processes took: at each, one of them could have been killed. */
  steps: readonly string[];
}

/** The commands of the CLI, on the stacks of a world. */
export class Commands {
  readonly stacks = new Map<string, Snapshot>();

  constructor(private readonly world: World) {}

  /** The state of a stack. */
  stack(name: string): Snapshot {
    const stack = this.stacks.get(name) ?? new Snapshot(name);
    this.stacks.set(name, stack);
    return stack;
  }

  /** What an `up` would do; a preview has a plugin process of its own. */
  preview(stack: string, program: readonly Declared[]): Promise<Step[]> {
    const { world } = this;
    const steps = () => undefined;
    const process = world.startProcess(world.wireFor({}), {}, steps, this.stack(stack));
    const session = this.#session(stack, { process, cli: new Mortal(), steps, isPreview: true });
    return new Update(session).run(program);
  }

  /** Runs a command to its end, or until it is killed. */
  async run(command: Command): Promise<Outcome> {
    const { does, kill, program, stack } = command;
    try {
      if (command.preview === true && does === "up") await this.preview(stack, program);
    } catch (error) {
      return this.#failed(error, []);
    }
    const cli = new Mortal();
    const steps: string[] = [];
    const wire = this.world.wireFor(command);
    const step = (label: string) => {
      steps.push(label);
      if (kill === undefined || steps.length !== kill.at) return;
      if (kill.who !== "provider") cli.kill();
      if (kill.who !== "cli") process.kill();
    };
    const process = this.world.startProcess(wire, command, step, this.stack(stack));
    const session = this.#session(stack, { process, cli, steps: step, isPreview: false, replace: command.replace });
    const died = new Promise<"died">((resolve) => cli.onDeath(() => resolve("died")));
    try {
      const work =
        does === "refresh"
          ? refresh(session).then((): Step[] => [])
          : new Update(session).run(does === "up" ? program : []);
      const ended = await Promise.race([work, died]);
      // The plugin process ends with the CLI that started it; one whose CLI was killed goes on.
      if (ended !== "died") process.kill();
      const wasKilled = ended === "died" || (kill !== undefined && steps.length >= kill.at);
      return { wasKilled, did: ended === "died" ? [] : ended, steps };
    } catch (error) {
      process.kill();
      return this.#failed(error, steps, kill !== undefined && steps.length >= kill.at);
    } finally {
      this.world.hits.push(...wire.hits);
    }
  }

  #session(stack: string, given: Omit<SessionOptions, "parallel" | "idElsewhere">): Session {
    const idElsewhere = (name: string) => {
      for (const other of this.stacks.values()) {
        const found = other.of(name);
        if (found !== undefined) return found.id;
      }
      throw new Error(`no stack has a ${name}`);
    };
    return new Session(this.stack(stack), { ...given, parallel: this.world.scenario.parallel, idElsewhere });
  }

  #failed(error: unknown, steps: readonly string[], wasKilled = false): Outcome {
    // Anything else is a bug of this test, or of the simulator.
    if (!(error instanceof CommandFailed)) throw error;
    this.world.said.push(error.message);
    return { error: error.message, wasKilled, did: [], steps };
  }
}
