// `npm run demo`: a real `pulumi up` of the quickstart, against a simulated account that lives in .demo until --destroy.
import { fork } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { install } from "./install.mjs";
import { getPulumi } from "./pulumi.mjs";
import { Stop, main, root, run, say } from "./steps.mjs";

const folder = join(root, ".demo");
const backend = join(folder, "backend");
const lock = join(folder, "lock");
const stackConfig = join(folder, "Pulumi.demo.yaml");
const credentials = { id: "demo-key", secret: "demo-secret" };
const terminal = process.stdout.isTTY === true;
// However this process ends, the simulator ends with it.
const endWithParent = 'data:text/javascript,process.on("disconnect",()=>process.kill(process.pid,"SIGTERM"))';

const commands = {
  up: ["up", "--yes", "--skip-preview"],
  preview: ["preview"],
  destroy: ["destroy", "--yes", "--skip-preview"],
};

await main(async () => {
  const [option, ...rest] = process.argv.slice(2);
  const command = option === undefined ? "up" : option.replace(/^--/, "");
  if (!Object.hasOwn(commands, command) || rest.length > 0)
    throw new Stop("Use: npm run demo, npm run demo -- --preview, or npm run demo -- --destroy");
  if (command === "destroy" && !existsSync(stackConfig)) return say("Nothing to destroy: there is no demo");

  await install();
  const { path, env } = await getPulumi();
  claimFolder();
  const simulator = await startSimulator();
  try {
    await pulumi(path, command, pulumiEnvironment(env, simulator.endpoint));
    const owned = await ownedThings(simulator.endpoint);
    if (command === "destroy" && owned.length > 0)
      throw new Stop(
        `The simulated account is not empty after destroy: ${owned.join(", ")} (.demo is kept for a look; to start afresh, delete it)`,
      );
    say(`\nIn the simulated account: ${owned.join(", ") || "nothing"}`);
  } finally {
    await simulator.stop();
  }
  if (command === "destroy") {
    rmSync(folder, { recursive: true });
    say("Everything is destroyed, .demo is removed. To start again: npm run demo");
  } else {
    say("To change it:   edit examples/quickstart/index.ts, then npm run demo");
    say("To preview:     npm run demo -- --preview");
    say("To destroy it:  npm run demo -- --destroy");
  }
});

function claimFolder() {
  mkdirSync(backend, { recursive: true });
  const owner = existsSync(lock) ? Number(readFileSync(lock, "utf8")) : 0;
  if (owner && alive(owner))
    throw new Stop(`A demo is running already (process ${owner}): wait for it, or delete .demo/lock`);
  writeFileSync(lock, String(process.pid));
  process.on("exit", () => rmSync(lock, { force: true }));
  // Left by a run that was killed; none but a demo that holds our lock works on this backend.
  rmSync(join(backend, ".pulumi/locks"), { recursive: true, force: true });
}

function alive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === "EPERM";
  }
}

async function startSimulator() {
  const options = {
    port: 0,
    "task-ms": 1000,
    "access-key-id": credentials.id,
    "access-key-secret": credentials.secret,
    "state-file": join(folder, "simulator.json"),
  };
  const args = Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)]);
  // A group of its own: it must outlive a Ctrl-C until Pulumi has finished what it began.
  const child = fork(join(root, "dist/simulator/cli.js"), args, {
    detached: true,
    execArgv: ["--import", endWithParent],
    stdio: ["ignore", "pipe", "inherit", "ipc"],
  });
  process.on("exit", () => child.kill());
  const line = await Promise.race([
    once(createInterface(child.stdout), "line").then(([line]) => line),
    once(child, "exit").then(() => "it ended at once"),
    new Promise((resolve) => setTimeout(resolve, 20_000, "no word from it in 20 s").unref()),
  ]);
  const endpoint = /^cds-simulator listening on (http:\S+)$/.exec(line)?.[1];
  if (!endpoint) throw new Stop(`The simulator does not start (${line}): see above, then try npm run build`);
  say(`Simulator at ${endpoint}`);
  const stop = async () => {
    const ended = child.exitCode ?? child.signalCode;
    if (ended !== null) throw new Stop(`The simulator ended too early (${ended}): see above, then run this again`);
    const exit = once(child, "exit");
    child.kill();
    await exit;
  };
  return { endpoint, stop };
}

/** Only the simulated account is in reach: whatever CDS_... the user has set for a real one is left out. */
function pulumiEnvironment(inherited, endpoint) {
  const env = Object.fromEntries(Object.entries(inherited).filter(([name]) => !name.startsWith("CDS_")));
  return {
    ...env,
    CDS_ENDPOINT: endpoint,
    CDS_ACCESS_KEY_ID: credentials.id,
    CDS_ACCESS_KEY_SECRET: credentials.secret,
    PULUMI_BACKEND_URL: `file://${backend}`,
    PULUMI_HOME: join(folder, "home"),
    ...(terminal ? {} : { NO_COLOR: "1" }),
  };
}

async function pulumi(path, command, env) {
  if (!existsSync(stackConfig)) {
    // `stack init` writes the settings of the stack beside Pulumi.yaml; no option changes that.
    copyFileSync(join(root, "Pulumi.yaml"), join(folder, "Pulumi.yaml"));
    const { code, output } = await run(path, ["stack", "init", "demo", "--no-select", "--cwd", folder], { env });
    if (code !== 0) throw new Stop(`${output}\npulumi stack init failed: delete .demo, then run this again`);
  }
  const args = [...commands[command], "--stack", "demo", "--config-file", stackConfig];
  if (!terminal) args.push("--suppress-progress");
  say(`pulumi ${commands[command].join(" ")} (stack demo of examples/quickstart, in .demo)\n`);
  const { code } = await run(path, args, { env, show: true });
  if (code !== 0) throw new Stop(`pulumi ${command} failed: put right what it says above, then run this again`);
}

async function ownedThings(endpoint) {
  const answer = await fetch(`${endpoint}/_cds/state`, { signal: AbortSignal.timeout(5_000) })
    .then((response) => response.json())
    .catch((error) => ({ error }));
  if (answer?.counts === undefined)
    throw new Stop("The simulator does not say what the account holds (GET /_cds/state)");
  return Object.entries(answer.counts)
    .filter(([, count]) => count !== 0)
    .map(([kind, count]) => `${kind} ${count}`);
}
