import { shapeOf, type AnyResource } from "../../provider/lifecycle/resource";
import { registry } from "../../provider/resources/registry";
import { readKinds } from "./kindTypes";
import { propertiesOf, type Property } from "./properties";

/** What a page says of a kind. */
export interface DocumentedKind {
  kind: string;
  definition: AnyResource;
  /** The folder of provider/resources that it is in. */
  group: string;
  /** The comment of the definition, which names its actions. */
  actions: string;
  inputs: Property[];
  /** The outputs that are no inputs. */
  outputs: Property[];
}

/** Reads all kinds. */
export function documentedKinds(): DocumentedKind[] {
  const { actionsOf, checker, groupOf, typesOf } = readKinds();
  return Object.entries<AnyResource>(registry).map(([kind, definition]) => {
    const { given, state } = typesOf(kind);
    const shape = shapeOf(definition);
    return {
      kind,
      definition,
      group: groupOf(kind),
      actions: actionsOf(kind),
      inputs: propertiesOf(checker, given, shape),
      outputs: propertiesOf(checker, state, shape).filter(({ path }) => !Object.hasOwn(shape, path)),
    };
  });
}
