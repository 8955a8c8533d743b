import type { Action } from "../../provider/catalogue/index";
import { services } from "../../provider/catalogue/index";
import { instance } from "../../provider/catalogue/instance";
import { others } from "../../provider/catalogue/others";
import { securityGroup } from "../../provider/catalogue/securityGroup";
import { template } from "../../provider/catalogue/template";
import type { Sighting } from "./sightings";

type Group = Readonly<Record<string, Action>>;

/** The groups of the catalogue, as the document has them. */
const groups: ReadonlyArray<readonly [title: string, service: keyof typeof services, actions: Group]> = [
  ["Instances", "ccs", instance],
  ["Security groups", "ccs", securityGroup],
  ["Templates", "ccs", template],
  ["Others", "ccs", others],
  ["VDCs, networks and global private networks", "network", services.network.actions],
  ["The global private network's own path", "gpn", services.gpn.actions],
  ["Bare metal", "bms", services.bms.actions],
  ["Disks of bare metal", "storage", services.storage.actions],
  ["Bills", "billing", services.billing.actions],
  ["Storage pools", "product", services.product.actions],
];

/** Every action of the catalogue, such as `network.CreateVdc`, in the order of the page. */
export const everyAction: readonly string[] = groups.flatMap(([, service, actions]) =>
  Object.keys(actions).map((name) => `${service}.${name}`),
);

const header = `# The actions of the API

All ${everyAction.length} actions, what uses each of them, and a test that calls it. This page is generated from the calls that the simulator has recorded in a run of all tests, without those of the simulator itself: \`npm test\` fails if an action was not called, or if the page differs; \`npm run generate\` writes it.

"Sent again" is the effect of sending the call twice: \`read\` changes nothing, \`set\` and \`delete\` have the same effect, \`create\` and \`child\` create another resource, \`relative\` adds again, \`act\` acts again. DescribeTags also shows, before the first change, that the endpoint is the API and accepts the keys.
`;

/** The text of docs/actions.md. */
export function actionsPage(sightings: readonly Sighting[]): string {
  const tables = groups.map(([title, service, actions]) => {
    const rows = Object.entries(actions).map(([name, row]) => {
      const seen = sightings.filter(({ action }) => action === `${service}.${name}`);
      const users = [...new Set(seen.flatMap(({ usedBy }) => usedBy ?? []))].sort();
      const path = row.path ?? services[service].path;
      return [name, `\`${row.method} ${path}\``, row.class, shownUsers(name, users), shownFile(seen, users)];
    });
    return `## ${title}\n\n${table([["action", "request", "sent again", "used by", "tested by"], ...rows])}`;
  });
  return [header, ...tables].join("\n");
}

const operations = ["create", "read", "update", "delete"];

/** Why no resource and no function has a use for an action. */
const unused: Readonly<Record<string, string>> = {
  StopInstances: "StopInstance does it: a resource is one instance",
  StartInstances: "StartInstance does it: a resource is one instance",
  RebootInstances: "RebootInstance does it: a resource is one instance",
  ForceDeleteSecurityGroup: "it would remove members that the program does not name",
};

function shownUsers(action: string, users: readonly string[]): string {
  const resources = new Map<string, string[]>();
  for (const [kind = "", operation] of users.map((user) => user.split(".")))
    resources.set(kind, [...(resources.get(kind) ?? []), ...(operation === undefined ? [] : [operation])]);
  const shown = [...resources].map(([name, does]) =>
    [`\`${name}\``, operations.filter((operation) => does.includes(operation)).join(", ")].join(" ").trimEnd(),
  );
  if (shown.length > 0) return shown.join("; ");
  const reason = unused[action];
  if (reason === undefined) throw new Error(`${action} is used by no resource and no function: say why not`);
  return `client only: ${reason}`;
}

const rooms = ["tests/lifeCycle/", "tests/functions/", "tests/client/", "tests/"];

/** The one file that tells most: of the first room that has any, one that is named for a user, else the first by name. */
function shownFile(seen: readonly Sighting[], users: readonly string[]): string {
  const files = [...new Set(seen.map(({ file }) => file))].sort();
  const ofRoom = rooms.map((room) => files.filter((file) => file.startsWith(room))).find((found) => found.length > 0);
  const names = users.map((user) => `/${user.split(".")[0]}.test.ts`.toLowerCase());
  const named = ofRoom?.find((file) => names.some((name) => file.toLowerCase().endsWith(name)));
  const file = named ?? ofRoom?.[0];
  if (file === undefined) throw new Error("an action was not called: the page would be incomplete");
  return file;
}

/** A table as Prettier lays it out. */
function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |\n`;
  const [head = [], ...body] = rows;
  return [head, widths.map((width) => "-".repeat(width)), ...body].map(line).join("");
}
