import type { CheckFailure } from "./validate";

/** The inputs that hold something at one of these paths. */
export const inputsAt = (paths: readonly string[]): string[] => [
  ...new Set(paths.map((path) => path.split(".", 1)[0] ?? path)),
];

/** What these properties hold at these paths. */
export const valuesAt = (paths: readonly string[], properties: Readonly<Record<string, unknown>> | undefined) =>
  paths.map((path) =>
    path
      .split(".")
      .reduce<unknown>(
        (value, key) => (typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined),
        properties,
      ),
  );

/** A refusal that tells nothing of what the program has marked as secrets: a rule compares, and tells what with. */
export function withoutSecrets(failure: CheckFailure, paths: readonly string[]): CheckFailure {
  const { inputs = [], property } = failure;
  const secrets = inputsAt(paths);
  return inputs.some((input) => secrets.includes(input))
    ? { property, reason: `does not fit (looked at: ${inputs.join(", ")}); the reason would show a secret` }
    : failure;
}
