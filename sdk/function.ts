import * as pulumi from "@pulumi/pulumi";
import type { FunctionName } from "../provider/functions";
import { Provider } from "./provider";
import { refusal } from "./refusal";

/** @internal Calls a function of the provider with the account that the options, or the stack's settings, name. */
export async function call<Result>(
  name: FunctionName,
  args: Readonly<Record<string, unknown>>,
  opts?: pulumi.InvokeOptions,
  secrets: ReadonlyArray<keyof Result & string> = [],
): Promise<Result> {
  const provider = providerOf(name, opts);
  const output = Object.keys(args).find((key) => pulumi.Output.isInstance(args[key]));
  if (output !== undefined)
    throw new pulumi.RunError(`${name}: ${output} is an output: use ${name}Output, which waits for it`);
  const settings = provider && (await knownValue(name, provider.settings()));
  return ask(name, args, settings, provider, secrets);
}

/**
 * @internal The same for arguments that may be outputs: waits for those that count, and does not call while one is unknown, or a
 * resource behind one, or one that it depends on, is still to be made. With `counting` the values alone decide.
 */
export function callOutput<Result>(
  name: FunctionName,
  args: Readonly<Record<string, unknown>>,
  { dependsOn, ...opts }: pulumi.InvokeOutputOptions = {},
  secrets: ReadonlyArray<keyof Result & string> = [],
  counting?: readonly string[],
): pulumi.Output<pulumi.Unwrap<Result>> {
  const provider = providerOf(name, opts);
  const awaited = pulumi.output(
    Object.fromEntries(
      Object.entries(args).map(([key, value]) => [key, (counting ?? [key]).includes(key) ? value : undefined]),
    ),
  );
  const dependencies = pulumi.output(dependsOn).apply((given) => pulumi.all([given ?? []].flat().flatMap(idsOf)));
  const behind = pulumi.output(counting === undefined ? idsBehind(awaited) : []);
  // That the keys are secret makes no secret of the answer.
  const settings = pulumi.unsecret(pulumi.output(provider?.settings()));
  const answer = pulumi
    .all([awaited, settings, pulumi.output(pulumi.isSecret(awaited)), dependencies, behind])
    // Awaited here: of an output that fails, the SDK would leave some promises without anybody to handle them.
    .apply(async ([known, explicit, hidden]) =>
      pulumi.output(await ask<Result>(name, known, explicit, provider, secrets, hidden).catch(failLater)),
    );
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- apply unwraps an output that a promise gives, unseen by TypeScript
  return answer as unknown as pulumi.Output<pulumi.Unwrap<Result>>;
}

/** The SDK looks at what a program exports only when the program has run: what has failed by then, Node warns of beside the error. */
async function failLater(error: unknown): Promise<never> {
  await new Promise((resolve) => setTimeout(resolve, 500));
  throw error;
}

function providerOf(
  name: string,
  { parent, provider = parent?.getProvider("pulumi-nodejs:index:Function") }: pulumi.InvokeOptions = {},
): Provider | undefined {
  if (provider === undefined || provider instanceof Provider) return provider;
  throw new pulumi.RunError(`${name}: the option "provider" must be a cds.Provider`);
}

async function ask<Result>(
  name: FunctionName,
  args: Readonly<Record<string, unknown>>,
  explicit: Readonly<Record<string, string | undefined>> | undefined,
  provider: Provider | undefined,
  secrets: ReadonlyArray<keyof Result & string>,
  hidden = false,
): Promise<Result> {
  const result = await (mocked(name, args) ?? askApi(name, args, explicit, provider, hidden));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the type is generated from what the function gives
  const typed = result as Result;
  for (const field of secrets) Object.assign(Object(typed), { [field]: pulumi.secret(typed[field]) });
  return typed;
}

/** The answer of the mocks of a unit test, where there are any: nothing leaves the process then. */
function mocked(name: FunctionName, args: Readonly<Record<string, unknown>>): Promise<unknown> | undefined {
  const monitor: unknown = pulumi.runtime.getMonitor();
  if (typeof monitor !== "object" || monitor === null || !Object.hasOwn(monitor, "mocks")) return undefined;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what setMocks was given, which the published type leaves out
  const mocks = Reflect.get(monitor, "mocks") as pulumi.runtime.Mocks;
  return Promise.resolve(mocks.call({ token: `cds:index:${name}`, inputs: { ...args } }));
}

async function askApi(
  name: FunctionName,
  args: Readonly<Record<string, unknown>>,
  explicit: Readonly<Record<string, string | undefined>> | undefined,
  provider: Provider | undefined,
  hidden: boolean,
): Promise<unknown> {
  const stack = new pulumi.Config("cds");
  const get = (key: string) => (explicit === undefined ? stack.get(key.replace(/^cds:/, "")) : explicit[key]);
  // oxlint-disable-next-line no-restricted-imports -- loaded when it is first needed: a program that calls no function pays nothing
  const { callFunction, withoutValues } = await import("../provider/functions");
  return callFunction(name, args, { get }, provider?.environment() ?? process.env).catch((error: unknown) => {
    const message = error instanceof Error ? error.message : String(error);
    throw refusal(hidden ? withoutValues(message, [args]) : message);
  });
}

async function knownValue<T>(name: string, value: pulumi.Output<T>): Promise<T> {
  // At run time every output says whether it is known; the published type leaves that out.
  if ("isKnown" in value && (await value.isKnown) !== true)
    throw new pulumi.RunError(
      `${name}: the settings of its provider are not known yet; use ${name}Output, which waits for them`,
    );
  return new Promise((resolve) => {
    value.apply(resolve);
  });
}

/** The ids of the resources that an output is made of. */
async function idsBehind(output: pulumi.Output<unknown>): Promise<pulumi.Output<string>[]> {
  // At run time every output tells them; the published type leaves that out.
  const tell: unknown = Reflect.get(output, "allResources");
  const behind: unknown = typeof tell === "function" ? await tell.call(output) : undefined;
  return behind instanceof Set ? [...behind].filter(pulumi.Resource.isInstance).flatMap(idsOf) : [];
}

/** The ids that have to be known before something that depends on a resource can be asked for. */
function idsOf(resource: pulumi.Resource): pulumi.Output<string>[] {
  if (pulumi.CustomResource.isInstance(resource)) return [resource.id];
  const children: unknown = Reflect.get(resource, "__childResources");
  return children instanceof Set ? [...children].filter(pulumi.Resource.isInstance).flatMap(idsOf) : [];
}
