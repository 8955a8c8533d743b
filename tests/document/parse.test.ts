import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { artefacts } from "./corrections";
import { actionsOf, factsFile, factsSchema, readFacts } from "./facts";
import { parseDocument } from "./parse";

// The API document is not part of the repository: it is compared with the facts where it is at hand, at the path
// CDS_API_DOCUMENT or in a folder `shared` beside this project. With UPDATE_FACTS the facts are written anew.
const path = process.env.CDS_API_DOCUMENT ?? join(__dirname, "../../../shared/en_openapi.md");

const withDocument = existsSync(path) ? describe : () => undefined;

withDocument("the document itself", () => {
  const parsed = parseDocument(readFileSync(path, "utf8"));

  it("says what the file of facts says", () => {
    const fresh = factsSchema.parse(JSON.parse(JSON.stringify(parsed.facts)));
    if (process.env.UPDATE_FACTS !== undefined) {
      writeFileSync(factsFile, JSON.stringify(fresh));
      execFileSync("npx", ["prettier", "--write", factsFile]);
    }
    expect(readFacts()).toEqual(fresh);
  });

  it("is read literally but for the places that are listed", () => {
    const listed = Object.entries(artefacts).flatMap(([kind, { at }]) => at.map((place) => `${kind}: ${place}`));
    expect(parsed.met.toSorted()).toEqual(listed.toSorted());
  });
});

describe("the file of facts", () => {
  const facts = readFacts();
  const actions = actionsOf(facts);

  it("knows all 101 actions by group", () => {
    expect(facts.groups.map(({ actions: of, name }) => `${name} ${of.length}`)).toEqual([
      "instance 34",
      "securityGroup 12",
      "template 4",
      "network 19",
      "bms 12",
      "storage 15",
      "billing 2",
      "product 1",
      "others 2",
    ]);
    expect(actions).toHaveLength(101);
  });

  it("knows 65 codes of errors", () => {
    expect(new Set(actions.flatMap(({ errors }) => errors.map(({ code }) => code))).size).toBe(65);
  });

  it("knows a reply of every action", () => {
    expect(actions.filter(({ replies }) => replies.length === 0)).toEqual([]);
  });

  it("knows the appendices", () => {
    const { bandwidthTypes, images, instanceTypes, regions } = facts.appendices;
    expect([regions, instanceTypes, bandwidthTypes, images].map((list) => list.length)).toEqual([41, 44, 21, 40]);
  });
});
