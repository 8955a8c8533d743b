import { change } from "../../../api/change";
import type { Context } from "../../../lifecycle/context";
import { bareMetalAsParent, powerOf, requireBareMetal, waitUntilIdle } from "../shared/bmsInstances";
import type { CheckedBmsInstance } from "./inputs";
import { installationOf } from "./order";

// After a failed installation the next run asks for it again, with a warning at preview; the API refuses that as long as
// the instance is in an error state.

/** Installs the image again and waits until the instance is idle. */
export async function reinstall(context: Context, id: string, news: CheckedBmsInstance): Promise<void> {
  const prior = await waitUntilIdle(context, id, "ReinstallBms");
  let isAccepted = false;
  await change(context, {
    async send() {
      const reply = await context.api.bms.ReinstallBms({ BaremetalId: id, ...installationOf(news) });
      isAccepted = true;
      return reply;
    },
    // After a lost reply, only another image or a busy instance shows that it has begun.
    async observe() {
      const found = await requireBareMetal(context, id);
      return isAccepted || powerOf(found) === "busy" || found.ImageName !== prior.ImageName ? true : undefined;
    },
    unmetCondition: `${id} still has its old image`,
    parent: () => bareMetalAsParent(context, id),
  });
  const found = await waitUntilIdle(context, id, "ReinstallBms");
  if (powerOf(found) === "broken") throw new Error(`ReinstallBms has ended, and ${id} is broken`);
}
