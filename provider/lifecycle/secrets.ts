import type { CheckFailure } from "./resource";
import type { Values } from "./state";

/** The inputs that these paths begin with. */
export const inputsAt = (paths: readonly string[]): string[] => [
  ...new Set(paths.map((path) => path.split(".", 1)[0] ?? path)),
];

/** The values at these paths. */
export const valuesAt = (paths: readonly string[], properties: Values | undefined) =>
  paths.map((path) =>
    path
      .split(".")
      .reduce<unknown>(
        (value, key) => (typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined),
        properties,
      ),
  );

/** The same failure without the values of secrets: the reason of a rule may contain any input that it reads. */
export function withoutSecrets(failure: CheckFailure, paths: readonly string[]): CheckFailure {
  const { inputs = [], property } = failure;
  const secrets = inputsAt(paths);
  return inputs.some((input) => secrets.includes(input))
    ? { property, reason: `does not fit (looked at: ${inputs.join(", ")}); the reason would show a secret` }
    : failure;
}
