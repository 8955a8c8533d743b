import * as pulumi from "@pulumi/pulumi";
import type { FunctionName } from "../provider/functions";
import { Provider } from "./provider";
import { programError } from "./programError";

/** @internal Calls a function with the account of the provider in the options, or of the stack. */
export async function call<Result>(
  name: FunctionName,
  args: Readonly<Record<string, unknown>>,
  opts?: pulumi.InvokeOptions,
  secrets: ReadonlyArray<keyof Result & string> = [],
): Promise<Result> {
  const provider = providerOf(name, opts);
  const output = Object.keys(args).find((key) => pulumi.Output.isInstance(args[key]));
  if (output !== undefined)
    throw programError(`${name}: ${output} is an output: use ${name}Output, which waits for it`);
  const settings = provider && (await knownValue(name, provider.settings()));
  return invoke(name, args, settings, provider, secrets);
}

/**
 * @internal The same for arguments that may be outputs: waits for those in `awaitedArgs` (all by default), and does not call while one
 * of them is unknown, or a resource that it comes from or depends on is still to be created. With `awaitedArgs` the values alone decide.
 */
export function callOutput<Result>(
  name: FunctionName,
  args: Readonly<Record<string, unknown>>,
  { dependsOn, ...opts }: pulumi.InvokeOutputOptions = {},
  secrets: ReadonlyArray<keyof Result & string> = [],
  awaitedArgs?: readonly string[],
): pulumi.Output<pulumi.Unwrap<Result>> {
  const provider = providerOf(name, opts);
  const awaited = pulumi.output(
    Object.fromEntries(
      Object.entries(args).map(([key, value]) => [key, (awaitedArgs ?? [key]).includes(key) ? value : undefined]),
    ),
  );
  const dependencies = pulumi.output(dependsOn).apply((given) => pulumi.all([given ?? []].flat().flatMap(idsOf)));
  const sources = pulumi.output(awaitedArgs === undefined ? sourceIds(awaited) : []);
  // The result of a call is no secret because the keys are.
  const settings = pulumi.unsecret(pulumi.output(provider?.settings()));
  const result = pulumi
    .all([awaited, settings, pulumi.output(pulumi.isSecret(awaited)), dependencies, sources])
    // Awaited here: of an output that fails, the SDK would leave some promises unhandled.
    .apply(async ([known, explicit, isSecret]) =>
      pulumi.output(await invoke<Result>(name, known, explicit, provider, secrets, isSecret).catch(failLater)),
    );
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- apply unwraps an output that a promise gives, unseen by TypeScript
  return result as unknown as pulumi.Output<pulumi.Unwrap<Result>>;
}

/** The SDK handles the exports of a program only after the program has run: Node would warn of what has failed before that. */
async function failLater(error: unknown): Promise<never> {
  await new Promise((resolve) => setTimeout(resolve, 500));
  throw error;
}

function providerOf(
  name: string,
  { parent, provider = parent?.getProvider("pulumi-nodejs:index:Function") }: pulumi.InvokeOptions = {},
): Provider | undefined {
  if (provider === undefined || provider instanceof Provider) return provider;
  throw programError(`${name}: the option "provider" must be a cds.Provider`);
}

async function invoke<Result>(
  name: FunctionName,
  args: Readonly<Record<string, unknown>>,
  explicit: Readonly<Record<string, string | undefined>> | undefined,
  provider: Provider | undefined,
  secrets: ReadonlyArray<keyof Result & string>,
  isSecret = false,
): Promise<Result> {
  const result = await (callMocks(name, args) ?? callApi(name, args, explicit, provider, isSecret));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the type is generated from what the function gives
  const typed = result as Result;
  for (const field of secrets) Object.assign(Object(typed), { [field]: pulumi.secret(typed[field]) });
  return typed;
}

/** The result of the mocks in a unit test; nothing leaves the process then. */
function callMocks(name: FunctionName, args: Readonly<Record<string, unknown>>): Promise<unknown> | undefined {
  const monitor: unknown = pulumi.runtime.getMonitor();
  if (typeof monitor !== "object" || monitor === null || !Object.hasOwn(monitor, "mocks")) return undefined;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what setMocks was given, which the published type leaves out
  const mocks = Reflect.get(monitor, "mocks") as pulumi.runtime.Mocks;
  return Promise.resolve(mocks.call({ token: `cds:index:${name}`, inputs: { ...args } }));
}

async function callApi(
  name: FunctionName,
  args: Readonly<Record<string, unknown>>,
  explicit: Readonly<Record<string, string | undefined>> | undefined,
  provider: Provider | undefined,
  isSecret: boolean,
): Promise<unknown> {
  const stack = new pulumi.Config("cds");
  const get = (key: string) => (explicit === undefined ? stack.get(key.replace(/^cds:/, "")) : explicit[key]);
  // oxlint-disable-next-line no-restricted-imports -- loaded at the first call: other programs do not pay for it
  const { callFunction, withoutValues } = await import("../provider/functions");
  return callFunction(name, args, { get }, provider?.environment() ?? process.env).catch((error: unknown) => {
    const message = error instanceof Error ? error.message : String(error);
    throw programError(isSecret ? withoutValues(message, [args]) : message);
  });
}

async function knownValue<T>(name: string, value: pulumi.Output<T>): Promise<T> {
  // At run time every output says whether it is known; the published type leaves that out.
  if ("isKnown" in value && (await value.isKnown) !== true)
    throw programError(`${name}: the settings of its provider are unknown; use ${name}Output, which waits for them`);
  return new Promise((resolve) => {
    value.apply(resolve);
  });
}

/** The ids of the resources that an output comes from. */
async function sourceIds(output: pulumi.Output<unknown>): Promise<pulumi.Output<string>[]> {
  // At run time every output has them; the published type leaves that out.
  const allResources: unknown = Reflect.get(output, "allResources");
  const resources: unknown = typeof allResources === "function" ? await allResources.call(output) : undefined;
  return resources instanceof Set ? [...resources].filter(pulumi.Resource.isInstance).flatMap(idsOf) : [];
}

/** The ids that have to be known before something that depends on a resource can be called. */
function idsOf(resource: pulumi.Resource): pulumi.Output<string>[] {
  if (pulumi.CustomResource.isInstance(resource)) return [resource.id];
  const children: unknown = Reflect.get(resource, "__childResources");
  return children instanceof Set ? [...children].filter(pulumi.Resource.isInstance).flatMap(idsOf) : [];
}
