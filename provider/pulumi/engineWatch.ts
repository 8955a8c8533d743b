import { connect } from "node:net";
import { engineAddress } from "./engineLog";
import type { Host } from "./host";

const everyMs = 2_000;
const goneAfterMs = 5_000;
const longestMs = 10 * 60_000;
const pipes: readonly string[] = ["PipeWrap", "TTYWrap"];

/**
 * Ends this process after its engine: a killed CLI leaves its plugins behind, for ever. Operations are finished first,
 * and so is what other dynamic providers do in this process, for ten minutes at most.
 */
export function watchEngine(host: Host): void {
  const address = engineAddress();
  if (address === undefined) return;
  const pipesToCli = countPipes();
  let doneSince: number | undefined;
  let quietSince: number | undefined;
  const look = async () => {
    // Before the engine is asked, which keeps the process busy as well.
    const isQuiet = !isBusy(pipesToCli);
    const isDone = (await refusesConnections(address)) && !host.isWorking;
    const now = host.io.elapsed();
    doneSince = isDone ? (doneSince ?? now) : undefined;
    quietSince = isDone && isQuiet ? (quietSince ?? now) : undefined;
    if (hasPassed(goneAfterMs, quietSince, now) || hasPassed(longestMs, doneSince, now)) process.exit();
    lookLater();
  };
  const lookLater = () => setTimeout(() => void look(), everyMs).unref();
  lookLater();
}

const hasPassed = (ms: number, since: number | undefined, now: number) => since !== undefined && now - since >= ms;

/** Whether nobody listens there; any other failure to connect proves nothing. */
function refusesConnections(address: string): Promise<boolean> {
  const { hostname, port } = new URL(`http://${address}`);
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname).unref();
    socket.once("error", (error: NodeJS.ErrnoException) => resolve(error.code === "ECONNREFUSED"));
    socket.once("connect", () => {
      socket.destroy();
      resolve(false);
    });
  });
}

/** Whether more keeps this process alive than what every plugin has: its server, and its pipes to the CLI. */
function isBusy(pipesToCli: number): boolean {
  const others = process.getActiveResourcesInfo().filter((resource) => resource !== "TCPServerWrap");
  return others.length > pipesToCli || others.some((resource) => !pipes.includes(resource));
}

const countPipes = () => process.getActiveResourcesInfo().filter((resource) => pipes.includes(resource)).length;
