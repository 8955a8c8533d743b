import { Refusal } from "../refusals/refusal";
import type { SignedQuery } from "./signature";
import type { Switches } from "../account/switches";

const mostRemembered = 100_000;

/** What guards against the same signed request coming twice; its codes are this simulator's own. */
export class Nonces {
  readonly #used = new Set<string>();

  constructor(readonly switches: Pick<Switches, "nonceReplay" | "clockSkewMs">) {}

  /** Takes a nonce in, or refuses the request. */
  use({ nonce, signedAt }: SignedQuery, now: number): void {
    const { clockSkewMs, nonceReplay } = this.switches;
    if (clockSkewMs !== null && Math.abs(now - signedAt) > clockSkewMs)
      throw new Refusal(400, "InvalidTimeStamp.Expired", "Timestamp is too far from the cloud's clock.");
    if (!nonceReplay) return;
    if (this.#used.has(nonce)) throw new Refusal(400, "SignatureNonceUsed", "SignatureNonce was used before.");
    this.#used.add(nonce);
    if (this.#used.size <= mostRemembered) return;
    const [oldest] = this.#used;
    if (oldest !== undefined) this.#used.delete(oldest);
  }
}
