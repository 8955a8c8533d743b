import * as pulumi from "@pulumi/pulumi";
import { promiseOf } from "./outputs";
import { referencesIn, secretsIn } from "./references";
import { programError } from "./programError";
import { followTransforms, timeoutsOf } from "./transforms";

/** What the resources of a class have in common when they are registered. */
export interface Registration {
  kind: string;
  /** The type that states name. */
  type: string;
  /** The names of its secret inputs. */
  secrets: readonly string[];
}

/**
 * Completes what a resource registers once all transformations have been applied: those of its parents and of the
 * stack come after its own, and what they set counts like what the program gives directly.
 */
export function completeLast(registration: Registration): pulumi.ResourceTransformation {
  let isQueued = false;
  return (own) => {
    // A child of the resource inherits its transformations.
    if (isQueued) return undefined;
    isQueued = true;
    const all: unknown = Reflect.get(own.resource, "__transformations");
    // Without that list, what comes later is not seen, and the resource is complete all the same.
    if (!Array.isArray(all)) return complete(registration, own);
    // The SDK goes through the list while it grows.
    all.push((args: pulumi.ResourceTransformationArgs) => {
      all.pop();
      return complete(registration, args);
    });
    return undefined;
  };
}

function complete(
  { kind, secrets, type }: Registration,
  { name, opts, props }: pulumi.ResourceTransformationArgs,
): pulumi.ResourceTransformationResult {
  if ("import" in opts && opts.import !== undefined)
    throw programError(
      `${name}: the option "import" cannot work for a dynamic resource; take over what exists with the argument "adopt", or read it with ${kind}.get`,
    );
  const given: Record<string, unknown> = { ...props };
  for (const secret of secrets) if (given[secret] !== undefined) given[secret] = pulumi.secret(given[secret]);
  const hidden = {
    // The state stores this line: it loads the provider from the installed package, whatever its version.
    __provider: `exports.handler=()=>require("pulumi-cds/provider").${kind}`,
    __urn: urnOf(name, type, opts.parent),
    __timeouts: timeoutsOf(opts),
    __secrets: secretsIn(props),
    // Unknown in a preview: the run may give another value than a saved plan holds.
    ...(pulumi.runtime.isDryRun() && { __preview: pulumi.runtime.unknownValue, __references: referencesIn(props) }),
  };
  return { props: { ...given, ...hidden }, opts };
}

/** A promise, not an output: that of a parent would make the resource wait for all children of the parent. */
async function urnOf(name: string, type: string, parent: pulumi.Resource | undefined): Promise<string> {
  const urn = await promiseOf(pulumi.createUrn(name, type, parent));
  // A parent has registered its own by now.
  await followTransforms();
  return urn;
}
