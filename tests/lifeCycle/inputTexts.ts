import { readFileSync } from "node:fs";
import ts from "typescript";

/** The TSDoc text of each input in a resource's file. */
export function inputTexts(file: string): Map<string, string> {
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.ES2022, true);
  const texts = new Map<string, string>();
  const visit = (node: ts.Node): void => {
    if (
      ts.isVariableDeclaration(node) &&
      node.name.getText() === "inputs" &&
      node.initializer !== undefined &&
      ts.isObjectLiteralExpression(node.initializer)
    ) {
      for (const property of node.initializer.properties) {
        const comments = ts
          .getJSDocCommentsAndTags(property)
          .map((comment) => ts.getTextOfJSDocComment(comment.comment) ?? "");
        texts.set(property.name?.getText() ?? "", comments.join(" "));
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return texts;
}
