import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { files, requestSchema, rows } from "./rowsOfCatalogue";
import { fieldTypesOf } from "./schema";

// From the sources, not the types: working out the types of all rows takes longer than all other tests of the document.
const fieldsByFile = new Map(
  [...new Set(files.map(({ name }) => name))].map((name) => {
    const path = join(__dirname, `../../provider/catalogue/${name}.ts`);
    return [name, fieldsIn(readFileSync(path, "utf8"))] as const;
  }),
);

/** Every field that a file of the catalogue declares, and whether it has a comment. */
function fieldsIn(text: string): { field: string; hasComment: boolean }[] {
  const source = ts.createSourceFile("file.ts", text, ts.ScriptTarget.ES2022, true);
  const fields: { field: string; hasComment: boolean }[] = [];
  const visit = (node: ts.Node): void => {
    if ((ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node)) && isField(node))
      fields.push({ field: node.name.getText(), hasComment: ts.getJSDocCommentsAndTags(node).length > 0 });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return fields;
}

function isActionCall(node: ts.Node): boolean {
  return ts.isCallExpression(node) && node.expression.getText() === "action";
}

/** Rows, the other properties of a row, and lists of aliases are not fields. */
function isField(node: ts.PropertyAssignment | ts.ShorthandPropertyAssignment): boolean {
  if (isActionCall(node.parent.parent)) return false;
  return (
    !ts.isPropertyAssignment(node) || !(isActionCall(node.initializer) || ts.isArrayLiteralExpression(node.initializer))
  );
}

it.each([...fieldsByFile])("has a comment on every field in the file %s", (_, fields) => {
  expect(fields.filter(({ hasComment }) => !hasComment)).toEqual([]);
});

it.each([...rows])("finds every field of %s there", (_, { group, row }) => {
  const paths = [
    ...fieldTypesOf(requestSchema(row)).keys(),
    ...(row.data === undefined ? [] : fieldTypesOf(row.data).keys()),
  ];
  const names = new Set(
    paths.map(
      (path) =>
        path
          .split(".")
          .at(-1)
          ?.replaceAll(/\[\]|\*/g, "") ?? "",
    ),
  );
  names.delete("");
  expect(fieldsByFile.get(group)?.map(({ field }) => field)).toEqual(expect.arrayContaining([...names]));
});

it("would notice a field without one", () => {
  const text = `export const rows = { MakeKite: action({ method: "GET", request: {\n/** Its colour. */\nColour: text, Size: whole } }) }`;
  expect(fieldsIn(text)).toEqual([
    { field: "Colour", hasComment: true },
    { field: "Size", hasComment: false },
  ]);
});
