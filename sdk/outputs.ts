import * as pulumi from "@pulumi/pulumi";

// At run time every output has these methods; the published type leaves them out.
interface Published<T> {
  promise(): Promise<T>;
  resources(): Set<pulumi.Resource>;
}

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above; what the SDK itself relies on
const published = <T>(output: pulumi.Output<T>) => output as unknown as Published<T>;

/** The value of an output without its dependencies; undefined while it is unknown. */
export function promiseOf<T>(output: pulumi.Output<T>): Promise<T> {
  const promise = published(output).promise();
  // A failure is reported where the output itself is used.
  promise.catch(() => undefined);
  return promise;
}

/** The resources that an output directly comes from. */
export const resourcesOf = (output: pulumi.Output<unknown>): pulumi.Resource[] => [...published(output).resources()];

/** The outputs in a value, each with its path. */
export function outputsIn(value: unknown, path: readonly string[] = []): Array<[string, pulumi.Output<unknown>]> {
  if (pulumi.Output.isInstance(value)) return [[path.join("."), value]];
  if (!Array.isArray(value) && !isPlainObject(value)) return [];
  return Object.entries(value).flatMap(([key, item]: [string, unknown]) => outputsIn(item, [...path, key]));
}

const isPlainObject = (value: unknown): value is object =>
  typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
