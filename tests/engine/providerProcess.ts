import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as grpc from "@grpc/grpc-js";
import { ErrorResourceInitFailed } from "@pulumi/pulumi/proto/provider_pb";
import * as messages from "@pulumi/pulumi/proto/provider_pb";
import { ResourceProviderClient } from "@pulumi/pulumi/proto/provider_grpc_pb";
import { Status } from "@pulumi/pulumi/proto/status_pb";
import { Struct, type JavaScriptValue } from "google-protobuf/google/protobuf/struct_pb";
import { InitFailed, withoutMarks, type Properties, type Provider } from "./provider";

const root = join(__dirname, "../..");

/** A real dynamic-provider process, as the engine starts one. */
export interface ProviderProcess {
  provider: Provider;
  /** What it has printed. */
  printed(): string;
  /** Closes the connection to it, as an engine does that ends. */
  disconnect(): void;
  /** Whether it has ended. */
  hasEnded(): boolean;
  stop(): Promise<void>;
}

/**
 * Starts the plugin host of Pulumi's SDK in the quickstart's folder; its clock runs `speed` times as fast as ours, and
 * the engine that it knows is at an address.
 */
export async function startProviderProcess(
  environment: Record<string, string>,
  config: Record<string, string> = {},
  speed = 20,
  engine = "none",
): Promise<ProviderProcess> {
  const host = join(root, "node_modules/@pulumi/pulumi/cmd/dynamic-provider");
  const home = mkdtempSync(join(tmpdir(), "pulumi-cds-home-"));
  const child = spawn(process.execPath, ["--require", join(__dirname, "fastClock.cjs"), host, engine], {
    cwd: join(root, "examples/quickstart"),
    env: { PATH: process.env["PATH"], FAST_CLOCK: String(speed), PULUMI_HOME: home, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let printed = "";
  child.stderr.on("data", (chunk: Buffer) => (printed += chunk.toString()));
  const lines = createInterface({ input: child.stdout });
  const [port] = await Promise.race([
    once(lines, "line"),
    once(child, "exit").then(() => Promise.reject(new Error(printed))),
  ]);
  lines.on("line", (line) => (printed += `${line}\n`));

  const client = new ResourceProviderClient(`127.0.0.1:${String(port)}`, grpc.credentials.createInsecure());
  await call<unknown>((done) => client.configure(new messages.ConfigureRequest().setArgs(struct(config)), done));
  return {
    provider: overGrpc(client),
    printed: () => printed,
    disconnect: () => client.close(),
    hasEnded: () => child.exitCode !== null || child.signalCode !== null,
    async stop() {
      client.close();
      child.kill("SIGKILL");
      if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
      rmSync(home, { recursive: true, force: true });
    },
  };
}

function overGrpc(client: ResourceProviderClient): Provider {
  return {
    async check(olds, news) {
      const request = new messages.CheckRequest().setOlds(struct(olds)).setNews(struct(news));
      const reply = await call<messages.CheckResponse>((done) => client.check(request, done));
      return {
        inputs: withoutMarks(plain(reply.getInputs())),
        failures: reply.getFailuresList().map((failure) => failure.toObject()),
      };
    },
    async diff(id, olds, news) {
      const request = new messages.DiffRequest().setId(id).setOlds(struct(olds)).setNews(struct(news));
      const reply = await call<messages.DiffResponse>((done) => client.diff(request, done));
      const { DIFF_NONE, DIFF_SOME } = messages.DiffResponse.DiffChanges;
      const changes = new Map<number, boolean>([
        [DIFF_NONE, false],
        [DIFF_SOME, true],
      ]).get(reply.getChanges());
      return { changes, replaces: reply.getReplacesList(), deleteBeforeReplace: reply.getDeletebeforereplace() };
    },
    async create(inputs) {
      const request = new messages.CreateRequest().setProperties(struct(inputs));
      const reply = await call<messages.CreateResponse>((done) => client.create(request, done));
      return { id: reply.getId(), outputs: plain(reply.getProperties()) };
    },
    async read(id, outputs) {
      const request = new messages.ReadRequest().setId(id).setProperties(struct(outputs));
      const reply = await call<messages.ReadResponse>((done) => client.read(request, done));
      return {
        id: reply.getId(),
        outputs: plain(reply.getProperties()),
        inputs: reply.hasInputs() ? plain(reply.getInputs()) : undefined,
      };
    },
    async update(id, olds, news) {
      const request = new messages.UpdateRequest().setId(id).setOlds(struct(olds)).setNews(struct(news));
      const reply = await call<messages.UpdateResponse>((done) => client.update(request, done));
      return { outputs: plain(reply.getProperties()) };
    },
    async delete(id, outputs) {
      const request = new messages.DeleteRequest().setId(id).setProperties(struct(outputs));
      await call<unknown>((done) => client.delete(request, done));
    },
  };
}

async function call<Reply>(
  send: (done: (error: grpc.ServiceError | null, reply: Reply) => void) => unknown,
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    send((error, reply) =>
      error === null ? resolve(reply) : reject(initFailureOf(error) ?? new Error(error.details)),
    );
  });
}

function initFailureOf(error: grpc.ServiceError): InitFailed | undefined {
  const [packed] = error.metadata.get("grpc-status-details-bin");
  if (!Buffer.isBuffer(packed)) return undefined;
  const [detail] = Status.deserializeBinary(packed).getDetailsList();
  if (detail === undefined) return undefined;
  const failed = ErrorResourceInitFailed.deserializeBinary(detail.getValue_asU8());
  return new InitFailed(failed.getId(), plain(failed.getProperties()), failed.getReasonsList());
}

const plain = (struct: Struct | undefined): Properties => struct?.toJavaScript() ?? {};

// The wire knows JSON only, as the engine's own marshalling does.
function struct(properties: Properties): Struct {
  const crossing: Record<string, JavaScriptValue> = JSON.parse(JSON.stringify(properties));
  return Struct.fromJavaScript(crossing);
}
