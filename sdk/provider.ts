import * as pulumi from "@pulumi/pulumi";
import { programError } from "./programError";
import type { Region } from "./values";

/** The arguments of a `Provider`; those left out come from the environment, never from the settings of the stack. */
export interface ProviderArgs {
  /** Access key id; by default the environment variable `CDS_ACCESS_KEY_ID`. Always a secret. */
  accessKeyId?: pulumi.Input<string>;
  /** Access key secret; by default the environment variable `CDS_ACCESS_KEY_SECRET`. Always a secret. */
  accessKeySecret?: pulumi.Input<string>;
  /** Endpoint of the API; by default the environment variable `CDS_ENDPOINT`, or `https://cdsapi.capitalonline.net`. */
  endpoint?: pulumi.Input<string>;
  /** Default region of resources and functions; none by default. */
  regionId?: pulumi.Input<Region>;
  /** Whether signed requests may be sent over plain HTTP to another host: false by default. */
  allowInsecureEndpoint?: pulumi.Input<boolean>;
  /** Names of tags that are added to every `Instance`; none by default. A change updates the instances. */
  defaultTags?: pulumi.Input<ReadonlyArray<pulumi.Input<string>>>;
  /** HTTP proxy to the API, as `http://host:port` or `http://user:password@host:port` with user and password percent-encoded; `env` for that of the environment (`HTTPS_PROXY`, `HTTP_PROXY`, `ALL_PROXY`, except for hosts in `NO_PROXY`; `envVarMappings` are ignored). None by default, whatever the environment contains. Always a secret. */
  proxy?: pulumi.Input<string>;
  /** Whether previews never call the API: false by default, so that a preview checks the keys and compares what is adopted. */
  offlinePreview?: pulumi.Input<boolean>;
  /** Folder of the journal with which a run continues one that was killed, or `off`; by default the environment variable `CDS_JOURNAL`, or `pulumi-cds` in Pulumi's home folder. */
  journal?: pulumi.Input<string>;
}

/**
 * Credentials for some resources and functions of a program: `new cds.Vdc("a", { ... }, { provider })`.
 * Each provider is a process of its own. Keys given here are stored with the stack, encrypted; to keep them out of it,
 * leave them out and name the environment variables instead: `{ envVarMappings: { EU_KEY_ID: "CDS_ACCESS_KEY_ID", ... } }`.
 */
export class Provider extends pulumi.ProviderResource {
  readonly #given: Readonly<Record<string, pulumi.Input<string> | undefined>>;
  readonly #envVarMappings: Readonly<Record<string, string>>;

  /**
   * Creates a provider.
   * @param name Logical name: unique in the stack.
   * @param args Credentials and defaults.
   * @param opts Pulumi's options; `envVarMappings` maps environment variables of other names (CLI 3.220 or newer).
   */
  constructor(name: string, args: ProviderArgs = {}, opts: pulumi.ResourceOptions = {}) {
    const typed = (argument: string, type: "string" | "boolean" | "list of strings", value: unknown) => {
      const text = (known: unknown) => {
        if (typeof known === type) return String(known);
        if (type === "list of strings" && isListOfStrings(known)) return JSON.stringify(known);
        throw programError(`${name}: ${argument} must be a ${type}`);
      };
      if (value === undefined) return undefined;
      const later = [value, ...(Array.isArray(value) ? value : [])].some(isLater);
      return later ? pulumi.output(value).apply(text) : pulumi.output(text(value));
    };
    const secret = (value: pulumi.Output<string> | undefined) => value && pulumi.secret(value);
    const given = {
      "cds:accessKeyId": secret(typed("accessKeyId", "string", args.accessKeyId)),
      "cds:accessKeySecret": secret(typed("accessKeySecret", "string", args.accessKeySecret)),
      "cds:endpoint": typed("endpoint", "string", args.endpoint),
      "cds:regionId": typed("regionId", "string", args.regionId),
      "cds:allowInsecureEndpoint": typed("allowInsecureEndpoint", "boolean", args.allowInsecureEndpoint),
      "cds:defaultTags": typed("defaultTags", "list of strings", args.defaultTags),
      "cds:proxy": secret(typed("proxy", "string", args.proxy)),
      "cds:offlinePreview": typed("offlinePreview", "boolean", args.offlinePreview),
      "cds:journal": typed("journal", "string", args.journal),
    };
    const names = Object.keys(given).map((key) => key.replace("cds:", ""));
    const unknownArgument = Object.keys(args).find((argument) => !names.includes(argument));
    if (unknownArgument !== undefined)
      throw programError(`${name}: ${unknownArgument} is not an argument of Provider; they are ${names.join(", ")}`);
    super("pulumi-nodejs", name, given, opts);
    this.#given = given;
    this.#envVarMappings = opts.envVarMappings ?? {};
  }

  /** @internal Its settings by their full names; for functions, which run in the program itself. */
  settings(): pulumi.Output<Record<string, string | undefined>> {
    return pulumi.all(this.#given);
  }

  /** @internal The environment as its process sees it. */
  environment(): NodeJS.ProcessEnv {
    const renamed = Object.entries(this.#envVarMappings).map(([from, to]) => [
      to,
      process.env[from] ?? process.env[to],
    ]);
    return { ...process.env, ...Object.fromEntries(renamed) };
  }
}

const isLater = (value: unknown) => pulumi.Output.isInstance(value) || value instanceof Promise;

const isListOfStrings = (value: unknown) => Array.isArray(value) && value.every((item) => typeof item === "string");
