import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import ts from "typescript";

/** The TSDoc text of each input in a resource's file, those that are spread in from other files too. */
export function inputTexts(file: string): Map<string, string> {
  return textsOf(file, "inputs");
}

function textsOf(file: string, constant: string): Map<string, string> {
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.ES2022, true);
  const declared = source.statements
    .filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => [...declarationList.declarations])
    .find(({ name }) => name.getText() === constant)?.initializer;
  if (declared === undefined) return textsOf(importedFrom(source, constant), constant);
  if (!ts.isObjectLiteralExpression(declared)) throw new Error(`${constant} in ${file} is not written out`);
  const texts = new Map<string, string>();
  for (const property of declared.properties) {
    if (ts.isSpreadAssignment(property)) {
      for (const [name, text] of textsOf(file, property.expression.getText())) texts.set(name, text);
      continue;
    }
    const comments = ts
      .getJSDocCommentsAndTags(property)
      .map((comment) => ts.getTextOfJSDocComment(comment.comment) ?? "");
    texts.set(property.name.getText(), comments.join(" "));
  }
  return texts;
}

function importedFrom(source: ts.SourceFile, constant: string): string {
  for (const statement of source.statements) {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) continue;
    const bindings = statement.importClause?.namedBindings;
    if (bindings === undefined || !ts.isNamedImports(bindings)) continue;
    if (!bindings.elements.some(({ name }) => name.text === constant)) continue;
    const path = join(dirname(source.fileName), statement.moduleSpecifier.text);
    return existsSync(`${path}.ts`) ? `${path}.ts` : join(path, "index.ts");
  }
  throw new Error(`${source.fileName} neither declares nor imports ${constant}`);
}
