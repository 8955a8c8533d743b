import { join } from "node:path";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { anchorOf } from "../../tools/generate/markdown";
import { blocksOf, pages, proseOf, textOf } from "./pages";
import { documentedKinds } from "../../tools/generate/documentedKinds";
import { examplesOf } from "../../tools/generate/examples";
import { functionsPage } from "../../tools/generate/functionsPage";
import { generateClasses } from "../../tools/generate/classes";
import { generateFunctions } from "../../tools/generate/functions";
import { generateValues } from "../../tools/generate/values";
import { registry } from "../../provider/resources/registry";
import { resourcePages } from "../../tools/generate/resources";
import { withNested, type Property } from "../../tools/generate/properties";

const root = join(__dirname, "../..");
const docs = join(root, "docs");
const writes = process.env["CDS_GENERATE"] === "1";

it("are generated: docs/resources says what the code says, a page a kind", () => {
  const folder = join(docs, "resources");
  const generated = resourcePages();
  if (writes) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder);
    for (const [file, text] of generated) writeFileSync(join(folder, file), text);
  }
  const written = readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), "utf8")] as const);
  expect(new Map(written)).toEqual(generated);
}, 60_000);

it.each([
  ["sdk/values.ts", "the catalogue says", generateValues],
  ["sdk/resources.ts", "the kinds say", generateClasses],
  ["sdk/functions.ts", "the definitions and the catalogue say", generateFunctions],
  ["docs/functions.md", "the definitions say", functionsPage],
])("are generated: %s says what %s", (path, _, generate) => {
  const file = join(root, path);
  const text = generate();
  if (writes) writeFileSync(file, text);
  expect(readFileSync(file, "utf8")).toBe(text);
});

const kinds = documentedKinds();
const pageOf = (kind: string) => `docs/resources/${kind.charAt(0).toLowerCase()}${kind.slice(1)}.md`;
/** What stands under a heading of a page, up to the next. */
function sectionOf(page: string, heading: string): string {
  const [, text = ""] = proseOf(page).split(new RegExp(`^#+ ${heading.replaceAll(".", "\\.")}$`, "m"));
  return text.split(/^#/m, 1)[0] ?? "";
}

/** The line of facts of an input: its type, whether it is required, its default, what a change does. */
const factsOf = (kind: string, { path }: Property) => sectionOf(pageOf(kind), path).trim().split("\n")[0] ?? "";

describe.each(kinds)("the page of $kind says of every input", ({ inputs, kind }) => {
  const every = inputs.flatMap(withNested);
  const facts = (input: Property) => factsOf(kind, input);
  const paths = (wrong: readonly Property[]) => wrong.map(({ path }) => path);

  it("whether it is required", () => {
    const required = every.filter((input) => facts(input).includes(" · **Required**"));
    expect(paths(required)).toEqual(paths(every.filter(({ optional }) => !optional)));
    const optional = every.filter((input) => / · Optional\b/.test(facts(input)));
    expect(paths(optional)).toEqual(paths(every.filter((input) => input.optional)));
  });

  it("its default", () => {
    const silent = every.filter((input) => {
      const value = defaultOf(input);
      return value !== undefined && !facts(input).includes(`default \`${value}\``);
    });
    expect(paths(silent)).toEqual([]);
  });

  it("what a change does", () => {
    expect(paths(every.filter((input) => !/ · [^·]*\b[Cc]hange[ds]?\b[^·]*$/.test(facts(input))))).toEqual([]);
  });

  it("what it is", () => {
    const described = (input: Property) => sectionOf(pageOf(kind), input.path).trim().split("\n\n")[1] ?? "";
    expect(paths(every.filter((input) => !/\w/.test(described(input))))).toEqual([]);
  });
});

/** The default in a schema, as JSON; undefined where there is none, or where a name or a setting is the default. */
function defaultOf({ schema }: Property): string | undefined {
  const value: unknown = schema?.safeParse(undefined).data;
  return value === undefined || value === "" ? undefined : JSON.stringify(value);
}

it.each(kinds.map(({ kind, outputs }) => [kind, outputs] as const))(
  "the page of %s has a heading for every output",
  (kind, outputs) => {
    const text = proseOf(pageOf(kind));
    const missing = outputs.flatMap(withNested).filter(({ path }) => !text.includes(`# ${path}\n`));
    expect(missing).toEqual([]);
  },
);

it.each(Object.keys(registry))("the page of %s shows all its examples under their titles", (kind) => {
  const shown = blocksOf(pageOf(kind)).map(({ text }) => text.trim());
  for (const { program, title } of examplesOf(kind)) {
    expect(textOf(pageOf(kind))).toContain(`### ${title}\n`);
    expect(shown).toContain(program.trim());
  }
});

it.each(pages)("every heading of %s has an anchor of its own", (page) => {
  const anchors = [...proseOf(page).matchAll(/^#+ (.*)$/gm)].map(([, heading = ""]) => anchorOf(heading));
  expect(anchors.filter((anchor, at) => anchors.indexOf(anchor) < at)).toEqual([]);
});

it.each(pages.filter((page) => page.startsWith("docs/resources/")))(
  "%s links every kind and every setting that it names",
  (page) => {
    const named = [...proseOf(page).matchAll(/(?<!\[)`([A-Z]\w+|cds:\w+)`/g)].map(([, name = ""]) => name);
    const linked = named.filter((name) => name.startsWith("cds:") || Object.hasOwn(registry, name));
    expect(linked.filter((name) => page !== pageOf(name))).toEqual([]);
  },
);

it("the index has every kind in one group", () => {
  const index = textOf("docs/resources/README.md");
  for (const kind of Object.keys(registry)) expect(index.split(`| [${kind}](`)).toHaveLength(2);
});
