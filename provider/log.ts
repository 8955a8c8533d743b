import { getEngine, resetOptions } from "@pulumi/pulumi/runtime";
import { LogRequest, LogSeverity } from "@pulumi/pulumi/proto/engine_pb";

/** Says things about a resource while the engine waits for it. */
export interface Log {
  /** A line that stays on the screen. */
  warn(urn: string, text: string): void;
  /** The resource's status for now; later ones take its place. */
  status(urn: string, text: string): void;
}

/** How errors begin that the engine shows: the plugin host would print them and their stacks beside returning them. */
export const toldByEngine = "told by the engine";

function leaveErrorsToTheEngine(): void {
  const { error } = console;
  // oxlint-disable-next-line no-console -- it is the plugin host that prints
  console.error = (...parts: unknown[]) => {
    if (!String(parts[0]).startsWith(`${toldByEngine}: `)) error(...parts);
  };
}

/** Tells the engine that started this process; silent when there is none. */
export function engineLog(): Log {
  const address = process.argv.at(-1) ?? "";
  const connected = /^127\.0\.0\.1:\d+$/.test(address);
  // A dynamic provider is given no engine by its host, but its last argument is the engine's address.
  leaveErrorsToTheEngine();
  if (connected) resetOptions("", "", -1, address, "", false, "");
  const send = (urn: string, text: string, severity: 1 | 2, ephemeral: boolean) => {
    const request = new LogRequest();
    request.setUrn(urn);
    request.setMessage(text);
    request.setSeverity(severity);
    request.setEphemeral(ephemeral);
    // A line that does not arrive is no reason to fail.
    if (connected) getEngine()?.log(request, () => undefined);
  };
  return {
    warn: (urn, text) => send(urn, text, LogSeverity.WARNING, false),
    status: (urn, text) => send(urn, text, LogSeverity.INFO, true),
  };
}
