import * as pulumi from "@pulumi/pulumi";
import { outputsIn, promiseOf, resourcesOf } from "./outputs";

/**
 * The resources whose ids are values of these properties, as URNs by path: while an id is unknown, its URN identifies
 * the resource.
 */
export async function referencesIn(props: object): Promise<Record<string, string> | undefined> {
  const found = await Promise.all(
    outputsIn(props).flatMap(([path, output]) =>
      resourcesOf(output)
        .filter((resource) => pulumi.CustomResource.isInstance(resource) && resource.id === output)
        .map(async ({ urn }) => [path, await promiseOf(urn)] as const),
    ),
  ).catch(() => []);
  return found.length === 0 ? undefined : Object.fromEntries(found);
}

/** The paths of what the program has marked as secrets: no message shows these values. */
export async function secretsIn(props: object): Promise<string[] | undefined> {
  const names = await Promise.all(
    outputsIn(props).map(async ([path, output]) => ((await pulumi.isSecret(output).catch(() => false)) ? [path] : [])),
  );
  const found = names.flat();
  return found.length === 0 ? undefined : found;
}
