import type { Provider } from "../engine/provider";
import { during } from "./record";

/** The same provider; what its operations call is recorded as used by `Vdc.create` and the like. */
export function recordedProvider(kind: string, provider: Provider): Provider {
  return {
    check: provider.check,
    diff: provider.diff,
    create: (...given) => during(`${kind}.create`, () => provider.create(...given)),
    read: (...given) => during(`${kind}.read`, () => provider.read(...given)),
    update: (...given) => during(`${kind}.update`, () => provider.update(...given)),
    delete: (...given) => during(`${kind}.delete`, () => provider.delete(...given)),
  };
}
