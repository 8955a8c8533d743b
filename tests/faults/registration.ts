import type { Properties } from "../engine/provider";
import { pathsOf, referencesIn, resolve, type Declared } from "./scenario";
import type { Recorded } from "./snapshot";

/** What stands for a value that a preview does not know. */
export const unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

/** What a class knows when it registers a resource. */
export interface Surroundings {
  stack: string;
  isPreview: boolean;
  /** The id of another resource; unknown in a preview that would make it. */
  idOf(name: string): string;
  kindOf(name: string): string;
}

/** The properties that a class registers: the arguments, and what sdk/registration.ts adds to them. */
export function inputsOf({ args, kind, name, secrets, timeouts }: Declared, around: Surroundings): Properties {
  const { idOf, isPreview, kindOf, stack } = around;
  const references = pathsOf(args).map(([path, other]) => [path, urnOf(stack, kindOf(other), other)]);
  return {
    ...Object.fromEntries(Object.entries(args).map(([key, value]) => [key, resolve(value, idOf)])),
    __provider: `exports.handler=()=>require("pulumi-cds/provider").${kind}`,
    __urn: urnOf(stack, kind, name),
    ...(timeouts && { __timeouts: timeouts }),
    ...(secrets && { __secrets: secrets }),
    ...(isPreview && { __preview: unknown }),
    ...(isPreview && references.length > 0 && { __references: Object.fromEntries(references) }),
  };
}

const urnOf = (stack: string, kind: string, name: string) =>
  `urn:pulumi:${stack}::tests::pulumi-nodejs:dynamic/cds:${kind}::${name}`;

/** The names of the resources to which each argument refers. */
export const dependenciesIn = ({ args }: Declared): Recorded["dependsOn"] =>
  Object.fromEntries(
    Object.entries(args).flatMap(([key, value]) => {
      const names = referencesIn(value);
      return names.length === 0 ? [] : [[key, names]];
    }),
  );
