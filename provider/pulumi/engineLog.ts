import { Client, credentials } from "@grpc/grpc-js";
import { LogRequest, LogSeverity } from "@pulumi/pulumi/proto/engine_pb";

/** Prints lines about a resource while the engine waits for it. */
export interface EngineLog {
  /** A warning that stays on the screen. */
  warn(urn: string, text: string): void;
  /** A line that stays on the screen. */
  inform(urn: string, text: string): void;
  /** The current status of the resource; the next one replaces it. */
  status(urn: string, text: string): void;
}

/** What messages call a resource, such as `Vdc "main"`: the engine does not show everywhere which resource a line is about. */
export function resourceLabel(urn: string): string {
  const [, , types = "", name] = urn.split("::");
  return name === undefined ? "cds" : `${types.split(/[:$]/).at(-1)} "${name}"`;
}

/** The address of the engine that started this process; undefined when there is none. */
export function engineAddress(): string | undefined {
  // A dynamic provider is given no engine by its host, but its last argument is the engine's address.
  const address = process.argv.at(-1) ?? "";
  return /^127\.0\.0\.1:\d+$/.test(address) ? address : undefined;
}

/** Connects to the engine that started this process; silent when there is none. */
export function connectEngineLog(): EngineLog {
  // The SDK's own log is left alone: other dynamic providers of the program share this process.
  const address = engineAddress();
  const engine = address === undefined ? undefined : new Client(address, credentials.createInsecure());
  const send = (urn: string, text: string, severity: 1 | 2, ephemeral: boolean) => {
    const request = new LogRequest();
    request.setUrn(urn);
    request.setMessage(text);
    request.setSeverity(severity);
    request.setEphemeral(ephemeral);
    engine?.makeUnaryRequest(
      "/pulumirpc.Engine/Log",
      (message: LogRequest) => Buffer.from(message.serializeBinary()),
      (reply) => reply,
      request,
      // A line that does not arrive is no reason to fail.
      () => undefined,
    );
  };
  return {
    warn: (urn, text) => send(urn, `${resourceLabel(urn)}: ${text}`, LogSeverity.WARNING, false),
    inform: (urn, text) => send(urn, `${resourceLabel(urn)}: ${text}`, LogSeverity.INFO, false),
    status: (urn, text) => send(urn, text, LogSeverity.INFO, true),
  };
}
