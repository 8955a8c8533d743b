import { copyFileSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { ConnectionLost } from "../../simulator";
import { Oracle } from "../faults/oracle";
import { edited, randomProgram } from "../faults/program";
import { Random } from "../faults/random";
import type { Declared, Kill, Violation } from "../faults/scenario";
import { Snapshot } from "../faults/snapshot";
import { actionOf, isRead } from "../faults/wire";
import { descendantsOf, isRunning } from "./processes";
import { fastClock, keys, World, type Ended, type Project, type Stored } from "./workspace";

/** When something is killed: at the nth call that changes something, before it is carried out or before its reply leaves, or some time later. */
interface Moment {
  nth: number;
  when: "before" | "after" | "later";
  laterMs: number;
}

/** A program that is run by the real CLI, and what is killed meanwhile. */
interface KilledRun {
  /** What is there before; nothing, if it is left out. */
  before?: readonly Declared[];
  program: readonly Declared[];
  who: Kill["who"];
  moment: Moment;
}

/** What came of it. */
export interface KilledResult {
  /** Its description, for a reader. */
  about: string;
  wasKilled: boolean;
  /** How many plain `up`s it took after the kill. */
  ups: number;
  violations: Violation[];
}

/** The plain `up`s after a kill that may be needed. */
const patience = 2;

/** A random one; the same for the same seed. */
export function randomKilledRun(seed: number): KilledRun {
  const random = new Random(seed * 104_729);
  const first = randomProgram(random, random.int(3, 6));
  const isEdited = random.chance(0.4);
  return {
    ...(isEdited && { before: first }),
    program: isEdited ? edited(random, first) : first,
    who: random.pick(["provider", "cli", "both"]),
    moment: {
      nth: isEdited ? 1 : random.int(1, first.length),
      when: random.pick(["before", "after", "later"]),
      laterMs: random.int(1, 150),
    },
  };
}

/** Runs it in an account of its own, brings everything to its end with plain `up`s, and looks at what is there then. */
export async function runKilled(run: KilledRun): Promise<KilledResult> {
  const world = await World.open(40, undefined, { listedDiskIds: true });
  const trial = new KilledTrial(world, run);
  try {
    return await trial.run();
  } finally {
    trial.endSurvivors();
    await world.close();
  }
}

class KilledTrial {
  readonly #said: string[] = [];
  readonly #violations: Violation[] = [];
  /** What a killed CLI leaves behind: processes that it has started. */
  #survivors: number[] = [];
  #calls = 0;
  #isOver = false;
  #struck = "";
  #ups = 0;

  constructor(
    private readonly world: World,
    private readonly plan: KilledRun,
  ) {}

  async run(): Promise<KilledResult> {
    const { before, program } = this.plan;
    const project = await this.world.project("killed", { "index.js": programCode });
    project.environment = fastClock();
    if (before !== undefined) {
      this.#declare(project, before);
      await this.#expectSuccess(project.up());
    }
    this.#declare(project, program);
    await this.#killed(project);
    await this.#recover(project);
    if (this.#violations.length === 0) this.#violations.push(...this.#oracle(project).violations(this.#programs()));
    if (this.#violations.length === 0) {
      await this.#expectSuccess(project.destroy());
      this.#violations.push(...this.#oracle(project).leftovers());
    }
    return {
      about: `${this.plan.who} killed ${this.#struck || "never"}: ${program.map(({ kind }) => kind).join(", ")}`,
      wasKilled: this.#struck !== "",
      ups: this.#ups,
      violations: this.#violations,
    };
  }

  /** Ends what a killed CLI has left behind and that has not ended by itself. */
  endSurvivors(): void {
    for (const pid of this.#survivors.filter(isRunning)) process.kill(pid, "SIGKILL");
  }

  #declare(project: Project, program: readonly Declared[]): void {
    project.write({ "program.json": JSON.stringify(program) });
  }

  #programs() {
    return new Map([["dev", this.plan.program]]);
  }

  /** An `up`, while which something is killed. */
  async #killed(project: Project): Promise<void> {
    const { cloud } = this.world;
    const { laterMs, nth, when } = this.plan.moment;
    const handle = cloud.handle.bind(cloud);
    cloud.handle = async (request) => {
      const action = actionOf(request);
      const isMeant = !isRead(action) && ++this.#calls === nth;
      if (!isMeant) return handle(request);
      if (when === "before") {
        this.#strike(`before ${action}`);
        // What has not been carried out when its sender dies may be lost as well.
        if (this.plan.who !== "cli") throw new ConnectionLost();
      }
      const reply = await handle(request);
      if (when === "after") this.#strike(`after ${action}`);
      if (when === "later") void sleep(laterMs).then(() => this.#strike(`${laterMs} ms after ${action}`));
      return reply;
    };
    this.#hear(await project.up());
    this.#isOver = true;
    cloud.handle = handle;
    if (this.#struck !== "" && this.plan.who !== "provider") this.#hear(await project.pulumi(["cancel", "--yes"]));
  }

  #strike(what: string): void {
    const cli = descendantsOf(process.pid, "up --yes --skip-preview");
    const providers = descendantsOf(process.pid, "dynamic-provider");
    // What comes too late must not hit the next command.
    if (cli.length === 0 || this.#isOver) return;
    this.#struck = what;
    const all = cli.flatMap((pid) => descendantsOf(pid, ""));
    if (this.plan.who !== "provider") this.#survivors = all;
    if (this.plan.who !== "cli") for (const pid of providers) process.kill(pid, "SIGKILL");
    if (this.plan.who !== "provider") for (const pid of cli) process.kill(pid, "SIGKILL");
  }

  /** The CLI writes the state of a folder in place: killed meanwhile, it leaves half a file, and the state before it beside. */
  #restoreState(): void {
    const file = join(this.world.folder, "backend/.pulumi/stacks/killed/dev.json");
    try {
      JSON.parse(readFileSync(file, "utf8"));
    } catch {
      copyFileSync(`${file}.bak`, file);
    }
  }

  async #recover(project: Project): Promise<void> {
    this.#restoreState();
    let last: Ended | undefined;
    for (this.#ups = 1; this.#ups <= patience; this.#ups++) {
      last = this.#hear(await project.up());
      if (last.code === 0) return this.#checkFixedPoint(project);
    }
    this.#violations.push({ type: "stuck", what: last?.errors.join("; ") || (last?.printed ?? "") });
  }

  async #checkFixedPoint(project: Project): Promise<void> {
    const { code, printed } = this.#hear(await project.preview("--expect-no-changes"));
    if (code !== 0) this.#violations.push({ type: "not a fixed point", what: printed });
  }

  async #expectSuccess(command: Promise<Ended>): Promise<void> {
    const { code, printed } = this.#hear(await command);
    if (code !== 0) this.#violations.push({ type: "stuck", what: printed });
  }

  #hear(ended: Ended): Ended {
    this.#said.push(ended.printed.replaceAll(keys.secret, "simulator-secret"));
    return ended;
  }

  #oracle(project: Project): Oracle {
    const snapshot = new Snapshot("dev");
    snapshot.resources = project.allStored().flatMap(recordedOf);
    const { cloud, folder } = this.world;
    const machine = { written: textsIn(join(folder, "home/pulumi-cds")) };
    return new Oracle({ cloud, machine, said: this.#said }, new Map([["dev", snapshot]]));
  }
}

/** A resource of the state file, as the model of the engine has it. */
function recordedOf(stored: Stored) {
  const [, kind] = /\bcds:(?:\w+:)?(\w+)$/.exec(stored.type) ?? [];
  if (kind === undefined || stored.id === undefined) return [];
  const { id, inputs, outputs } = stored;
  return [
    {
      name: stored.urn.split("::").at(-1) ?? "",
      kind,
      id,
      inputs,
      outputs,
      dependsOn: {},
      hasInitErrors: stored.initErrors.length > 0,
      isCondemned: stored.delete,
      isPendingReplacement: stored.pendingReplacement,
    },
  ];
}

/** A program that declares what a file says. */
const programCode = `
const cds = require("pulumi-cds");
const made = new Map();
const resolve = (value) => {
  if (typeof value !== "object" || value === null) return value;
  if ("$ref" in value) return made.get(value.$ref).id;
  if (Array.isArray(value)) return value.map(resolve);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, resolve(item)]));
};
for (const { name, kind, args } of require("./program.json")) made.set(name, new cds[kind](name, resolve(args)));
`;

function textsIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8"));
}
