import { z } from "zod";
import { createApi, type Account } from "../../provider/api/client";
import { ConnectionError, type Io, type WireReply, type WireRequest } from "../../provider/api/io";
import { createLocks } from "../../provider/api/locks";
import type { Context } from "../../provider/lifecycle/context";
import { Run } from "../../provider/pulumi/run";
import { identify } from "../../provider/resources/identify";
import { seededBytes, virtualClock } from "./virtual";

export const account: Account = {
  endpoint: "https://cds.test",
  accessKeyId: "AKEXAMPLE0123456789abcdef",
  accessKeySecret: "SKexample/+=fedcba9876543210",
};

/** A call as it went over the wire, and when. */
export interface Call {
  action: string;
  parameters: Readonly<Record<string, unknown>>;
  request: WireRequest;
  /** Milliseconds since the world began. */
  at: number;
}

/** How the API answers each action. */
export type Answers = Readonly<Record<string, (call: Call) => WireReply | Promise<WireReply>>>;

/** A reply that says Success. */
export const success = (data?: unknown, beside: object = {}): WireReply => ({
  status: 200,
  body: JSON.stringify({ Code: "Success", Message: "Success.", Data: data, ...beside }),
});

/** A reply that says no. */
export const refusal = (code: string, message = "no", status = 400): WireReply => ({
  status,
  body: JSON.stringify({ Code: code, Message: message }),
});

/** No reply, though the call has arrived. */
export function lostReply(): never {
  throw new ConnectionError("the connection was closed without a reply", true);
}

/** The real client in virtual time, over a wire that answers as a test says. */
export function newWorld(answers: Answers, { minutes = 30 }: { minutes?: number } = {}) {
  const clock = virtualClock();
  const start = clock.now();
  const calls: Call[] = [];
  const allAnswers: Answers = { DescribeTags: () => success([]), ...answers };
  const statuses: string[] = [];
  const warnings: string[] = [];
  const io: Io = {
    ...clock,
    randomBytes: seededBytes(),
    async send(request) {
      const call = { ...readRequest(request), at: clock.elapsed() };
      calls.push(call);
      const answer = allAnswers[call.action];
      if (answer === undefined) throw new Error(`The test has no answer for ${call.action}`);
      return answer(call);
    },
  };
  const api = createApi(account, io);
  const context: Context = {
    api,
    io,
    locks: createLocks(),
    run: new Run().viewOf(""),
    machine: { claim: () => Promise.resolve(), claimantOf: () => Promise.resolve(undefined) },
    pending: [],
    timeoutMs: minutes * 60_000,
    track: () => undefined,
    persist: () => Promise.resolve(),
    secretInputs: [],
    identify: (ids) => identify({ api }, ids),
    deadline: minutes * 60_000,
    warn: (text) => warnings.push(text),
    status: (text) => statuses.push(text),
  };
  return {
    api,
    context,
    /** All calls of an action. */
    callsOf: (action: string) => calls.filter((call) => call.action === action),
    calls,
    /** Milliseconds since the world began. */
    elapsed: clock.elapsed,
    setAhead: clock.setAhead,
    /** What `now` says when the world begins. */
    start,
    io,
    statuses,
    warnings,
  };
}

const common = /^(AccessKeyId|Action|Signature|SignatureMethod|SignatureNonce|SignatureVersion|Timestamp|Version)$/;

function readRequest(request: WireRequest): Omit<Call, "at"> {
  const query = new URL(request.url).searchParams;
  const own = Object.fromEntries([...query].filter(([name]) => !common.test(name)));
  const body = z.record(z.string(), z.unknown()).parse(JSON.parse(request.body ?? "{}"));
  return { action: query.get("Action") ?? "", parameters: { ...own, ...body }, request };
}

/** What a promise is rejected with. */
export const failureOf = (promise: Promise<unknown>): Promise<Error> =>
  promise.then(
    (value) => {
      throw new Error(`It should have failed, and gave ${JSON.stringify(value)}`);
    },
    (error: unknown) => (error instanceof Error ? error : new Error(`Not an error: ${String(error)}`)),
  );
