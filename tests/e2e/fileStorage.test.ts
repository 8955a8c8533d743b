import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileStorage } from "../../provider/pulumi/fileStorage";
import { root } from "./workspace";

let folder: string;
const children: ChildProcess[] = [];
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "pulumi-cds-storage-"))));
afterEach(() => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
  rmSync(folder, { recursive: true });
});

/** Starts a process that holds a lock; resolves once it has it. */
async function holder(): Promise<ChildProcess> {
  const program = `
    const { fileStorage } = require(${JSON.stringify(join(root, "dist/provider/pulumi/fileStorage.js"))});
    fileStorage(${JSON.stringify(folder)}).hold("locks/one", () => {
      console.log("held");
      return new Promise((resolve) => process.stdin.once("data", resolve));
    }).then(() => process.exit(0));
  `;
  const child = spawn(process.execPath, ["-e", program], { stdio: ["pipe", "pipe", "inherit"] });
  children.push(child);
  await once(child.stdout, "data");
  return child;
}

it("gives what was written, to its owner only, and forgets what was removed", async () => {
  const storage = fileStorage(folder);
  expect([await storage.list("a"), await storage.read("a/b.json")]).toEqual([[], undefined]);
  await storage.write("a/b.json", "one");
  await storage.write("a/b.json", "two");
  expect([await storage.list("a"), await storage.read("a/b.json")]).toEqual([["b.json"], "two"]);
  expect([statSync(join(folder, "a")).mode & 0o777, statSync(join(folder, "a/b.json")).mode & 0o777]).toEqual([
    0o700, 0o600,
  ]);
  await storage.remove("a/b.json");
  await storage.remove("a/b.json");
  expect(await storage.list("a")).toEqual([]);
});

it("lets one process at a time do what is under a lock", async () => {
  const child = await holder();
  const order: string[] = [];
  const work = fileStorage(folder).hold("locks/one", async () => void order.push("this process"));
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  order.push("the other process ends");
  child.stdin?.write("end");
  await work;
  expect(order).toEqual(["the other process ends", "this process"]);
}, 20_000);

it("takes over the lock of a process that was killed", async () => {
  const child = await holder();
  child.kill("SIGKILL");
  await once(child, "exit");
  const killedAt = Date.now();
  await fileStorage(folder).hold("locks/one", () => Promise.resolve());
  expect(Date.now() - killedAt).toBeLessThan(10_000);
}, 20_000);

it("works without locks where nothing can be written", async () => {
  writeFileSync(join(folder, "file"), "");
  const storage = fileStorage(join(folder, "file"));
  expect(await storage.hold("locks/one", () => Promise.resolve("done"))).toBe("done");
  await expect(storage.write("a/b.json", "one")).rejects.toThrow();
});
