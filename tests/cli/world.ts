import { run } from "../../cli/program";
import type { Shell } from "../../cli/shell";
import { virtualWorld } from "../engine/inProcess";
import { Stack, type Declared } from "../engine/stack";

/** The stack that the small engine names in its URNs. */
const urnOf = (kind: string, name: string) => `urn:pulumi:test::tests::pulumi-nodejs:dynamic/cds:${kind}::${name}`;

/** What a command has done. */
export interface Ended {
  code: number;
  out: string;
  notes: string[];
}

/** A cloud, a stack, and the command line of their user, in virtual time. */
export function cliWorld(providerEnvironment: NodeJS.ProcessEnv = {}) {
  const world = virtualWorld();
  const stack = new Stack(world.startProvider(providerEnvironment));
  const environment: NodeJS.ProcessEnv = {
    CDS_ENDPOINT: "http://127.0.0.1:1",
    CDS_ACCESS_KEY_ID: "simulator-key",
    CDS_ACCESS_KEY_SECRET: "simulator-secret",
  };

  /** Runs a command line over files; `more` is set in the environment, or unset. */
  async function cli(args: readonly string[], files: Record<string, string>, more = {}): Promise<Ended> {
    const ended: Ended = { code: 0, out: "", notes: [] };
    const shell: Shell = {
      environment: { ...environment, ...more },
      io: world.io,
      read(file) {
        const text = files[file];
        return text === undefined ? Promise.reject(new Error("ENOENT: no such file")) : Promise.resolve(text);
      },
      openStorage: () => world.storage,
      print: (text) => void (ended.out += text),
      note: (line) => void ended.notes.push(line),
      progress: () => undefined,
    };
    ended.code = await run(args, shell);
    return ended;
  }

  /** What `pulumi stack export` writes; without some resources, and with creations that a killed CLI has left open. */
  function stackExport({ without = [] as string[], creating = [] as object[] } = {}): string {
    const resources = [...stack.resources]
      .filter(([name]) => !without.includes(name))
      .map(([name, { id, inputs, kind, outputs }]) => ({
        urn: urnOf(kind, name),
        custom: true,
        id,
        type: `pulumi-nodejs:dynamic/cds:${kind}`,
        inputs,
        outputs,
      }));
    const root = { urn: "urn:pulumi:test::tests::pulumi:pulumi:Stack::tests-test", type: "pulumi:pulumi:Stack" };
    return JSON.stringify({
      version: 3,
      deployment: {
        resources: [root, ...resources],
        ...(creating.length > 0 && { pending_operations: creating }),
      },
    });
  }

  /** Lists the orphans of the stack. */
  async function orphans(text = stackExport(), ...options: string[]) {
    const { code, notes, out } = await cli(["orphans", "stack.json", "--json", ...options], { "stack.json": text });
    const found: { kind: string; id?: string; name?: string; certainty: string; evidence: string }[] =
      out === "" ? [] : JSON.parse(out);
    return { code, notes, found };
  }

  /** Begins an `up` whose process is killed after it has sent an action: nothing comes back. */
  async function upKilledAfter(action: string, program: readonly Declared[]): Promise<void> {
    const { send } = world.io;
    await new Promise<void>((killed, failed) => {
      world.io.send = async (request) => {
        const reply = await send(request);
        if (!request.url.includes(`Action=${action}&`)) return reply;
        killed();
        return new Promise(() => undefined);
      };
      stack.up(program).then(() => failed(new Error(`${action} was not sent`)), failed);
    });
    world.io.send = send;
    world.cloud.settle();
  }

  return { ...world, stack, cli, stackExport, orphans, upKilledAfter };
}
