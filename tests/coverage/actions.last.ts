// Run by `npm test` once all other tests have passed; what those have seen is what is looked at here.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { services } from "../../provider/catalogue/index";
import { actionsPage, everyAction } from "./page";
import { readSightings, root } from "./sightings";

const file = join(root, "docs/actions.md");
const sightings = readSightings();

it("knows all 101 actions of the document, each in one group of the page", () => {
  const catalogue = Object.entries(services).flatMap(([service, { actions }]) =>
    Object.keys(actions).map((name) => `${service}.${name}`),
  );
  expect([...everyAction].sort()).toEqual(catalogue.sort());
  expect(everyAction).toHaveLength(101);
});

it("has seen the simulated clouds answer every one of them", () => {
  const seen = new Set(sightings.map(({ action }) => action));
  expect(everyAction.filter((action) => !seen.has(action))).toEqual([]);
});

it("finds in docs/actions.md what was seen", () => {
  const page = actionsPage(sightings);
  if (process.env["CDS_GENERATE"] === "1") writeFileSync(file, page);
  if (readFileSync(file, "utf8") !== page)
    throw new Error("docs/actions.md is not what was seen: run `npm run generate`, which writes it");
});
