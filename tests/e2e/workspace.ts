import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { startSimulator, type Cloud, type Simulator, type SimulatorOptions } from "../../simulator";

export const root = join(__dirname, "../..");

/** The only account that the simulated cloud knows. */
export const keys = { id: "e2e-key-id-4711", secret: "e2e-key-secret-0815" };

/** Makes minutes of the provider pass in seconds; `since` keeps the clocks of several processes in one line. */
export const fastClock = (since = Date.now()): Record<string, string> => ({
  NODE_OPTIONS: `--require ${join(root, "tests/engine/fastClock.cjs")}`,
  FAST_CLOCK: "30",
  FAST_CLOCK_SINCE: String(since),
});

/**
 * What `pulumi stack init dev` writes into a backend and a project, for the passphrase below. It proves the passphrase,
 * which costs a third of a second of a processor, and the tests need some forty stacks.
 */
const emptyStack = (project: string) => ({
  state: { version: 3, checkpoint: { stack: `organization/${project}/dev` } },
  settings: "encryptionsalt: v1:5zbomu34Qqs=:v1:1Pp8k1mb733fVPKI:g5DQhBOhL0qOklBsjmwySS0pEGKX0Q==\n",
});

/** How a command ended, and what it printed. */
export interface Ended {
  code: number;
  out: string;
  err: string;
  /** Both, one after the other. */
  printed: string;
  /** The errors among the final diagnostics, without Pulumi's own "update failed". */
  errors: string[];
}

const resource = z.object({
  urn: z.string(),
  type: z.string().default(""),
  id: z.string().optional(),
  inputs: z.record(z.string(), z.unknown()).default({}),
  outputs: z.record(z.string(), z.unknown()).default({}),
  protect: z.boolean().default(false),
  external: z.boolean().default(false),
  dependencies: z.array(z.string()).default([]),
  propertyDependencies: z.record(z.string(), z.array(z.string()).nullable()).default({}),
  initErrors: z.array(z.string()).default([]),
  delete: z.boolean().default(false),
  pendingReplacement: z.boolean().default(false),
});

/** A resource as the state file has it. */
export type Stored = z.output<typeof resource>;

const checkpoint = z.object({
  checkpoint: z.object({ latest: z.object({ resources: z.array(resource).default([]) }).optional() }),
});

/** A simulated cloud, and a folder with a Pulumi backend of its own, for one file of tests. */
export class World {
  readonly folder = mkdtempSync(join(tmpdir(), "pulumi-cds-e2e-"));
  readonly #children = new Set<ChildProcess>();

  private constructor(private readonly simulator: Simulator) {
    mkdirSync(join(this.folder, "backend/.pulumi"), { recursive: true });
    writeFileSync(join(this.folder, "backend/.pulumi/meta.yaml"), "version: 1\n");
  }

  /** Starts it; its tasks take `taskMs`, and its account is what a state file holds. */
  static async open(taskMs = 40, stateFile?: string, switches?: SimulatorOptions["switches"]): Promise<World> {
    const account = { accessKeyId: keys.id, accessKeySecret: keys.secret };
    return new World(await startSimulator({ taskMs, stateFile, switches, ...account }));
  }

  get cloud(): Cloud {
    return this.simulator.cloud;
  }

  /** The environment of a user who has set nothing but what reaches this cloud. */
  get environment(): Record<string, string | undefined> {
    const inherited = Object.entries(process.env).filter(
      ([name]) => !/^(CDS_|PULUMI_|NODE_|JEST_|INIT_CWD|npm_(?!config_(cache|registry|userconfig)$))/.test(name),
    );
    return {
      ...Object.fromEntries(inherited),
      NO_COLOR: "1",
      PULUMI_BACKEND_URL: `file://${join(this.folder, "backend")}`,
      PULUMI_HOME: join(this.folder, "home"),
      PULUMI_CONFIG_PASSPHRASE: "a passphrase",
      PULUMI_SKIP_UPDATE_CHECK: "true",
      PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION: "true",
      CDS_ENDPOINT: this.simulator.endpoint,
      CDS_ACCESS_KEY_ID: keys.id,
      CDS_ACCESS_KEY_SECRET: keys.secret,
    };
  }

  /** Makes a project with a stack, from its files; it finds this package, as built, among its modules. */
  async project(name: string, files: Record<string, string>): Promise<Project> {
    const folder = join(this.folder, name);
    mkdirSync(folder);
    symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
    const stacks = join(this.folder, "backend/.pulumi/stacks", name);
    const { settings, state } = emptyStack(name);
    mkdirSync(stacks, { recursive: true });
    writeFileSync(join(stacks, "dev.json"), JSON.stringify(state));
    return this.#projectOf(name, folder, { "Pulumi.dev.yaml": settings, ...files });
  }

  /** The same as users do it, in a folder that has its modules already. */
  async projectIn(name: string, folder: string, files: Record<string, string>): Promise<Project> {
    const project = this.#projectOf(name, folder, files);
    const { code, printed } = await project.pulumi(["stack", "init", "dev"]);
    if (code !== 0) throw new Error(printed);
    return project;
  }

