import type { Reply } from "../api/client";
import { UnknownOutcomeError } from "../api/errors";

type Send = () => Promise<Reply>;

/**
 * Carries out what a trigger asks for, whose call goes through `sending`. `pulled` records the trigger as soon as the
 * call may have been carried out, so that no later run sends it again; whatever fails from then on says so.
 */
export async function actOnce(
  trigger: string,
  recordTriggered: () => void,
  carryOut: (sending: (send: Send) => Send) => Promise<unknown>,
): Promise<void> {
  let sent = false;
  const mark = () => {
    sent = true;
    recordTriggered();
  };
  const sending = (send: Send) => async () => {
    try {
      const reply = await send();
      mark();
      return reply;
    } catch (error) {
      if (error instanceof UnknownOutcomeError) mark();
      throw error;
    }
  };
  try {
    await carryOut(sending);
  } catch (error) {
    if (!sent || !(error instanceof Error)) throw error;
    throw new Error(
      `${error.message}. It is not sent again by itself: look whether it was carried out, and if not, change ${trigger} once more`,
    );
  }
}
