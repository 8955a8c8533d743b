import { change } from "../../../api/change";
import type { Context } from "../../../lifecycle/context";
import { bareMetalAsParent, powerOf, presentBareMetal, settledBareMetal } from "../shared/bmsInstances";
import type { CheckedBmsInstance } from "./inputs";
import { installationOf } from "./order";

/** Installs the image anew and waits until the machine has settled. */
export async function reinstall(context: Context, id: string, news: CheckedBmsInstance): Promise<void> {
  const before = await settledBareMetal(context, id, "ReinstallBms");
  let accepted = false;
  await change(context, {
    async send() {
      const reply = await context.api.bms.ReinstallBms({ BaremetalId: id, ...installationOf(news) });
      accepted = true;
      return reply;
    },
    // Behind a lost reply only these show that it has begun: another image, or a machine at work.
    async observe() {
      const now = await presentBareMetal(context, id);
      return accepted || powerOf(now) === "busy" || now.ImageName !== before.ImageName ? true : undefined;
    },
    unmetCondition: `${id} still has its old image`,
    parent: () => bareMetalAsParent(context, id),
  });
  const now = await settledBareMetal(context, id, "ReinstallBms");
  if (powerOf(now) === "broken") throw new Error(`ReinstallBms has ended, and ${id} is broken`);
}
