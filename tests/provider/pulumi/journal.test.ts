import { Journal } from "../../../provider/pulumi/journal";
import { memoryStorage, type Storage } from "../../../provider/pulumi/storage";

const urn = "urn:pulumi:dev::shop::pulumi-nodejs:dynamic/cds:Vdc::main";
const creation = { urn, kind: "Vdc", nonce: "abcd2345", operation: "create" as const, at: 1, secrets: ["password"] };
const update = { ...creation, operation: "update" as const, prior: { vdcName: "old", password: "one" } };

/** The journals of processes that follow one another on one disk. */
function disk(storage: Storage = memoryStorage()) {
  const reports: string[] = [];
  return { storage, reports, journal: () => new Journal(storage, "stacks/shop", (problem) => reports.push(problem)) };
}

/** A process that was killed after it had written this down. */
async function killed(journal: Journal, operation: Parameters<Journal["begin"]>[0], id: string, state: object) {
  const open = journal.begin(operation);
  open.track(() => ({ id, state: { ...state } }));
  await open.persist();
  return open;
}

describe("a creation that was killed", () => {
  it("is found under its URN by the next process, without its secrets", async () => {
    const { journal, storage } = disk();
    const state = {
      vdcName: "main-abcd2345",
      password: "Open-sesame42",
      __pending: { action: "CreateVdc", sentAt: 1 },
    };
    await killed(journal(), creation, "pending:abcd2345", state);
    const { password, ...written } = state;
    expect(await journal().creationsOf(urn)).toMatchObject([{ id: "pending:abcd2345", state: written }]);
    const texts = await Promise.all(
      (await storage.list("stacks/shop")).map((name) => storage.read(`stacks/shop/${name}`)),
    );
    expect(texts).toHaveLength(1);
    expect(texts.join()).not.toContain(password);
  });

  it("is forgotten once the engine shows what it was given", async () => {
    const { journal, storage } = disk();
    const state = { vdcName: "main", password: "one" };
    const open = await killed(journal(), creation, "vdc-1", state);
    await open.end({ id: "vdc-1", state });
    expect(await journal().leftBy(urn, "abcd2345", { ...state })).toBeUndefined();
    expect(await storage.list("stacks/shop")).toEqual([]);
  });
});

describe("an update that was killed", () => {
  it("has left a state, which is taken with the secrets that the engine has", async () => {
    const { journal } = disk();
    await killed(journal(), update, "vdc-1", { vdcName: "new", password: "two", __unfinished: "changing" });
    expect(await journal().leftBy(urn, "abcd2345", update.prior)).toEqual({
      id: "vdc-1",
      state: { vdcName: "new", password: "one", __unfinished: "changing" },
    });
  });

  it("and has ended, while the engine has lost its result, has left that", async () => {
    const { journal } = disk();
    const open = await killed(journal(), update, "vdc-1", { vdcName: "new", __unfinished: "changing" });
    await open.end({ id: "vdc-1", state: { vdcName: "new" } });
    expect((await journal().leftBy(urn, "abcd2345", update.prior))?.state).toEqual({ vdcName: "new", password: "one" });
  });

  it("and has ended counts no more where the engine has something newer", async () => {
    const { journal, storage } = disk();
    const open = await killed(journal(), update, "vdc-1", { vdcName: "new" });
    await open.end({ id: "vdc-1", state: { vdcName: "new" } });
    expect(await journal().leftBy(urn, "abcd2345", { vdcName: "newest" })).toBeUndefined();
    expect(await storage.list("stacks/shop")).toEqual([]);
  });

  it("that was refused counts as if it had never been", async () => {
    const { journal } = disk();
    const current = journal();
    const earlier = await current.reread(urn, "abcd2345");
    await killed(current, update, "vdc-1", { vdcName: "new", __unfinished: "changing" });
    await current.takeBack(earlier, urn, "abcd2345");
    expect(await journal().leftBy(urn, "abcd2345", update.prior)).toBeUndefined();
  });

  it("keeps its name where the resource has another one by now", async () => {
    const { journal } = disk();
    await killed(journal(), update, "vdc-1", { vdcName: "new" });
    expect(await journal().leftBy(`${urn}-renamed`, "abcd2345", update.prior)).toMatchObject({ id: "vdc-1" });
  });
});

it("an operation that sends nothing writes nothing", async () => {
  const { journal, storage } = disk();
  const open = journal().begin(update);
  await open.end({ id: "vdc-1", state: { vdcName: "new" } });
  expect(await storage.list("stacks/shop")).toEqual([]);
});

describe("a journal that cannot be used", () => {
  it.each(["{", "[]", '{"urn":1}', ""])(
    "is reported where an entry is damaged (%j), and the others count",
    async (text) => {
      const { journal, reports, storage } = disk();
      await killed(journal(), creation, "vdc-1", {});
      await storage.write("stacks/shop/damaged.json", text);
      expect(await journal().creationsOf(urn)).toHaveLength(1);
      expect(reports).toEqual([expect.stringMatching(/^the journal entry stacks\/shop\/damaged\.json is damaged/)]);
    },
  );

  it("is reported where it cannot be written, and the operation goes on", async () => {
    const storage: Storage = { ...memoryStorage(), write: () => Promise.reject(new Error("EROFS")) };
    const { journal, reports } = disk(storage);
    await killed(journal(), creation, "vdc-1", {});
    expect(reports).toEqual([expect.stringContaining("the journal cannot be written (EROFS)")]);
  });
});
