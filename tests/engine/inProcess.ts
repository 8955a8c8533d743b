import { createHash } from "node:crypto";
import { dynamicProvider } from "../../provider/pulumi/dynamicProvider";
import { ConnectionError, type Io } from "../../provider/api/io";
import { Host } from "../../provider/pulumi/host";
import { memoryStorage, type Storage } from "../../provider/pulumi/storage";
import { identify } from "../../provider/resources/identify";
import type { AnyResource } from "../../provider/lifecycle/resource";
import { registry } from "../../provider/resources/registry";
import { ConnectionLost, createCloud, virtualClock, type Cloud, type CloudOptions } from "../../simulator";
import { InitFailed, withoutMarks, type Provider } from "./provider";

/** A provider and a cloud in this process, on one virtual clock: minutes pass in milliseconds. */
export interface VirtualWorld {
  cloud: Cloud;
  io: Io;
  /** What outlives a provider: its journal, and its claims. */
  storage: Storage;
  /** What the provider has told the engine. */
  told: string[];
  /** Once the action has been sent, the listing cannot be read, until the function that it gives is called. */
  hide(action: string, listing: string): () => void;
  /** Kills the provider before the next call of an action arrives, or after its effect: it hears nothing more. Resolves then. */
  kill(action: string, when: "before" | "after"): Promise<void>;
  /** Starts a provider like the real process, with a memory, and with more environment, of its own, and the settings of a stack; gives the provider of each kind. */
  startProvider(more?: NodeJS.ProcessEnv, settings?: Readonly<Record<string, string>>): (kind: string) => Provider;
}

/** Makes a world with an empty account. */
export function virtualWorld(taskMs = 1_000, switches: CloudOptions["switches"] = {}): VirtualWorld {
  const clock = virtualClock();
  const start = clock.now();
  const cloud = createCloud({ clock, taskMs, switches });
  let drawn = 0;
  const io: Io = {
    now: clock.now,
    elapsed: () => clock.now() - start,
    async sleep(ms) {
      clock.advance(ms);
    },
    randomBytes: (count) => createHash("sha256").update(String(drawn++)).digest().subarray(0, count),
    async send(request) {
      try {
        return await cloud.handle(request);
      } catch (error) {
        if (error instanceof ConnectionLost) throw new ConnectionError(error.message, true);
        throw error;
      }
    },
  };
  const told: string[] = [];
  const log = {
    warn: (_: string, text: string) => told.push(text),
    inform: (_: string, text: string) => told.push(text),
    status: (_: string, text: string) => told.push(text),
  };
  const environment = {
    CDS_ENDPOINT: "http://127.0.0.1:1",
    CDS_ACCESS_KEY_ID: "simulator-key",
    CDS_ACCESS_KEY_SECRET: "simulator-secret",
  };
  const storage = memoryStorage();
  const kinds = new Map<string, AnyResource>(Object.entries(registry));
  return {
    cloud,
    io,
    storage,
    told,
    hide(action, listing) {
      const before = cloud.ledger.length;
      const { send } = io;
      io.send = async (request) => {
        const sent = cloud.ledger.slice(before).some((entry) => entry.action === action);
        return sent && request.url.includes(`Action=${listing}&`) ? { status: 503, body: "" } : send(request);
      };
      return () => {
        io.send = send;
      };
    },
    kill: (action, when) =>
      new Promise((die) => {
        const { send } = io;
        io.send = async (request) => {
          if (!request.url.includes(`Action=${action}&`)) return send(request);
          io.send = send;
          if (when === "after") await send(request);
          die();
          return new Promise(() => undefined);
        };
      }),
    startProvider(more, settings = {}) {
      const host = new Host(io, log, { ...environment, ...more }, identify, () => storage);
      host.settings = { get: (key) => settings[key] };
      return (name) => {
        const kind = kinds.get(name);
        if (kind === undefined) throw new Error(`${name} is not a kind`);
        return inProcess(kind, host);
      };
    },
  };
}

/** The provider of a kind, in this process. */
export function inProcess(kind: AnyResource, host: Host): Provider {
  const { check, create, diff, read, update, delete: remove } = dynamicProvider(kind, host);
  if (check === undefined || diff === undefined || read === undefined || update === undefined || remove === undefined)
    throw new Error("a method is missing");
  return {
    async check(olds, news) {
      const { inputs, failures } = await check(copy(olds), copy(news));
      return { inputs: { ...withoutMarks(copy(inputs)), __provider: news["__provider"] }, failures: failures ?? [] };
    },
    async diff(id, olds, news) {
      const { changes, replaces = [], deleteBeforeReplace = false } = await diff(id, copy(olds), copy(news));
      return { changes, replaces, deleteBeforeReplace };
    },
    create: (inputs) => kept(async () => create(copy(inputs)).then(({ id, outs }) => ({ id, outputs: copy(outs) }))),
    read: async (id, outputs) => {
      const { id: found = "", props, inputs } = await read(id, copy(outputs));
      const withProvider = inputs && { ...copy(inputs), __provider: outputs["__provider"] };
      return { id: found, outputs: copy(props), inputs: withProvider };
    },
    update: (id, olds, news) =>
      kept(async () => update(id, copy(olds), copy(news)).then(({ outs }) => ({ outputs: copy(outs) }))),
    delete: (id, outputs) => remove(id, copy(outputs)),
  };
}

async function kept<Result>(operation: () => Promise<Result>): Promise<Result> {
  try {
    return await operation();
  } catch (error) {
    if (error instanceof Error && "id" in error && "properties" in error && "reasons" in error) {
      throw new InitFailed(
        String(error.id),
        copy(error.properties),
        Array.isArray(error.reasons) ? error.reasons.map(String) : [],
      );
    }
    throw error;
  }
}

// What crosses the process border is JSON: undefined inside would fail there, so it fails here too.
function copy(properties: unknown): Record<string, unknown> {
  const text = JSON.stringify(properties, (_, value: unknown) => {
    if (value === undefined) throw new Error("undefined cannot cross to the engine");
    return value;
  });
  const crossed: Record<string, unknown> = JSON.parse(text ?? "{}");
  return crossed;
}
