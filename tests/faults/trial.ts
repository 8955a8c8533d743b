import { Stalled } from "./clock";
import { Commands, type Outcome } from "./commands";
import { Oracle } from "./oracle";
import { resolve, type Declared, type Foreign, type Scenario, type Stage, type Violation } from "./scenario";
import { Endless, World } from "./world";

/** What came of a scenario. */
export interface Result {
  violations: Violation[];
  /** How each command of the scenario ended, in the order of the scenario. */
  outcomes: Outcome[];
  /** The faults that have hit a call. */
  hits: readonly string[];
  calls: number;
  ups: number;
  /** Whether it ended with a message that asks for a look into the console: no action lists what was asked for. */
  isManual: boolean;
}

/** How many more `up`s are tried before a scenario counts as stuck. */
const patience = 4;

/** Lets a scenario happen in a world of its own, brings everything to its end, and looks at what is there then. */
export async function runScenario(scenario: Scenario): Promise<Result> {
  const trial = new Trial(scenario);
  await trial.run();
  return trial.result();
}

class Trial {
  readonly #world: World;
  readonly #commands: Commands;
  readonly #oracle: Oracle;
  readonly #programs = new Map<string, readonly Declared[]>();
  readonly #violations: Violation[] = [];
  readonly #outcomes: Outcome[] = [];
  readonly #undos: NonNullable<Foreign["undo"]>[] = [];
  #ups = 0;
  #isManual = false;

  constructor(private readonly scenario: Scenario) {
    this.#world = new World(scenario);
    this.#commands = new Commands(this.#world);
    this.#oracle = new Oracle(this.#world, this.#commands.stacks);
  }

  async run(): Promise<void> {
    try {
      await this.#world.drive(this.#happen());
    } catch (error) {
      const type = error instanceof Endless || error instanceof Stalled ? "endless" : "crashed";
      this.#violations.push({
        type,
        what:
          error instanceof Error
            ? type === "crashed"
              ? (error.stack ?? error.message)
              : error.message
            : String(error),
      });
    }
  }

  result(): Result {
    const { cloud, hits } = this.#world;
    return {
      violations: this.#violations,
      outcomes: this.#outcomes,
      hits,
      calls: cloud.ledger.length,
      ups: this.#ups,
      isManual: this.#isManual,
    };
  }

  async #happen(): Promise<void> {
    for (const stage of this.scenario.stages) await this.#stage(stage);
    await this.#world.clock.sleep(2_000);
    // Tasks that never end are no fault of the client: the vendor has ended them.
    this.#world.cloud.settle();
    for (const [stack, program] of this.#programs) await this.#recover(stack, program);
    if (this.#violations.length > 0 || this.#isManual) return;
    this.#violations.push(...this.#oracle.violations(this.#programs));
    if (this.#violations.length > 0) return;
    await this.#destroy();
  }

  async #stage({ commands, foreign = [], gapMs = 2_000 }: Stage): Promise<void> {
    const { clock } = this.#world;
    await clock.sleep(gapMs);
    for (const other of foreign) await this.#actAsOther(other);
    this.#oracle.noteForeign();
    for (const { program, stack } of commands) this.#programs.set(stack, program);
    const started = commands.map(async (command, index) => {
      await clock.sleep(index * 100);
      this.#ups += 1;
      return this.#commands.run(command);
    });
    this.#outcomes.push(...(await Promise.all(started)));
  }

  async #actAsOther({ action, request, service, undo }: Foreign): Promise<void> {
    const { clock, cloud, scenario } = this.#world;
    const before = cloud.ledger.length;
    this.#world.beforeCall("");
    try {
      callDirectly(cloud, service, action, this.#resolved(request));
    } catch (error) {
      // What is ours may be busy or gone: then they do without.
      if (error instanceof Error && error.name === "Refusal") return;
      throw error;
    }
    await clock.sleep(scenario.taskMs.default + (scenario.switches?.listingLagMs ?? 0) + 1);
    const made = cloud.ledger[before]?.effects.find(({ kind }) => kind === "created")?.id ?? "";
    const withId = (value: unknown): unknown =>
      JSON.parse(JSON.stringify(value), (_, item: unknown) =>
        typeof item === "object" && item !== null && "$new" in item ? made : item,
      );
    if (undo !== undefined) this.#undos.push({ ...undo, request: recordOf(withId(this.#resolved(undo.request))) });
  }

  /** Plain `up`s, without any fault, until one succeeds and there is nothing left to do. */
  async #recover(stack: string, program: readonly Declared[]): Promise<void> {
    let error: string | undefined;
    for (let ups = 1; ups <= patience; ups++) {
      this.#ups += 1;
      ({ error } = await this.#commands.run({ stack, does: "up", program }));
      if (error === undefined && ups > this.scenario.more)
        this.#violations.push({ type: "slow to recover", what: `${stack}: ${ups} more ups` });
      if (error === undefined) return this.#checkFixedPoint(stack, program);
      // Of a snapshot only the reply tells: where that was lost, the user has to look (docs/design.md, creation exactly once).
      if (error.includes("No action shows the outcome of")) {
        this.#isManual = true;
        return;
      }
      await this.#world.clock.sleep(2_000);
    }
    this.#violations.push({ type: "stuck", what: `${stack}: ${error}` });
  }

  async #checkFixedPoint(stack: string, program: readonly Declared[]): Promise<void> {
    const steps = await this.#commands.preview(stack, program).catch((error: unknown) => String(error));
    const changes =
      typeof steps === "string"
        ? steps
        : steps
            .filter(({ does }) => does !== "same")
            .map(({ does, name }) => `${does} ${name}`)
            .join(", ");
    if (changes !== "") this.#violations.push({ type: "not a fixed point", what: `${stack}: ${changes}` });
  }

  async #destroy(): Promise<void> {
    const { clock, cloud } = this.#world;
    for (const { action, request, service } of this.#undos) {
      callDirectly(cloud, service, action, request);
      cloud.settle();
    }
    this.#oracle.forgetForeign();
    for (const [stack] of [...this.#programs].toReversed()) {
      const { error } = await this.#commands.run({ stack, does: "destroy", program: [] });
      if (error !== undefined) this.#violations.push({ type: "stuck", what: `${stack}, destroy: ${error}` });
    }
    await clock.sleep(1);
    this.#violations.push(...this.#oracle.leftovers());
  }

  #resolved(request: unknown): Record<string, unknown> {
    const idOf = (name: string) =>
      [...this.#commands.stacks.values()].map((stack) => stack.of(name)?.id).find((id) => id !== undefined) ?? "";
    return recordOf(resolve(request, idOf));
  }
}

const recordOf = (value: unknown): Record<string, unknown> =>
  typeof value === "object" && value !== null ? { ...value } : {};

/** Calls an action that is only known by name. */
function callDirectly(cloud: World["cloud"], service: Foreign["service"], action: string, request: object): void {
  Reflect.apply(cloud.call, cloud, [service, action, request]);
}
