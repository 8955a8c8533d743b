import { AsyncLocalStorage } from "node:async_hooks";
import * as pulumi from "@pulumi/pulumi";
import { secretsIn } from "./references";

/** The type of all resources of this package, up to the kind. */
export const typePrefix = "pulumi-nodejs:dynamic/cds:";

const followed = new WeakMap<object, Promise<void>>();

/**
 * Applies what resource transforms set: they run in the engine, after the class, so a transform of our own is registered
 * after them. It costs a call for each resource, hence only where the program uses transforms itself.
 */
export async function followTransforms(): Promise<void> {
  const callbacks = callbackServer();
  if (callbacks === undefined) return;
  const following = followed.get(callbacks) ?? registerLast(callbacks);
  followed.set(callbacks, following);
  await following;
}

async function registerLast(callbacks: object): Promise<void> {
  // Registrations in progress would otherwise arrive after it.
  await pulumi.runtime.awaitStackRegistrations();
  pulumi.runtime.registerResourceTransform(completeAgain);
  // A transform that the program registers later comes after ours: the next resource registers ours again.
  const register: unknown = Reflect.get(callbacks, "registerStackTransform");
  if (typeof register !== "function") return;
  const again = (transform: pulumi.ResourceTransform) => {
    Reflect.deleteProperty(callbacks, "registerStackTransform");
    followed.delete(callbacks);
    Reflect.apply(register, callbacks, [transform]);
  };
  Reflect.set(callbacks, "registerStackTransform", again);
}

/** The custom timeouts that options set; undefined when they set none. */
export function timeoutsOf(opts: pulumi.ResourceOptions): Record<string, string> | undefined {
  // The engine sends an empty string for each that is not set.
  const set = Object.entries({ ...opts.customTimeouts }).filter(
    ([, timeout]) => timeout !== undefined && timeout !== "",
  );
  return set.length === 0 ? undefined : Object.fromEntries(set);
}

const completeAgain: pulumi.ResourceTransform = ({ type, props, opts }) =>
  type.startsWith(typePrefix)
    ? { props: { ...props, __timeouts: timeoutsOf(opts), __secrets: secretsIn(props) }, opts }
    : undefined;

/** The server of the program's transforms; there is none until the program registers the first. */
function callbackServer(): object | undefined {
  // The SDK keeps it in a store that its published types leave out.
  const local: unknown = Reflect.get(globalThis, "asyncLocalStorage");
  const inLocal = local instanceof AsyncLocalStorage ? local.getStore() : undefined;
  const store: unknown = inLocal ?? Reflect.get(globalThis, "globalStore");
  const callbacks: unknown = typeof store === "object" && store !== null ? Reflect.get(store, "callbacks") : undefined;
  return typeof callbacks === "object" && callbacks !== null ? callbacks : undefined;
}
