import type { Properties } from "../engine/provider";
import type { Life, Of } from "./facts";

/** What is true of every kind that takes over what exists. */
export function adoption({ absentId, allSame, cloud, does, facts, next, of, program, stack, without }: Life): void {
  /** Makes one and has the stack forget it, without deleting it; gives what was known of it. */
  async function forgotten(args?: (of: Of) => Properties) {
    await stack().up(program(args));
    const known = stack().of("it");
    stack().resources.delete("it");
    next();
    return known;
  }

  /** All is as it was, but for what nothing shows and nobody has said: that is left open. */
  function expectShown(outputs: Properties) {
    const now = shown(stack().of("it").outputs);
    const isOpen = (key: string) => !(key in now) && facts.unreadable?.includes(key) === true;
    expect(now).toEqual(Object.fromEntries(Object.entries(shown(outputs)).filter(([key]) => !isOpen(key))));
  }

  /** Puts it back into the stack, so that it is deleted after the test. */
  const remember = (known: Awaited<ReturnType<typeof forgotten>>) => stack().resources.set("it", known);

  it("is adopted: nothing is made and nothing is changed, then or later", async () => {
    const { id, outputs } = await forgotten();
    const adopting = program(() => ({ adopt: id }));
    const before = { state: cloud().state(), sent: cloud().ledger.length };
    const changes = () =>
      cloud()
        .ledger.slice(before.sent)
        .filter(({ action, direct }) => direct !== true && !action.startsWith("Describe"))
        .map(({ action }) => action);
    expect(await does(stack().preview(adopting))).toBe("create");
    expect(await does(stack().up(adopting))).toBe("create");
    expect(of("it")).toBe(id);
    expectShown(outputs);
    expect(await stack().preview(adopting)).toEqual(allSame);
    await stack().refresh();
    expect(await stack().preview(adopting)).toEqual(allSame);
    expect(changes()).toEqual([]);
    expect(cloud().state()).toEqual(before.state);
  });

  it("stays what it is, its name too, when `adopt` is taken away again", async () => {
    const { id, outputs } = await forgotten();
    await stack().up(program(() => ({ adopt: id })));
    expect(await stack().preview(program())).toEqual(allSame);
    await stack().up(program());
    await stack().refresh();
    expect(await stack().up(program())).toEqual(allSame);
    expect(of("it")).toBe(id);
    expectShown(outputs);
  });

  const { inPlace = {}, replaces, unreadable = [] } = facts;
  // Under another parent it would not be found at all.
  const unfit = [...unreadable, ...Object.keys(facts.getState?.(() => "") ?? {})];
  const differing = Object.entries({ ...inPlace, ...replaces })
    .map(([title, { from, to }]) => ({ input: title.split(" ")[0] ?? title, from, to }))
    .find(({ input, from }) => from === undefined && !unfit.includes(input));
  if (facts.noGet === undefined && differing !== undefined) {
    it(`is not adopted as what it is not: ${differing.input} differs`, async () => {
      const known = await forgotten();
      const before = cloud().state();
      const other = program((of) => ({ ...differing.to(of), adopt: known.id }));
      try {
        await expect(stack().up(other)).rejects.toThrow(
          new RegExp(`adopt: .* differs from the program: .*${differing.input} is .*, not `),
        );
        expect(stack().resources.has("it")).toBe(false);
        expect(cloud().state()).toEqual(before);
      } finally {
        remember(known);
      }
    });
  }

  if (facts.noGet === undefined) {
    it("is not adopted where there is none", async () => {
      await expect(stack().up(program(() => ({ adopt: absentId() })))).rejects.toThrow(
        `adopt: there is no ${facts.kind} with the id ${absentId()} in this account`,
      );
      expect(stack().resources.has("it")).toBe(false);
      await stack().up(without);
    });
  }
}

/** What users see of a state, but for how it came there. */
const shown = (outputs: Properties) =>
  Object.fromEntries(Object.entries(outputs).filter(([key]) => !key.startsWith("__") && key !== "adopt"));
