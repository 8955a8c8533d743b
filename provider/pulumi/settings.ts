import { resolve } from "node:path";
import { getProxyForUrl } from "proxy-from-env";
import { z } from "zod";
import { ConfigError } from "../api/errors";
import type { Defaults } from "../lifecycle/check";
import type { Account } from "../api/client";
import type { Proxy } from "../api/io";
import { defaultJournalRoot } from "./journalFolder";

/** The settings of the stack or of an explicit provider. */
export interface Settings {
  /** The value of a full key such as `cds:endpoint`. */
  get(key: string): string | undefined;
}

const defaultEndpoint = "https://cdsapi.capitalonline.net";

/** The account: from the settings first, then from the environment. Throws a ConfigError that says what to do. */
export function accountOf(settings: Settings | undefined, environment: NodeJS.ProcessEnv): Account {
  const setting = (key: string, ...variables: string[]) =>
    nonEmpty(settings?.get(`cds:${key}`)) ??
    variables.map((variable) => nonEmpty(environment[variable])).find((value) => value !== undefined);
  const required = (key: string, ...variables: [string, ...string[]]) => {
    const value = setting(key, ...variables);
    if (value === undefined)
      throw new ConfigError(
        `Set cds:${key} (pulumi config set --secret cds:${key} ...; or ${key} of the cds.Provider, which takes nothing from the stack), or the environment variable ${variables[0]}`,
      );
    if (/\s/.test(value)) throw new ConfigError(`cds:${key} (or ${variables[0]}) has white space in it: copy it again`);
    return value;
  };
  const keys = {
    accessKeyId: required("accessKeyId", "CDS_ACCESS_KEY_ID", "CDS_SECRET_ID"),
    accessKeySecret: required("accessKeySecret", "CDS_ACCESS_KEY_SECRET", "CDS_SECRET_KEY"),
  };
  const endpoint = endpointOf(
    setting("endpoint", "CDS_ENDPOINT") ?? defaultEndpoint,
    booleanSetting("allowInsecureEndpoint", setting("allowInsecureEndpoint")),
  );
  return { ...keys, endpoint, proxy: proxyOf(setting("proxy"), endpoint) };
}

/** The region of resources that give none. */
export const defaultRegionOf = (settings: Settings | undefined) => nonEmpty(settings?.get("cds:regionId"));

/** The settings that are defaults of inputs. */
export const defaultsOf = (settings: Settings | undefined): Defaults => ({
  regionId: defaultRegionOf(settings),
  tags: defaultTagsOf(nonEmpty(settings?.get("cds:defaultTags"))),
});

// `pulumi config set --path` turns what looks like a number or a boolean into one.
const tagNames = z.array(
  z.union([z.string(), z.number(), z.boolean()]).transform(String).pipe(z.string().trim().min(1).max(64)),
);

/** A JSON list, as Pulumi passes structured settings, or names separated by commas. */
function defaultTagsOf(text: string | undefined): readonly string[] | ConfigError {
  if (text === undefined) return [];
  const names = tagNames.safeParse(/^[[{"]/.test(text) ? jsonOf(text) : text.split(","));
  return names.success
    ? [...new Set(names.data)]
    : new ConfigError(
        "cds:defaultTags (or defaultTags of the cds.Provider) must be a list of tag names of 1 to 64 characters each: set them with `pulumi config set --path 'cds:defaultTags[0]' prod`",
      );
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The folder of the journal; undefined where there is none. */
export function journalRootOf(settings: Settings | undefined, environment: NodeJS.ProcessEnv): string | undefined {
  const setting = nonEmpty(settings?.get("cds:journal")) ?? nonEmpty(environment["CDS_JOURNAL"]);
  if (setting === "off") return undefined;
  return setting === undefined ? defaultJournalRoot(environment) : resolve(setting);
}

/** Whether previews work without the account. */
export const previewsOffline = (settings: Settings | undefined) =>
  booleanSetting("offlinePreview", nonEmpty(settings?.get("cds:offlinePreview")));

function endpointOf(text: string, allowInsecure: boolean): string {
  const wrong = (what: string, orElse = "") =>
    new ConfigError(
      `cds:endpoint (or CDS_ENDPOINT, or endpoint of the cds.Provider) ${what}: give it as ${defaultEndpoint}${orElse}`,
    );
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !["http:", "https:"].includes(url.protocol)) throw wrong("is not an http(s) address");
  if (url.username !== "" || url.password !== "" || url.search !== "" || url.hash !== "" || url.pathname !== "/")
    throw wrong("must be a scheme, a host and a port, nothing more");
  const loopback = /^(localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname);
  if (url.protocol === "http:" && !loopback && !allowInsecure)
    throw wrong("would send signed requests unencrypted", ", or allow it with cds:allowInsecureEndpoint");
  return url.origin;
}

/** Its errors never contain the value: it may hold a password. */
function proxyOf(text: string | undefined, endpoint: string): Proxy | undefined {
  if (text === undefined) return undefined;
  const address = text === "env" ? getProxyForUrl(endpoint) : text;
  if (address === "") return undefined;
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const more = url === undefined || url.search !== "" || url.hash !== "" || !["", "/"].includes(url.pathname);
  const credentials = url && decoded(`${url.username}:${url.password}`);
  if (url?.protocol !== "http:" || more || credentials === undefined)
    throw new ConfigError(
      text === "env"
        ? `cds:proxy is "env", and the proxy of the environment (HTTPS_PROXY, HTTP_PROXY or ALL_PROXY) ${proxyForm}`
        : `cds:proxy (or proxy of the cds.Provider) ${proxyForm}, or as env for the proxy of the environment`,
    );
  return { address: url.origin, ...(credentials === ":" ? {} : { credentials }) };
}

const proxyForm =
  "is not the address of an HTTP proxy: give it as http://host:port or http://user:password@host:port, with user and password percent-encoded";

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

function booleanSetting(key: string, text: string | undefined): boolean {
  if (text === undefined || text === "false") return false;
  if (text === "true") return true;
  throw new ConfigError(`cds:${key} must be true or false`);
}

const nonEmpty = (value: string | undefined) => (value === undefined || value.trim() === "" ? undefined : value.trim());
