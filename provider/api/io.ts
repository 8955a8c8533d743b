/** What requests are sent through. */
export interface Proxy {
  /** Such as `http://proxy.example:3128`; no path, no slash at the end. */
  address: string;
  /** `user:password`, as they are: never shown to anyone. */
  credentials?: string;
}

/** One signed request, ready for the wire. */
export interface WireRequest {
  method: "GET" | "POST";
  /** Signed: never shown to anyone. */
  url: string;
  /** JSON text of a POST. */
  body?: string;
  /** Whether it may travel on a kept-alive connection; a mutating call may not. */
  reuseConnection: boolean;
  /** None by default, whatever the environment says. */
  proxy?: Proxy;
}

/** What came back, unread. */
export interface WireReply {
  status: number;
  body: string;
}

/** No reply came back. */
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

/** Everything that is not the same twice: the clock, chance and the network. Real in production, virtual in tests. */
export interface Io {
  /** Milliseconds since 1970. */
  now(): number;
  /** Resolves after so many milliseconds. */
  sleep(ms: number): Promise<void>;
  /** So many random bytes. */
  randomBytes(count: number): Uint8Array;
  /** Sends a request exactly once; throws ConnectionError and nothing else. */
  send(request: WireRequest): Promise<WireReply>;
}
