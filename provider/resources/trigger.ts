import type { Reply } from "../api/client";
import { UnknownOutcomeError } from "../api/errors";

/** Sends once what a trigger asks for: `pulled` records it as soon as the call may have been carried out, so that no later run sends it again. */
export const once = (trigger: string, send: () => Promise<Reply>, pulled: () => void) => async (): Promise<Reply> => {
  try {
    const reply = await send();
    pulled();
    return reply;
  } catch (error) {
    if (!(error instanceof UnknownOutcomeError)) throw error;
    pulled();
    throw new UnknownOutcomeError(
      error.action,
      error.actionClass,
      `${error.reason}. It is not sent again by itself: look whether it was carried out, and if not, change ${trigger} once more`,
    );
  }
};
