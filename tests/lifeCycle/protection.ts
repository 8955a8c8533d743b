import type { Life } from "./facts";

/** What is true of every kind that can be kept from deletion. */
export function protection({ allSame, cloud, does, facts, of, program, stack, without }: Life): void {
  const unprotected = { deleteProtection: false };

  it("is not deleted while it is protected, and lets go after an update of its own", async () => {
    const kept = program(() => ({ deleteProtection: true }));
    await stack().up(kept);
    await stack().up(kept);
    const before = { id: of("it"), counts: cloud().counts() };
    await expect(stack().up(without)).rejects.toThrow(
      `${before.id} is protected: set deleteProtection to false, run \`pulumi up\`, then delete it`,
    );
    expect(cloud().counts()).toEqual(before.counts);
    expect(await does(stack().up(program(() => unprotected)))).toBe("update");
    await stack().up(without);
    expect(stack().resources.has("it")).toBe(false);
  });

  it("becomes protected, and unprotected, without a change in the cloud", async () => {
    await stack().up(program());
    const before = cloud().state();
    expect(await does(stack().up(program(() => ({ deleteProtection: true }))))).toBe("update");
    await stack().refresh();
    expect(await stack().preview(program(() => ({ deleteProtection: true })))).toEqual(allSame);
    expect(await does(stack().up(program()))).toBe("update");
    expect(cloud().state()).toEqual(before);
  });

  for (const [input, { from = () => ({}), to }] of Object.entries(facts.replaces).slice(0, 2)) {
    it(`is not replaced while it is protected: preview names ${input}`, async () => {
      await stack().up(program((of) => ({ ...from(of), deleteProtection: true })));
      const changed = (deleteProtection: boolean) => program((of) => ({ ...from(of), ...to(of), deleteProtection }));
      const says = new RegExp(
        `deleteProtection: is on, and a change of .*${input.split(" ")[0]}.* replaces the resource`,
      );
      await expect(stack().preview(changed(true))).rejects.toThrow(says);
      await expect(stack().preview(changed(false))).rejects.toThrow(says);
      await stack().up(program((of) => ({ ...from(of), ...unprotected })));
      expect(await does(stack().preview(changed(true)))).toBe("replace");
    });
  }
}
