import { readFileSync } from "node:fs";
import { join } from "node:path";
import { shapeOf, type AnyResource } from "../../provider/lifecycle/resource";
import { metadataOf } from "../../provider/lifecycle/inputs";
import { registry } from "../../provider/resources/registry";
import { readKinds } from "./kindTypes";
import { listed, table } from "./markdown";
import { rowsOf, type Row } from "./typeInWords";

const root = join(__dirname, "../..");
const generated = "Generated from the code by `npm run generate`: do not edit.";

/** Kinds whose actions the vendor has announced as switched off. */
const switchedOff = ["SecurityGroup", "Rule", "RuleSet", "SecurityGroupAttachment"];

/** All that a page says of a kind beyond its definition. */
interface Texts {
  /** What the definition says: the actions behind it. */
  behind: string;
  given: Row[];
  state: Row[];
}

/** The pages of the resource reference, by their file names. */
export function resourcePages(): Map<string, string> {
  const { behind, checker, typesOf } = readKinds();
  const kinds = Object.entries<AnyResource>(registry).map(([kind, definition]) => {
    const { given, state } = typesOf(kind);
    const texts = { behind: behind(kind), given: rowsOf(checker, given), state: rowsOf(checker, state) };
    return { kind, definition, texts };
  });
  const index = table(
    ["resource", "what it is"],
    kinds.map(({ kind, definition }) => [`[${kind}](${fileOf(kind)})`, definition.description]),
  );
  const pages = kinds.map(({ kind, definition, texts }) => [fileOf(kind), page(kind, definition, texts)] as const);
  return new Map([["README.md", `# The resources\n\n${generated}\n\n${index}\n`], ...pages]);
}

/** The example program of a kind, from the project's root. */
export const exampleOf = (kind: string) => `examples/resources/${lower(kind)}.ts`;

const lower = (kind: string) => kind.charAt(0).toLowerCase() + kind.slice(1);
const fileOf = (kind: string) => `${lower(kind)}.md`;

function page(kind: string, definition: AnyResource, texts: Texts): string {
  const example = readFileSync(join(root, exampleOf(kind)), "utf8");
  const inputs = Object.keys(shapeOf(definition));
  const inputOf = ({ path }: Row) => inputs.indexOf(path.split(/[.[]/)[0] ?? path);
  const given = texts.given.toSorted((a, b) => inputOf(a) - inputOf(b));
  const outputs = texts.state.filter((row) => inputOf(row) < 0);
  return [
    `# ${kind}`,
    generated,
    definition.description,
    ...(switchedOff.includes(kind)
      ? [
          "> The vendor has announced the security group actions of this API as switched off: where they are, calls are refused.",
        ]
      : []),
    `\`\`\`ts\n${example}\`\`\``,
    "## Inputs",
    table(
      ["input", "type", "needed", "what it is, and what a change does"],
      given.map((row) => [`\`${row.path}\``, row.type, neededText(definition, row), row.text]),
    ),
    "## Outputs",
    "The inputs, as they were filled in, and the `id`.",
    ...(outputs.length === 0
      ? []
      : [
          table(
            ["output", "type", "what it is"],
            outputs.map((row) => [`\`${row.path}\``, row.type, row.text]),
          ),
        ]),
    "## When it is replaced",
    ...replaceRules(definition),
    "## get",
    ...getText(kind, definition),
    "## adopt",
    ...adoptText(kind, definition),
    "## Timeouts",
    `Minutes, unless \`customTimeouts\` says otherwise: create ${definition.timeoutMinutes.create}, update ${definition.timeoutMinutes.update}, delete ${definition.timeoutMinutes.delete}.`,
    "## The API behind it",
    texts.behind,
  ]
    .join("\n\n")
    .concat("\n");
}

function neededText(definition: AnyResource, row: Row): string {
  const schema = shapeOf(definition)[row.path];
  if (schema === undefined) return row.optional ? "no" : "yes";
  const facts = metadataOf(schema);
  if (facts.maxNameLength !== undefined) return "no: made from the logical name";
  if (facts.fromRegionSetting === true) return "no: `cds:regionId`";
  if (facts.fromTagsSetting === true) return "no: `cds:defaultTags`";
  const read = schema.safeParse(undefined);
  if (!read.success) return "yes";
  return read.data === undefined ? "no" : `no: \`${JSON.stringify(read.data)}\``;
}

function replaceRules(definition: AnyResource): string[] {
  const inputs = Object.entries(shapeOf(definition));
  const replacing = inputs.filter(([, schema]) => metadataOf(schema).replaceOnChanges === true).map(([name]) => name);
  const fixed = inputs.filter(([, schema]) => metadataOf(schema).immutable === true).map(([name]) => name);
  const protectable = inputs.some(([name]) => name === "deleteProtection");
  return [
    ...(replacing.length > 0 ? [`A change of ${listed(replacing)} makes a new one.`] : []),
    ...(fixed.length > 0 ? [`A change of ${listed(fixed)} is refused at preview.`] : []),
    ...(definition.customizeDiff === undefined ? [] : ["The inputs say where it is up to `onImageChange`."]),
    ...(replacing.length + fixed.length === 0 && definition.customizeDiff === undefined
      ? ["Never: all changes are made in place."]
      : []),
    ...(definition.deleteBeforeReplace === undefined
      ? ["The new one is made before the old one is deleted."]
      : ["Where both cannot be there at a time, the old one is deleted first."]),
    ...(definition.lostOnReplace === undefined
      ? []
      : [`Lost with the old one: ${definition.lostOnReplace}. Preview warns of it.`]),
    ...(protectable
      ? [
          `With \`deleteProtection: true\`, preview refuses to replace it, and names the inputs that would${definition.dataLosses === undefined ? "" : "; and it refuses updates that would destroy what it holds"}.`,
        ]
      : []),
  ];
}

function getText(kind: string, { creation, lookupInput: foundBy }: AnyResource): string[] {
  const call = (state: string) => `\`cds.${kind}.get("name", "<id>"${state})\``;
  if (!("attach" in creation) && creation.list === undefined)
    return [
      `\`${kind}.get\` cannot work: no action of the API reads one. Pass its id as a text to what needs it, or take it over with \`adopt\`.`,
    ];
  if (foundBy === undefined) return [`${call("")} reads one that this stack does not manage.`];
  const state = call(`, { ${foundBy.input}: "<id>" }`);
  return foundBy.required
    ? [`${state} reads one that this stack does not manage; it is not found without \`${foundBy.input}\`.`]
    : [
        `${state} reads one that this stack does not manage; without \`${foundBy.input}\` it is looked for everywhere, which takes more calls.`,
      ];
}

function adoptText(kind: string, { creation }: AnyResource): string[] {
  const unseen = "attach" in creation ? kind === "SecurityGroupAttachment" : creation.list === undefined;
  return [
    `\`adopt: "<id>"\` takes over one that exists: nothing is made and nothing is changed.`,
    unseen
      ? `No action shows a ${kind}: the program is believed in what it says of it.`
      : "A program that says anything else than what there is fails, and names each difference; what it leaves out and could change later is not managed. Once it is adopted, `adopt` may stay or go.",
    ...("attach" in creation
      ? ["Without it, declaring one that is there takes it over too, and makes it if it is not."]
      : []),
  ];
}
