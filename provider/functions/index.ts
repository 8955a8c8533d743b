import { z } from "zod";
import { createApi, type Account, type Api } from "../api/client";
import { realIo } from "../api/realIo";
import { accountOf, defaultRegionOf, type Settings } from "../pulumi/settings";
import { unknownName, issueMessage, regionMissing } from "../lifecycle/messages";
import { camel, camelized } from "./camel";
import type { AnyFunction } from "./definition";
import { functions } from "./functions";

export { withoutValues } from "../api/redact";

/** The name of a function. */
export type FunctionName = keyof typeof functions;

type Values = Readonly<Record<string, unknown>>;

const apis = new Map<string, Api>();

/** One API an account, so that all functions of a program share its limiter. */
function apiOf(account: Account): Api {
  const key = JSON.stringify(account);
  const api = apis.get(key) ?? createApi(account, realIo);
  apis.set(key, api);
  return api;
}

/** Calls a function; the names in its arguments and its result are those that programs see. Errors are one line each. */
export async function callFunction(
  name: FunctionName,
  args: Values,
  settings: Settings,
  environment: NodeJS.ProcessEnv,
): Promise<unknown> {
  const definition: AnyFunction = functions[name];
  try {
    const checked = checkedArgs(definition, args, defaultRegionOf(settings));
    const api = () => apiOf(accountOf(settings, environment));
    return camelized(await definition.call(api, checked));
  } catch (error) {
    throw new Error(`${name}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

function checkedArgs(definition: AnyFunction, args: Values, defaultRegion: string | undefined): Values {
  const schemas = Object.entries(definition.args).map(([field, schema]) => ({ field, key: camel(field), schema }));
  const keys = schemas.map(({ key }) => key);
  const stranger = Object.keys(args).find((key) => !keys.includes(key));
  if (stranger !== undefined)
    throw new Error(
      `${unknownName(`${stranger}:`, "an argument", keys)}; ${keys.length === 0 ? "there are none, and options come second" : `the arguments are ${keys.join(", ")}`}`,
    );
  const checked = schemas.map(({ field, key, schema }) => {
    const fromSetting = key === "regionId" && definition.regionFromSetting ? defaultRegion : undefined;
    const value = args[key] ?? fromSetting;
    // The client leaves empty texts out, and a filter left out matches everything.
    if (value === "") throw new Error(`${key}: must not be empty; leave it out to look at all`);
    const read = z.safeParse(schema, value, { reportInput: true });
    // The wire's leniency with numbers as texts is not for programs.
    if (read.success && typeof read.data === "number" && typeof value === "string")
      throw new Error(`${key}: expected number, received string`);
    if (read.success) return [field, read.data];
    if (value === undefined && definition.regionFromSetting && key === "regionId")
      throw new Error(`regionId: ${regionMissing}`);
    const [issue] = read.error.issues;
    throw new Error(`${[key, ...(issue?.path ?? [])].join(".")}: ${issue && issueMessage(issue)}`);
  });
  return Object.fromEntries(checked.filter(([, value]) => value !== undefined));
}
