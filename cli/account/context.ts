import { ConfigError } from "../../provider/api/errors";
import type { Context } from "../../provider/lifecycle/context";
import { Host } from "../../provider/pulumi/host";
import { accountOf } from "../../provider/pulumi/settings";
import { memoryStorage } from "../../provider/pulumi/storage";
import { identify } from "../../provider/resources/identify";
import type { Shell } from "../shell";

const timeoutMs = 600_000;
const silent = { warn: () => undefined, inform: () => undefined, status: () => undefined };

/** What reads the account that the environment names, as the provider does; it writes no file of the provider's. */
export function accountContext({ environment, io }: Shell): Context {
  for (const names of [
    ["CDS_ACCESS_KEY_ID", "CDS_SECRET_ID"],
    ["CDS_ACCESS_KEY_SECRET", "CDS_SECRET_KEY"],
  ])
    if (names.every((name) => !environment[name]?.trim()))
      throw new ConfigError(
        `set ${names[0]}, the key of the account: keys in the settings of a stack are encrypted, and not read here`,
      );
  // Before anything is read: what is wrong with the endpoint is said at once.
  accountOf(undefined, environment);
  const host = new Host(io, silent, environment, identify, memoryStorage);
  return host.context({ nonce: "", owner: "", urn: "" }, timeoutMs, "recent");
}
