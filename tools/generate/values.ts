import ts from "typescript";
import { images } from "../../provider/catalogue/images";
import { instanceFamilies } from "../../provider/catalogue/instanceTypes";
import { bandwidths, billingMethods } from "../../provider/catalogue/lines";
import { regions } from "../../provider/catalogue/regions";
import { dataDiskTypes, systemDiskTypes } from "../../provider/resources/compute/instance/inputs";

/** A value, and what it is where its source says so. */
interface Value {
  id: string;
  text?: string;
}

/** Texts that are known, as programs write them. */
interface ValueSet {
  /** The constant that holds them. */
  constant: string;
  /** The type of an input that takes them. */
  type: string;
  /** What one of them is. */
  one: string;
  /** What is said of them all. */
  about: string;
  values: readonly Value[];
}

const sold = ({ bareMetal }: { bareMetal: boolean }) => (bareMetal ? ", with bare-metal machines" : "");
const plain = (ids: readonly string[]) => ids.map((id) => ({ id }));

/** Every set of texts that the SDK has a constant and a type for. */
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
    one: "A machine type",
    about: "Machine types of the API document; others are accepted with a warning.",
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
    one: "A way to pay for a line; case does not count",
    about: "All ways to pay for a line.",
    values: plain(billingMethods),
  },
  {
    constant: "DataDiskTypes",
    type: "DataDiskType",
    one: "A type of data disk; case does not count",
    about: "All types of data disk.",
    values: plain(dataDiskTypes),
  },
  {
    constant: "SystemDiskTypes",
    type: "SystemDiskType",
    one: "A type of system disk; case does not count",
    about: "All types of system disk.",
    values: plain(systemDiskTypes),
  },
];

/** Writes `sdk/values.ts`: what is known of regions, images and the like, as constants and as types. */
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
      `/** ${one}: one of \`${constant}\`; the compiler takes other texts too. */`,
      `export type ${type} =`,
      ...values.map(({ id }) => `  | ${JSON.stringify(id)}`),
      "  | (string & {});",
      "",
    ]),
  ].join("\n");
}

const identifier = (id: string) => id.replace(/\W/g, "_");

/** The name that a type goes by in the SDK when it is one of these, whatever it is called in the sources. */
export function valueTypeOf(type: ts.Type): string | undefined {
  if (!isOpen(type)) return undefined;
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
  if (set === undefined) throw new Error(`there is no name for the texts ${known}`);
  return set.type;
}

/** Whether a type is that of texts of which some are known. */
export const isOpen = (type: ts.Type): type is ts.UnionType =>
  type.isUnion() && type.types.some((part) => part.isIntersection());
