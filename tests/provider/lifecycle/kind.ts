import type { AnyResource, InputShape, Resource } from "../../../provider/lifecycle/resource";

const never = () => Promise.reject(new Error("The tests of check and diff do nothing with the cloud"));

/** A kind with these inputs that can be checked and compared, and nothing else. */
export function kind<const Shape extends InputShape>(
  inputs: Shape,
  more: Partial<
    Pick<
      Resource<Shape, object>,
      "customizeDiff" | "deleteBeforeReplace" | "lostOnReplace" | "validations" | "warnings"
    >
  > = {},
): AnyResource {
  const definition: Resource<Shape, object> = {
    kind: "Thing",
    description: "A thing.",
    inputs,
    timeoutMinutes: { create: 30, update: 30, delete: 30 },
    creation: {
      action: "CreateThing",
      lock: () => "",
      hasUniqueName: () => false,
      list: never,
      find: never,
      getId: () => undefined,
      matches: () => false,
      status: () => "ready",
      send: never,
    },
    read: never,
    update: never,
    delete: never,
    ...more,
  };
  return definition;
}

/** All that the engine sends for a value that is not known yet, by the type of the value. */
export const unknowns = {
  bool: "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7",
  number: "3eeb2bf0-c639-47a8-9e75-3b44932eb421",
  string: "04da6b54-80e4-46f7-96ec-b56ff0331ba9",
  array: "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2",
  asset: "030794c1-ac77-496b-92df-f27374a8bd58",
  archive: "e48ece36-62e2-4504-bad9-02848725956a",
  object: "dd056dcd-154b-4c76-9bd3-c8f88648b5ff",
};
