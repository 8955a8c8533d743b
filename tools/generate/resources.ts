import { documentedKinds, type DocumentedKind } from "./documentedKinds";
import { Links, pageOf } from "./links";
import { generatedNote, table } from "./markdown";
import { idKindsOf, withNested } from "./properties";
import { resourcePage } from "./resourcePage";

/** The groups of the index, by the folders of provider/resources. */
const groups = new Map([
  ["compute", "Compute"],
  ["network", "Network"],
  ["security", "Security"],
  ["bareMetal", "Bare metal"],
]);

/** The pages of the resource reference, by their file names. */
export function resourcePages(): Map<string, string> {
  const kinds = documentedKinds();
  const pages = kinds.map((documented) => {
    const page = resourcePage(documented, usersOf(documented.kind, kinds));
    return [pageOf(documented.kind), page] as const;
  });
  return new Map([["README.md", indexPage(kinds)], ...pages]);
}

function indexPage(kinds: readonly DocumentedKind[]): string {
  const sections = [...groups].map(([group, title]) => {
    const rows = kinds
      .filter((kind) => kind.group === group)
      .map(({ kind, definition }) => [`[${kind}](${pageOf(kind)})`, new Links(kind, []).in(definition.description)]);
    return `## ${title}\n\n${table(["Resource", "Description"], rows)}`;
  });
  const left = kinds.filter(({ group }) => !groups.has(group)).map(({ kind }) => kind);
  if (left.length > 0) throw new Error(`no group of the index has ${left.join(", ")}`);
  return [generatedNote, "# Resources", ...sections].join("\n\n").concat("\n");
}

/** The inputs of other kinds that take the id of a kind, as headings of their pages. */
const usersOf = (kind: string, kinds: readonly DocumentedKind[]) =>
  kinds.flatMap((user) =>
    user.inputs.flatMap(withNested).flatMap(({ path, schema }) => {
      return idKindsOf(schema).includes(kind) ? [{ kind: user.kind, path }] : [];
    }),
  );
