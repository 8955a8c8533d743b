import type { Session } from "./session";
import type { Recorded } from "./snapshot";
import { CommandFailed } from "./update";

/**
 * Reads every resource anew, all at once; drops what is gone. The state is written at the end: a killed refresh changes
 * nothing (deployment_executor.go, refresh; step.go, RefreshStep). One that fails leaves the others refreshed.
 */
export async function refresh(session: Session): Promise<void> {
  const { snapshot } = session;
  const errors: string[] = [];
  const results = await Promise.all(
    snapshot.resources.map(async (old): Promise<[Recorded, Recorded | undefined]> => {
      // What is deleted already is not read.
      if (old.isPendingReplacement) return [old, old];
      try {
        return [
          old,
          await session.call(old.kind, old.outputs, async (provider) => {
            const found = await provider.read(old.id, old.outputs);
            if (found.id === "") return undefined;
            // The engine compares what it has found with what was, to show it.
            await provider.diff(found.id, found.outputs, old.inputs);
            const inputs = found.inputs ?? old.inputs;
            return { ...old, id: found.id, outputs: found.outputs, inputs, hasInitErrors: false };
          }),
        ];
      } catch (error) {
        errors.push(error instanceof Error ? error.message : String(error));
        return [old, old];
      }
    }),
  );
  await session.write("write what was read", () => {
    for (const [old, found] of results) {
      if (found === undefined) snapshot.drop(old);
      else snapshot.put(found, old);
    }
  });
  if (errors.length > 0) throw new CommandFailed(errors);
}
