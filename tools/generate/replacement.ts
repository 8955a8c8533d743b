import { metadataOf } from "../../provider/lifecycle/inputs";
import { shapeOf, type AnyResource } from "../../provider/lifecycle/resource";
import { joined } from "./markdown";

/** When a resource of a kind is replaced, a paragraph each. */
export function replacementText(definition: AnyResource): string[] {
  const inputs = Object.entries(shapeOf(definition));
  const replacing = inputs.filter(([, schema]) => metadataOf(schema).replaceOnChanges === true).map(([name]) => name);
  const immutable = inputs.filter(([, schema]) => metadataOf(schema).immutable === true).map(([name]) => name);
  const { customizeDiff, dataLosses, deleteBeforeReplace, lostOnReplace } = definition;
  return [
    ...(replacing.length > 0 ? [`A change of ${listed(replacing)} replaces the resource.`] : []),
    ...(immutable.length > 0 ? [`A change of ${listed(immutable)} is refused at preview.`] : []),
    ...(customizeDiff === undefined ? [] : ["`onImageChange` decides whether other changes replace it."]),
    ...(replacing.length + immutable.length === 0 && customizeDiff === undefined
      ? ["It is never replaced: all changes are made in place."]
      : []),
    deleteBeforeReplace === undefined
      ? "The new resource is created before the old one is deleted."
      : "The new resource is created before the old one is deleted, unless the two cannot exist at the same time. Then the old one is deleted first.",
    ...(lostOnReplace === undefined ? [] : [`A replacement loses: ${lostOnReplace}. The preview warns of it.`]),
    ...("deleteProtection" in shapeOf(definition)
      ? [
          `With \`deleteProtection: true\`, the preview refuses a replacement and names the inputs that cause it.${
            dataLosses === undefined ? "" : " It also refuses updates that destroy data of the resource."
          }`,
        ]
      : []),
  ];
}

/** Names as code: "`a`, `b` or `c`". */
const listed = (names: readonly string[]) =>
  joined(
    names.map((name) => `\`${name}\``),
    "or",
  );
