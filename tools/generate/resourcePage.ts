import { metadataOf } from "../../provider/lifecycle/inputs";
import { withArticle } from "../../provider/lifecycle/messages";
import type { AnyResource } from "../../provider/lifecycle/resource";
import { registry } from "../../provider/resources/registry";
import { effectOfChange, withoutFacts } from "./changes";
import type { DocumentedKind } from "./documentedKinds";
import { examplesOf } from "./examples";
import { Links, pageOf } from "./links";
import { anchorOf, generatedNote, joined, table } from "./markdown";
import { idKindsOf, withNested, type Property } from "./properties";
import { replacementText } from "./replacement";

/** An input that takes the id of a kind. */
interface User {
  kind: string;
  path: string;
}

/** The page of a kind. */
export function resourcePage({ actions, definition, inputs, kind, outputs, group }: DocumentedKind, users: User[]) {
  const links = new Links(
    kind,
    [...inputs, ...outputs].flatMap(withNested).map(({ path }) => path),
  );
  const examples = examplesOf(kind).flatMap(({ program, title }) => [`### ${title}`, code(program.trim())]);
  return [
    generatedNote,
    `# ${kind}`,
    links.in(definition.description),
    ...(group === "security"
      ? [
          "> **Note:** The vendor has announced that the security group actions of this API are switched off. Where they are switched off, the API refuses the calls.",
        ]
      : []),
    "## Example Usage",
    ...examples,
    "## Inputs",
    ...inputs.flatMap((input) => inputText(input, links)),
    "## Outputs",
    `All inputs are outputs too, with their defaults filled in.${outputs.length === 0 ? "" : " In addition:"}`,
    "### id",
    "string",
    links.in(idText(definition.description, actions)),
    ...outputs.flatMap((output) => outputText(output, links)),
    "## Replacement",
    ...replacementText(definition).map((text) => links.in(text)),
    "## Look up an existing resource",
    ...lookupText(kind, definition, links),
    "## Adopt an existing resource",
    ...adoptText(kind, definition).map((text) => links.in(text)),
    "## Timeouts",
    "Set them with the option `customTimeouts`.",
    table(
      ["Operation", "Default"],
      Object.entries(definition.timeoutMinutes).map(([operation, minutes]) => [
        `\`${operation}\``,
        `${minutes} minutes`,
      ]),
    ),
    ...(users.length === 0
      ? []
      : [
          "## Used by",
          "These inputs take the id of this resource:",
          users.map((user) => userText(kind, user)).join("\n"),
        ]),
    "## API actions",
    `${links.in(actions)} See [all actions](../actions.md).`,
  ]
    .join("\n\n")
    .concat("\n");
}

/** What the id is, with its form where the definition has it. */
function idText(...sentences: string[]): string {
  const [, form] = /\bits id is (`[^`]+`)/i.exec(sentences.join(" ")) ?? [];
  return `The id of the resource${form === undefined ? "" : `: ${form}`}.`;
}

const code = (program: string) => `\`\`\`ts\n${program}\n\`\`\``;
const userText = (own: string, { kind, path }: User) =>
  `- [\`${kind}.${path}\`](${kind === own ? "" : pageOf(kind)}#${anchorOf(path)})`;

function inputText(input: Property, links: Links, parent?: Property): string[] {
  const { comment, path, properties, schema } = input;
  const { secret } = schema === undefined ? {} : metadataOf(schema);
  const idKinds = idKindsOf(schema);
  const type =
    idKinds.length === 0 ? input.type : `${input.type} (id of ${joined(idKinds.map(linkedWithArticle), "or")})`;
  const effect = effectOfChange(input) ?? (parent === undefined ? undefined : `Changes with \`${parent.path}\``);
  const facts = [
    type,
    requiredText(input),
    ...(secret === true ? ["Secret"] : []),
    ...(effect === undefined ? [] : [effect]),
  ];
  return [
    `${parent === undefined ? "###" : "####"} ${path}`,
    facts.map((fact) => links.in(fact, path)).join(" · "),
    links.in(withoutFacts(comment), path),
    ...partsText(properties),
    ...properties.flatMap((property) => inputText(property, links, input)),
  ];
}

function outputText({ comment, path, properties, type, optional }: Property, links: Links, isNested = false): string[] {
  return [
    `${isNested ? "####" : "###"} ${path}`,
    `${type}${optional ? " · Can be undefined" : ""}`,
    links.in(comment, path),
    ...partsText(properties),
    ...properties.flatMap((property) => outputText(property, links, true)),
  ];
}

const partsText = (properties: readonly Property[]) =>
  properties.length === 0
    ? []
    : [`Properties: ${joined(properties.map(({ path }) => `[\`${lastOf(path)}\`](#${anchorOf(path)})`))}.`];

const lastOf = (path: string) => path.slice(path.lastIndexOf(".") + 1);

/** A kind, or what else has ids, with its article; a kind is linked. */
const linkedWithArticle = (name: string) =>
  withArticle(name).replace(name, Object.hasOwn(registry, name) ? `[\`${name}\`](${pageOf(name)})` : name);

/** Whether an input is required, and its default. */
function requiredText({ optional, schema }: Property): string {
  if (!optional) return "**Required**";
  if (schema === undefined) return "Optional";
  const { fromRegionSetting, fromTagsSetting, maxNameLength } = metadataOf(schema);
  if (maxNameLength !== undefined) return "Optional, default: the logical name with a random suffix";
  if (fromRegionSetting === true) return "Optional, default: the setting `cds:regionId`";
  if (fromTagsSetting === true) return "Optional, default: the setting `cds:defaultTags`";
  const value: unknown = schema.safeParse(undefined).data;
  return value === undefined ? "Optional" : `Optional, default \`${JSON.stringify(value)}\``;
}

function lookupText(kind: string, { creation, lookupInput }: AnyResource, links: Links): string[] {
  if (!("attach" in creation) && creation.list === undefined)
    return [
      `\`${kind}.get\` does not work: the API has no action that reads one. Pass the id as a string instead, or use [\`adopt\`](#adopt).`,
    ];
  const state = lookupInput === undefined ? "" : `, { ${lookupInput.input}: "<id>" }`;
  return [
    `\`get\` reads a resource that this stack does not manage. It fails if there is no such resource.`,
    code(`const existing = cds.${kind}.get("existing", "<id>"${state});`),
    ...(lookupInput === undefined
      ? []
      : [
          links.in(
            lookupInput.required
              ? `\`${lookupInput.input}\` is required: without it, the resource is not found.`
              : `\`${lookupInput.input}\` is optional: without it, the search takes more calls.`,
          ),
        ]),
  ];
}

function adoptText(kind: string, { creation }: AnyResource): string[] {
  const isHidden = "attach" in creation ? kind === "SecurityGroupAttachment" : creation.list === undefined;
  return [
    `\`adopt: "<id>"\` takes over a resource that exists. It creates and changes nothing. See the guide [Bring an account under Pulumi](../guides/existing.md). \`pulumi import\` with a type, a name and an id does not work for dynamic resources.`,
    isHidden
      ? "The API has no action that reads one: the state records what the program says."
      : "The preview fails if the program differs from what exists, and names each difference. Inputs that the program omits and that can change later are not managed. After the adoption, you can keep `adopt` or remove it.",
    ...("attach" in creation
      ? ["Without `adopt`, declaring one that exists takes it over too; one that does not exist is created."]
      : []),
  ];
}
