import type { Switches } from "../account/switches";
import { Refusal } from "../refusals/refusal";
import type { SignedQuery } from "./signature";

const maxRemembered = 100_000;

/** Detects signed requests that are sent twice; the codes of its refusals are guesses. */
export class Nonces {
  readonly #used = new Set<string>();

  constructor(readonly switches: Pick<Switches, "nonceReplay" | "clockSkewMs">) {}

  /** Records a nonce, or refuses the request. */
  use({ nonce, signedAt }: SignedQuery, now: number): void {
    const { clockSkewMs, nonceReplay } = this.switches;
    if (clockSkewMs !== null && Math.abs(now - signedAt) > clockSkewMs)
      throw new Refusal(400, "InvalidTimeStamp.Expired", "Timestamp is too far from the cloud's clock.");
    if (!nonceReplay) return;
    if (this.#used.has(nonce)) throw new Refusal(400, "SignatureNonceUsed", "SignatureNonce was used before.");
    this.#used.add(nonce);
    if (this.#used.size <= maxRemembered) return;
    const [oldest] = this.#used;
    if (oldest !== undefined) this.#used.delete(oldest);
  }
}
