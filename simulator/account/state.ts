import type { Account } from "./account";
import { rowLists, type Rows, type TableName } from "./store";
import { type Task, taskStatus } from "./task";

/** The number of resources of each kind, without deleted ones. */
export type Counts = Record<Exclude<TableName, "ended">, number>;

/** The rows of a table; `busy` is the status that a running task gives a row. */
type ListedRows<Name extends TableName> = (Rows[Name] & { busy?: string })[];

/** A task without its changes. */
type TaskSummary = Pick<Task, "id" | "type" | "resourceId" | "startedAt" | "endsAt"> & { status: string };

/** Everything in an account. */
export type State = { counts: Counts; tasks: TaskSummary[] } & { [Name in TableName]: ListedRows<Name> };

/** Counts the resources of an account. */
export function countResources({ tables }: Account): Counts {
  return {
    vdcs: tables.vdcs.size,
    publicNetworks: tables.publicNetworks.size,
    segments: tables.segments.size,
    privateNetworks: tables.privateNetworks.size,
    instances: tables.instances.size,
    disks: tables.disks.size,
    interfaces: tables.interfaces.size,
    securityGroups: tables.securityGroups.size,
    rules: tables.rules.size,
    memberships: tables.memberships.size,
    tags: tables.tags.size,
    templates: tables.templates.size,
    templateRegions: tables.templateRegions.size,
    gpns: tables.gpns.size,
    accessPoints: tables.accessPoints.size,
    bareMetals: tables.bareMetals.size,
    storageDisks: tables.storageDisks.size,
    snapshots: tables.snapshots.size,
  };
}

/** Describes everything in an account. */
export function describeState(account: Account): State {
  const { clock, tables, tasks } = account;
  const busy = <Row extends { id: string }>(row: Row) => ({ ...row, busy: tasks.statusOf(row.id) });
  return {
    counts: countResources(account),
    ...rowLists(tables),
    vdcs: tables.vdcs.all().map(busy),
    publicNetworks: tables.publicNetworks.all().map(busy),
    privateNetworks: tables.privateNetworks.all().map(busy),
    instances: tables.instances.all().map(busy),
    rules: tables.rules.all().map(busy),
    templates: tables.templates.all().map(busy),
    gpns: tables.gpns.all().map(busy),
    bareMetals: tables.bareMetals.all().map(busy),
    storageDisks: tables.storageDisks.all().map(busy),
    snapshots: tables.snapshots.all().map(busy),
    tasks: tasks.all().map((task) => {
      const { endsAt, id, resourceId, startedAt, type } = task;
      return { id, type, resourceId, startedAt, endsAt, status: taskStatus(task, clock.now()) };
    }),
  };
}
