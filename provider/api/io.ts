/** The proxy that requests are sent through. */
export interface Proxy {
  /** Such as `http://proxy.example:3128`; no path, no slash at the end. */
  address: string;
  /** `user:password`, not encoded: never shown. */
  credentials?: string;
}

/** One signed request, ready for the wire. */
export interface WireRequest {
  method: "GET" | "POST";
  /** Signed: never shown. */
  url: string;
  /** JSON, for a POST. */
  body?: string;
  /** Whether it may travel on a kept-alive connection; a mutating call may not. */
  reuseConnection: boolean;
  /** None by default, whatever the environment contains. */
  proxy?: Proxy;
}

/** The reply, before it is parsed. */
export interface WireReply {
  status: number;
  body: string;
}

/** How long one send takes at most, from the connection to the last byte of the reply. */
export const sendTimeoutMs = 60_000;

/** No reply came. */
export class ConnectionError extends Error {
  override readonly name = "ConnectionError";
  constructor(
    message: string,
    /** Whether the request may have reached the server. */
    readonly sent: boolean,
  ) {
    super(message);
  }
}

/** Everything that is not deterministic: clock, randomness and network. Real in production, virtual in tests. */
export interface Io {
  /** Milliseconds since 1970, as the clock of the machine is set. */
  now(): number;
  /** Milliseconds on a clock that nobody sets: for waits and deadlines. */
  elapsed(): number;
  /** Resolves after this many milliseconds. */
  sleep(ms: number): Promise<void>;
  /** Random bytes. */
  randomBytes(count: number): Uint8Array;
  /** Sends a request exactly once, within `sendTimeoutMs`; throws ConnectionError and nothing else. */
  send(request: WireRequest): Promise<WireReply>;
}
