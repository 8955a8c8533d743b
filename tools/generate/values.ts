import ts from "typescript";
import { images } from "../../provider/catalogue/images";
import { instanceFamilies } from "../../provider/catalogue/instanceTypes";
import { bandwidths, billingMethods } from "../../provider/catalogue/lines";
import { regions } from "../../provider/catalogue/regions";
import { dataDiskTypes, systemDiskTypes } from "../../provider/resources/compute/instance/inputs";

/** A value, with a description where the catalogue has one. */
interface Value {
  id: string;
  text?: string;
}

/** Strings that are known, as programs write them. */
interface ValueSet {
  /** The constant that holds them. */
  constant: string;
  /** The type of an input that takes them. */
  type: string;
  /** The comment of the type. */
  one: string;
  /** The comment of the constant. */
  about: string;
  values: readonly Value[];
}

const sold = ({ bareMetal }: { bareMetal: boolean }) => (bareMetal ? ", with bare-metal instances" : "");
const plain = (ids: readonly string[]) => ids.map((id) => ({ id }));

/** Every set of strings that the SDK has a constant and a type for. */
export const valueSets: readonly ValueSet[] = [
  {
    constant: "Regions",
    type: "Region",
    one: "The code of a region",
    about: "Regions of the API document; others are accepted with a warning.",
    values: regions.map((region) => ({ id: region.id, text: `${region.name} (${region.zone})${sold(region)}.` })),
  },
  {
    constant: "Images",
    type: "Image",
    one: "The name of a public image, or the id of a template",
    about: "Public images of the API document; others are accepted with a warning.",
    values: plain(images),
  },
  {
    constant: "InstanceTypes",
    type: "InstanceType",
    one: "An instance type",
    about: "Instance types of the API document; others are accepted with a warning.",
    values: instanceFamilies.map(({ id, name }) => ({ id, text: `${name}.` })),
  },
  {
    constant: "LineTypes",
    type: "LineType",
    one: "A kind of line",
    about: "Kinds of line of the API document; others are accepted with a warning.",
    values: bandwidths.map(({ id, name }) => ({ id, text: `${name}.` })),
  },
  {
    constant: "BillingMethods",
    type: "BillingMethod",
    one: "A billing method; case does not matter",
    about: "All billing methods.",
    values: plain(billingMethods),
  },
  {
    constant: "DataDiskTypes",
    type: "DataDiskType",
    one: "A type of data disk; case does not matter",
    about: "All types of data disk.",
    values: plain(dataDiskTypes),
  },
  {
    constant: "SystemDiskTypes",
    type: "SystemDiskType",
    one: "A type of system disk; case does not matter",
    about: "All types of system disk.",
    values: plain(systemDiskTypes),
  },
];

/** The text of `sdk/values.ts`: known regions, images, instance types and other values, as constants and as types. */
export function generateValues(): string {
  return [
    "// Generated from provider/catalogue and provider/resources by `npm run generate`: do not edit.",
    "",
    ...valueSets.flatMap(({ about, constant, one, type, values }) => [
      `/** ${about} */`,
      `export const ${constant} = {`,
      ...values.flatMap(({ id, text }) => [
        ...(text === undefined ? [] : [`  /** ${text} */`]),
        `  ${identifier(id)}: ${JSON.stringify(id)},`,
      ]),
      "} as const;",
      "",
      `/** ${one}: one of \`${constant}\`; the compiler accepts other strings too. */`,
      `export type ${type} =`,
      ...values.map(({ id }) => `  | ${JSON.stringify(id)}`),
      "  | (string & {});",
      "",
    ]),
  ].join("\n");
}

const identifier = (id: string) => id.replace(/\W/g, "_");

/** The set that a type is of, whatever it is called in the sources. */
export function valueSetOf(type: ts.UnionType): ValueSet {
  const known = type.types
    .flatMap((part) => (part.isStringLiteral() ? [part.value] : []))
    .sort()
    .join();
  const set = valueSets.find(
    ({ values }) =>
      values
        .map(({ id }) => id)
        .sort()
        .join() === known,
  );
  if (set === undefined) throw new Error(`there is no name for the strings ${known}`);
  return set;
}

/** Whether a type is a string of which some values are known. */
export const isOpen = (type: ts.Type): type is ts.UnionType =>
  type.isUnion() && type.types.some((part) => part.isIntersection());