  #projectOf(name: string, folder: string, files: Record<string, string>): Project {
    const project = new Project(this, name, folder);
    const own = { "Pulumi.yaml": `name: ${name}\nruntime: nodejs\n`, "package.json": `{ "name": "${name}" }\n` };
    project.write({ ...own, ...files });
    return project;
  }

  /** Runs a program to its end. */
  async run(
    command: string,
    args: string[],
    cwd: string,
    environment: Record<string, string | undefined> = {},
  ): Promise<Ended> {
    const child = spawn(command, args, { cwd, env: { ...this.environment, ...environment } });
    this.#children.add(child);
    let [out, err] = ["", ""];
    child.stdout.on("data", (chunk) => (out += String(chunk)));
    child.stderr.on("data", (chunk) => (err += String(chunk)));
    child.stdin.end();
    try {
      await once(child, "close");
    } finally {
      this.#children.delete(child);
    }
    const printed = out + err;
    return { code: child.exitCode ?? -1, out, err, printed, errors: errorsIn(printed) };
  }

  /** How many there are of each thing that there is. */
  counts(): Record<string, number> {
    return Object.fromEntries(Object.entries(this.cloud.counts()).filter(([, count]) => count !== 0));
  }

  /** The calls, by Pulumi's doing, that change something; those to come or those from the `from`th on. */
  changes(from = 0): string[] {
    return this.cloud.ledger
      .slice(from)
      .filter((entry) => entry.direct !== true && !entry.action.startsWith("Describe"))
      .map((entry) => entry.action);
  }

  /** Ends what still runs, and leaves nothing behind. */
  async close(): Promise<void> {
    // Pulumi takes the first signal for "finish what you do", and the second for "end what you have started".
    for (const patienceMs of [1_000, 15_000]) {
      for (const child of this.#children) child.kill("SIGINT");
      for (let waited = 0; this.#children.size > 0 && waited < patienceMs; waited += 100) await sleep(100);
    }
    for (const child of this.#children) child.kill("SIGKILL");
    await this.simulator.close();
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** A Pulumi project with one stack. */
export class Project {
  /** What is set beside the world's environment. */
  environment: Record<string, string | undefined> = {};

  constructor(
    private readonly world: World,
    readonly name: string,
    readonly folder: string,
  ) {}

  /** Writes files of the project. */
  write(files: Record<string, string>): void {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(this.folder, path)), { recursive: true });
      writeFileSync(join(this.folder, path), text);
    }
  }

  /** Runs the CLI. */
  pulumi(args: string[]): Promise<Ended> {
    const bin = process.env["PULUMI_BIN"];
    if (bin === undefined) throw new Error("PULUMI_BIN is not set: run `node tools/test.mjs tests/e2e`");
    return this.world.run(bin, [...args, "--non-interactive"], this.folder, {
      PULUMI_STACK: "dev",
      ...this.environment,
    });
  }

  preview(...options: string[]): Promise<Ended> {
    return this.pulumi(["preview", "--suppress-progress", ...options]);
  }

  /** An `up` without the preview before it. */
  up(...options: string[]): Promise<Ended> {
    return this.pulumi(["up", "--yes", "--skip-preview", "--suppress-progress", ...options]);
  }

  /** An `up` as people run it, without the question in between. */
  previewAndUp(...options: string[]): Promise<Ended> {
    return this.pulumi(["up", "--yes", "--suppress-progress", ...options]);
  }

  refresh(...options: string[]): Promise<Ended> {
    return this.pulumi(["refresh", "--yes", "--skip-preview", "--suppress-progress", ...options]);
  }

  destroy(...options: string[]): Promise<Ended> {
    return this.pulumi(["destroy", "--yes", "--skip-preview", "--suppress-progress", ...options]);
  }

  /** What the state file holds, by logical name. */
  stored(): Map<string, Stored> {
    return new Map(this.allStored().map((found) => [found.urn.split("::").at(-1) ?? "", found]));
  }

  /** What the state file holds; of one name there may be several, until what was replaced is deleted. */
  allStored(): Stored[] {
    const path = join(this.world.folder, "backend/.pulumi/stacks", this.name, "dev.json");
    return checkpoint.parse(JSON.parse(readFileSync(path, "utf8"))).checkpoint.latest?.resources ?? [];
  }

  /** One of them. */
  storedOf(name: string): Stored {
    const found = this.stored().get(name);
    if (found === undefined) throw new Error(`${name} is not in the state`);
    return found;
  }

  /** The outputs of the program. */
  outputs(): Record<string, unknown> {
    return this.storedOf(`${this.name}-dev`).outputs;
  }

  /** All that Pulumi has written about its stacks: state, backups, history, settings. */
  written(): string {
    const texts = [join(this.world.folder, "backend"), join(this.folder, "Pulumi.dev.yaml")].flatMap(textsIn);
    return texts.join("\n");
  }
}

function errorsIn(printed: string): string[] {
  const diagnostics = printed
    .split(/^Diagnostics:$/m)
    .slice(1)
    .join("");
  // What a failed creation leaves behind is told as a list of one.
  return [
    ...diagnostics.matchAll(
      /^\s+(?:error: (?!\d+ errors? occurred:$|(?:update|preview|refresh|destroy) failed$)|\* )(.*)/gm,
    ),
  ].map(([, text = ""]) => text);
}

function textsIn(path: string): string[] {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return [];
  if (!found.isDirectory()) return [readFileSync(path, "utf8")];
  return readdirSync(path).flatMap((name) => textsIn(join(path, name)));
}
