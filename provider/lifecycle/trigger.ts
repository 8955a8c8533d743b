import type { Reply } from "../api/client";
import { UnknownOutcomeError } from "../api/errors";

type Send = () => Promise<Reply>;

/**
 * Carries out what a trigger asks for, whose call goes through `sending`. `recordTriggered` records the trigger as soon
 * as the call may have taken effect, so that no later run sends it again; a failure after that says so.
 */
export async function actOnce(
  trigger: string,
  recordTriggered: () => void,
  carryOut: (sending: (send: Send) => Send) => Promise<unknown>,
): Promise<void> {
  let sent = false;
  const markSent = () => {
    sent = true;
    recordTriggered();
  };
  const sending = (send: Send) => async () => {
    try {
      const reply = await send();
      markSent();
      return reply;
    } catch (error) {
      if (error instanceof UnknownOutcomeError) markSent();
      throw error;
    }
  };
  try {
    await carryOut(sending);
  } catch (error) {
    if (!sent || !(error instanceof Error)) throw error;
    throw new Error(
      `${error.message}. It is not sent again automatically: check whether it took effect, and if not, change ${trigger} again`,
    );
  }
}
