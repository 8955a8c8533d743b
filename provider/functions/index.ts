import { z } from "zod";
import { type Account, type Api, createApi } from "../api/client";
import { realIo } from "../api/realIo";
import { issueMessage, messageOf, regionMissing, unknownName } from "../lifecycle/messages";
import { accountOf, defaultRegionOf, type Settings } from "../pulumi/settings";
import { camel, namesToCamelCase } from "./camel";
import type { AnyFunction } from "./definition";
import { functions } from "./functions";

export { withoutValues } from "../api/redact";

/** The name of a function. */
export type FunctionName = keyof typeof functions;

type Values = Readonly<Record<string, unknown>>;

const apis = new Map<string, Api>();

/** One API per account, so that all functions of a program share its rate limiter. */
function apiOf(account: Account): Api {
  const key = JSON.stringify(account);
  const api = apis.get(key) ?? createApi(account, realIo);
  apis.set(key, api);
  return api;
}

/** Calls a function, with the names of programs in its arguments and its result. Error messages have one line. */
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
    return namesToCamelCase(await definition.call(api, checked));
  } catch (error) {
    throw new Error(`${name}: ${messageOf(error)}`, { cause: error });
  }
}

function checkedArgs(definition: AnyFunction, args: Values, defaultRegion: string | undefined): Values {
  const schemas = Object.entries(definition.args).map(([field, schema]) => ({ field, key: camel(field), schema }));
  const keys = schemas.map(({ key }) => key);
  const unknown = Object.keys(args).find((key) => !keys.includes(key));
  if (unknown !== undefined)
    throw new Error(
      `${unknownName(`${unknown}:`, "an argument", keys)}; ${keys.length === 0 ? "there are none, and options come second" : `the arguments are ${keys.join(", ")}`}`,
    );
  const checked = schemas.map(({ field, key, schema }) => {
    const fromSetting = key === "regionId" && definition.regionFromSetting ? defaultRegion : undefined;
    const value = args[key] ?? fromSetting;
    // The client omits empty strings, and without a filter everything matches.
    if (value === "") throw new Error(`${key}: must not be empty; omit it to match all`);
    const parsed = z.safeParse(schema, value, { reportInput: true });
    // The API accepts numbers as strings; programs must not rely on it.
    if (parsed.success && typeof parsed.data === "number" && typeof value === "string")
      throw new Error(`${key}: expected number, received string`);
    if (parsed.success) return [field, parsed.data];
    if (value === undefined && definition.regionFromSetting && key === "regionId")
      throw new Error(`regionId: ${regionMissing}`);
    const [issue] = parsed.error.issues;
    throw new Error(`${[key, ...(issue?.path ?? [])].join(".")}: ${issue && issueMessage(issue)}`);
  });
  return Object.fromEntries(checked.filter(([, value]) => value !== undefined));
}
