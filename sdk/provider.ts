import * as pulumi from "@pulumi/pulumi";
import type { Region } from "./values";

/** What a provider is made with; what is left out comes from the environment, never from the stack's own settings. */
export interface ProviderArgs {
  /** Access key id; by default `CDS_ACCESS_KEY_ID` of the environment. Always a secret. */
  accessKeyId?: pulumi.Input<string>;
  /** Its secret; by default `CDS_ACCESS_KEY_SECRET` of the environment. Always a secret. */
  accessKeySecret?: pulumi.Input<string>;
  /** Address of the API; by default `CDS_ENDPOINT` of the environment, else `https://cdsapi.capitalonline.net`. */
  endpoint?: pulumi.Input<string>;
  /** Region of things and questions that name none; none by default. */
  regionId?: pulumi.Input<Region>;
  /** Whether signed requests may travel over plain http to another machine: false by default. */
  allowInsecureEndpoint?: pulumi.Input<boolean>;
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
   * Makes a provider.
   * @param name Logical name: unique in the stack.
   * @param args Credentials and where they count.
   * @param opts Pulumi's options; `envVarMappings` gives it environment variables under other names (CLI 3.220 or newer).
   */
  constructor(name: string, args: ProviderArgs = {}, opts: pulumi.ResourceOptions = {}) {
    const { accessKeyId, accessKeySecret, allowInsecureEndpoint, endpoint, regionId, ...others } = args;
    const [stranger] = Object.keys(others);
    if (stranger !== undefined)
      throw new pulumi.RunError(
        `${name}: ${stranger} is not an argument of Provider; they are accessKeyId, accessKeySecret, endpoint, regionId, allowInsecureEndpoint`,
      );
    const typed = (argument: string, type: "string" | "boolean", value: unknown) => {
      const text = (known: unknown) => {
        if (typeof known === type) return String(known);
        throw new pulumi.RunError(`${name}: ${argument} must be a ${type}`);
      };
      if (value === undefined) return undefined;
      const later = pulumi.Output.isInstance(value) || value instanceof Promise;
      return later ? pulumi.output(value).apply(text) : pulumi.output(text(value));
    };
    const secret = (value: pulumi.Output<string> | undefined) => value && pulumi.secret(value);
    const given = {
      "cds:accessKeyId": secret(typed("accessKeyId", "string", accessKeyId)),
      "cds:accessKeySecret": secret(typed("accessKeySecret", "string", accessKeySecret)),
      "cds:endpoint": typed("endpoint", "string", endpoint),
      "cds:regionId": typed("regionId", "string", regionId),
      "cds:allowInsecureEndpoint": typed("allowInsecureEndpoint", "boolean", allowInsecureEndpoint),
    };
    super("pulumi-nodejs", name, given, opts);
    this.#given = given;
    this.#envVarMappings = opts.envVarMappings ?? {};
  }

  /** @internal What its settings are, by their full names; for functions, which run in the program itself. */
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
