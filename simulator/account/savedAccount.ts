import { z } from "zod";
import type { Account } from "./account";
import type { Change } from "./change";
import { rowLists, type RowLists, rowSchemas, type Tables } from "./store";
import type { Table } from "./table";

const lists = z.object({
  vdcs: z.array(rowSchemas.vdcs),
  publicNetworks: z.array(rowSchemas.publicNetworks),
  segments: z.array(rowSchemas.segments),
  privateNetworks: z.array(rowSchemas.privateNetworks),
  instances: z.array(rowSchemas.instances),
  disks: z.array(rowSchemas.disks),
  interfaces: z.array(rowSchemas.interfaces),
  securityGroups: z.array(rowSchemas.securityGroups),
  rules: z.array(rowSchemas.rules),
  memberships: z.array(rowSchemas.memberships),
  tags: z.array(rowSchemas.tags),
  templates: z.array(rowSchemas.templates).default([]),
  templateRegions: z.array(rowSchemas.templateRegions).default([]),
  gpns: z.array(rowSchemas.gpns).default([]),
  accessPoints: z.array(rowSchemas.accessPoints).default([]),
  bareMetals: z.array(rowSchemas.bareMetals).default([]),
  storageDisks: z.array(rowSchemas.storageDisks).default([]),
  snapshots: z.array(rowSchemas.snapshots).default([]),
  ended: z.array(rowSchemas.ended).default([]),
});

const tableName = lists.keyof();

const changeShape = z.discriminatedUnion("op", [
  z.object({ op: z.literal("put"), table: tableName, row: z.unknown() }),
  z.object({ op: z.literal("edit"), table: tableName, id: z.string(), fields: z.record(z.string(), z.unknown()) }),
  z.object({ op: z.literal("drop"), table: tableName, id: z.string() }),
]);

function isChange(value: unknown): value is Change {
  const { data: change } = changeShape.safeParse(value);
  if (change === undefined) return false;
  if (change.op === "drop") return true;
  if (change.op === "put") return rowSchemas[change.table].safeParse(change.row).success;
  const fields: Record<string, z.ZodType> = rowSchemas[change.table].shape;
  return Object.entries(change.fields).every(([name, field]) => fields[name]?.safeParse(field).success);
}

const changes = z.array(z.custom<Change>(isChange));

const savedAccount = z.object({
  format: z.literal(1),
  savedAt: z.number(),
  random: z.number(),
  nextTaskId: z.number(),
  nextTagId: z.number(),
  nextAddress: z.number(),
  rows: lists,
  tasks: z.array(
    z.object({
      id: z.string(),
      type: z.string(),
      resourceId: z.string(),
      resourceIds: z.array(z.string()).optional(),
      answeredBy: z.array(z.enum(["ccs", "bms"])).optional(),
      holds: z.record(z.string(), z.string()),
      finish: changes,
      fail: changes,
      startedAt: z.number(),
      endsAt: z.number().nullable(),
      outcome: z.enum(["FINISH", "ERROR"]),
      ended: z.boolean(),
    }),
  ),
});

/** An account as data: what a state file holds. */
export type SavedAccount = z.output<typeof savedAccount>;

/** Saves an account as data. */
export function save(account: Account): SavedAccount {
  const { clock, nextAddress, nextTagId, nextTaskId, random, tables, tasks } = account;
  return {
    format: 1,
    savedAt: clock.now(),
    random: random.state,
    nextTaskId,
    nextTagId,
    nextAddress,
    rows: rowLists(tables),
    tasks: tasks.all(),
  };
}

/** Loads saved data into an empty account. */
export function load(account: Account, saved: unknown): void {
  const { nextAddress, nextTagId, nextTaskId, random, rows, savedAt, tasks } = savedAccount.parse(saved);
  account.random.state = random;
  Object.assign(account, { nextAddress, nextTagId, nextTaskId });
  fill(account.tables, rows);
  account.readListed(() => fill(account.tables, rows));
  // A scaled clock starts again with the process: the times of the tasks are moved back accordingly.
  const back = Math.max(0, savedAt - account.clock.now());
  for (const task of tasks) {
    const endsAt = task.endsAt === null ? null : task.endsAt - back;
    account.tasks.add({ ...task, startedAt: task.startedAt - back, endsAt, call: 0 });
  }
}

function fill(tables: Tables, rows: RowLists): void {
  const putAll = <Row extends { id: string }>(table: Table<Row>, list: Row[]) => list.forEach((row) => table.put(row));
  putAll(tables.vdcs, rows.vdcs);
  putAll(tables.publicNetworks, rows.publicNetworks);
  putAll(tables.segments, rows.segments);
  putAll(tables.privateNetworks, rows.privateNetworks);
  putAll(tables.instances, rows.instances);
  putAll(tables.disks, rows.disks);
  putAll(tables.interfaces, rows.interfaces);
  putAll(tables.securityGroups, rows.securityGroups);
  putAll(tables.rules, rows.rules);
  putAll(tables.memberships, rows.memberships);
  putAll(tables.tags, rows.tags);
  putAll(tables.templates, rows.templates);
  putAll(tables.templateRegions, rows.templateRegions);
  putAll(tables.gpns, rows.gpns);
  putAll(tables.accessPoints, rows.accessPoints);
  putAll(tables.bareMetals, rows.bareMetals);
  putAll(tables.storageDisks, rows.storageDisks);
  putAll(tables.snapshots, rows.snapshots);
  putAll(tables.ended, rows.ended);
}
