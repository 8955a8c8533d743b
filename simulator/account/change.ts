import { recordEnd } from "./billedResources";
import { resourceNames, type Rows, type TableName, type Tables } from "./store";
import type { Table } from "./table";

/** A change of one row, as data: the state file stores the changes of running tasks. */
export type ChangeOf<Name extends TableName> =
  | { op: "put"; table: Name; row: Rows[Name] }
  | { op: "edit"; table: Name; id: string; fields: Partial<Rows[Name]> }
  | { op: "drop"; table: Name; id: string };

/** A change of a row of any table. */
export type Change = { [Name in TableName]: ChangeOf<Name> }[TableName];

/** The effect of a call on the account. */
export interface Effect {
  kind: "created" | "changed" | "deleted";
  resource: (typeof resourceNames)[TableName];
  id: string;
}

/** Adds a row. */
export const put = <Name extends TableName>(table: Name, row: Rows[Name]): ChangeOf<Name> => ({
  op: "put",
  table,
  row,
});

/** Changes fields of a row, if it still exists. */
export const edit = <Name extends TableName>(table: Name, id: string, fields: Partial<Rows[Name]>): ChangeOf<Name> => ({
  op: "edit",
  table,
  id,
  fields,
});

/** Deletes a row with its dependents. */
export const drop = <Name extends TableName>(table: Name, id: string): ChangeOf<Name> => ({ op: "drop", table, id });

/** Applies a change at a given time and returns its effects. */
export function apply(tables: Tables, change: Change, at: number): Effect[] {
  if (isOrphan(tables, change)) return [];
  if (change.op !== "drop") return applyTo(tables, change);
  recordEnd(tables, change, at);
  return [...dependentChanges(tables, change).flatMap((child) => apply(tables, child, at)), ...applyTo(tables, change)];
}

function applyTo<Name extends TableName>(tables: Tables, change: ChangeOf<Name>): Effect[] {
  const table: Table<Rows[Name]> = tables[change.table];
  const resource = resourceNames[change.table];
  if (change.op === "put") {
    table.put(change.row);
    return [{ kind: "created", resource, id: change.row.id }];
  }
  const row = table.get(change.id);
  if (row === undefined) return [];
  if (change.op === "edit") table.put({ ...row, ...change.fields });
  else table.drop(change.id);
  return [{ kind: change.op === "edit" ? "changed" : "deleted", resource, id: change.id }];
}

/** Whether a change adds to a security group that has been deleted since. */
function isOrphan(tables: Tables, change: Change): boolean {
  if (change.op !== "put" || (change.table !== "rules" && change.table !== "memberships")) return false;
  return tables.securityGroups.get(change.row.groupId) === undefined;
}

/** The deletion of the rows that depend on a row. */
function dependentChanges(tables: Tables, { table, id }: { table: TableName; id: string }): Change[] {
  switch (table) {
    case "instances":
      return [
        ...tables.disks.where("instanceId", id).map((disk) => drop("disks", disk.id)),
        ...tables.interfaces.where("instanceId", id).map((networkInterface) => drop("interfaces", networkInterface.id)),
      ];
    case "interfaces": {
      const networkInterface = tables.interfaces.get(id);
      if (networkInterface === undefined) return [];
      const ofInstance = tables.memberships.where("instanceId", networkInterface.instanceId);
      return ofInstance
        .filter((member) => member.networkId === networkInterface.networkId)
        .map((member) => drop("memberships", member.id));
    }
    case "publicNetworks":
      return [
        ...tables.segments.where("networkId", id).map((segment) => drop("segments", segment.id)),
        ...tables.interfaces.where("networkId", id).map((networkInterface) => drop("interfaces", networkInterface.id)),
      ];
    case "securityGroups":
      return [
        ...tables.rules.where("groupId", id).map((rule) => drop("rules", rule.id)),
        ...tables.memberships.where("groupId", id).map((member) => drop("memberships", member.id)),
      ];
    case "gpns":
      return tables.accessPoints.where("gpnId", id).map((point) => drop("accessPoints", point.id));
    case "bareMetals":
      return tables.interfaces
        .where("instanceId", id)
        .map((networkInterface) => drop("interfaces", networkInterface.id));
    case "storageDisks":
      return tables.snapshots.where("diskId", id).map((snapshot) => drop("snapshots", snapshot.id));
    case "templateRegions": {
      const row = tables.templateRegions.get(id);
      if (row === undefined) return [];
      const isLast = tables.templateRegions.where("templateId", row.templateId).length === 1;
      return isLast ? [drop("templates", row.templateId)] : [];
    }
    default:
      return [];
  }
}
