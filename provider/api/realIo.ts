import { randomBytes } from "node:crypto";
import { sendOverHttp } from "./http";
import type { Io } from "./io";

/** The real clock, randomness and network. */
export const realIo: Io = {
  now: Date.now,
  elapsed: () => performance.now(),
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  randomBytes,
  send: sendOverHttp,
};
