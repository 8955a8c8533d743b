import type { Reply } from "../api/client";
import { UnknownOutcomeError } from "../api/errors";

type Send = () => Promise<Reply>;

/** How a trigger is recorded. */
interface TriggerRecord {
  /** The input. */
  trigger: string;
  /** Records that it has acted: no later run acts again. */
  record(): void;
  /** Records that it has not acted. */
  takeBack(): void;
}

/**
 * Carries out what a trigger asks for, whose call goes through `sending`. The trigger is recorded before, so that no later
 * run sends it again, even after a kill; a failure after the call may have taken effect says so.
 */
export async function actOnce(
  { record, takeBack, trigger }: TriggerRecord,
  carryOut: (sending: (send: Send) => Send) => Promise<unknown>,
): Promise<void> {
  let sent = false;
  const sending = (send: Send) => async () => {
    try {
      const reply = await send();
      sent = true;
      return reply;
    } catch (error) {
      sent ||= error instanceof UnknownOutcomeError;
      throw error;
    }
  };
  record();
  try {
    await carryOut(sending);
  } catch (error) {
    if (!sent) takeBack();
    if (!sent || !(error instanceof Error)) throw error;
    throw new Error(
      `${error.message}. It is not sent again automatically: check whether it took effect, and if not, change ${trigger} again`,
    );
  }
}
