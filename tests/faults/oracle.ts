import type { Cloud, State } from "../../simulator";
import { resourceNames, type TableName } from "../../simulator/account/store";
import { claimsOf, rowKey, type Placed } from "./claims";
import { resolve, type Declared, type Violation } from "./scenario";
import type { Recorded, Snapshot } from "./snapshot";

/** What nobody but the cloud may ever see; every password of a program contains the first. */
export const canary = "Canary7";
const canaries = [canary, "simulator-secret", "Signature="];
/** Inputs that the classes register as secrets: the engine encrypts them. */
const secretInputs = ["password", "instancePassword"];

type Table = Exclude<TableName, "ended">;
const allTables = Object.entries(resourceNames).flatMap(([table]) => (isTable(table) ? [table] : []));
const tableOf = new Map(allTables.map((table) => [resourceNames[table], table] as const));

function isTable(name: string): name is Table {
  return name in resourceNames && name !== "ended";
}

/** What it looks at beside the states. */
interface Observed {
  cloud: Cloud;
  /** Everything that was told to the engine or to the user. */
  said: readonly string[];
  /** The computer that the journal is on. */
  machine: { readonly written: readonly string[] };
}

/** Looks at an account and at states from outside. */
export class Oracle {
  /** What others have made, as it was then. */
  readonly #foreign = new Map<string, string>();

  constructor(
    private readonly world: Observed,
    private readonly stacks: ReadonlyMap<string, Snapshot>,
  ) {}

  /** Notes what others have made by now, each as it is. */
  noteForeign(): void {
    const account = this.world.cloud.state();
    for (const { direct, effects } of this.world.cloud.ledger) {
      if (direct !== true) continue;
      for (const { id, kind, resource } of effects) {
        const table = [...tableOf].find(([name]) => name === resource)?.[1];
        if (kind !== "created" || table === undefined || this.#foreign.has(rowKey(table, id))) continue;
        const row = findRow(account, table, id);
        if (row !== undefined) this.#foreign.set(rowKey(table, id), row);
      }
    }
  }

  /** Forgets what others have removed again. */
  forgetForeign(): void {
    const account = this.world.cloud.state();
    for (const key of this.#foreign.keys()) if (rowOf(account, key) === undefined) this.#foreign.delete(key);
  }

  /** What is wrong once everything has been brought to what these programs say. */
  violations(programs: ReadonlyMap<string, readonly Declared[]>): Violation[] {
    const account = this.world.cloud.state();
    const recorded = [...this.stacks.values()].flatMap((stack) =>
      stack.resources.map((resource) => ({ ...resource, stack: stack.stack })),
    );
    const { missing, rows, wrong } = claimsOf(account, this.#placed(programs), (key) => this.#foreign.has(key));
    const unclaimed = allTables.flatMap((table) =>
      account[table]
        .filter(({ id }) => !rows.has(rowKey(table, id)) && !this.#foreign.has(rowKey(table, id)))
        .map((row) => ({ table, row })),
    );
    return [
      ...missing.map((what): Violation => ({ type: "missing", what })),
      ...wrong.map((what): Violation => ({ type: "wrong attributes", what })),
      ...[...rows]
        .filter(([key, owners]) => owners.length > 1 && !key.startsWith("tags "))
        .map(([key, owners]): Violation => ({ type: "shared id", what: `${key} is in ${owners.join(" and ")}` })),
      ...unclaimed.map(({ row, table }): Violation => {
        const isTwin = account[table].some(
          (other) => other.id !== row.id && rows.has(rowKey(table, other.id)) && scopeOf(other) === scopeOf(row),
        );
        return { type: isTwin ? "bought twice" : "leaked", what: `${table} ${JSON.stringify(row)}` };
      }),
      ...recorded.flatMap((resource) => this.#unfinished(resource, programs.get(resource.stack) ?? [])),
      ...this.#touched(account),
      ...this.secrets(),
    ];
  }

  /** What is left although everything of ours was destroyed. */
  leftovers(): Violation[] {
    const account = this.world.cloud.state();
    const left = allTables.flatMap((table) =>
      account[table]
        .filter(({ id }) => !this.#foreign.has(rowKey(table, id)))
        .map((row) => `${table} ${JSON.stringify(row)}`),
    );
    return [
      ...left.map((what): Violation => ({ type: "left after destroy", what })),
      ...this.#touched(account),
      ...this.secrets(),
    ];
  }

  /** Secrets in what is shown or kept in plain text. */
  secrets(): Violation[] {
    const { machine, said } = this.world;
    const states = [...this.stacks.values()].flatMap(({ resources }) => resources.map(plainPartOf));
    const places = [
      ["said", said],
      ["the journal", machine.written],
      ["the state", states],
    ] as const;
    return places.flatMap(([place, texts]) =>
      texts
        .filter((text) => canaries.some((secret) => text.includes(secret)))
        .slice(0, 1)
        .map((text): Violation => ({ type: "secret shown", what: `${place}: ${text}` })),
    );
  }

  #placed(programs: ReadonlyMap<string, readonly Declared[]>): Placed[] {
    const idOf = (name: string) =>
      [...this.stacks.values()].map((stack) => stack.of(name)?.id).find((id) => id !== undefined) ?? "";
    return [...programs].flatMap(([stack, program]) =>
      program.map(({ args, kind, name }) => ({
        stack,
        name,
        kind,
        id: this.stacks.get(stack)?.of(name)?.id ?? "",
        args: Object.fromEntries(Object.entries(args).map(([key, value]) => [key, resolve(value, idOf)])),
      })),
    );
  }

  #unfinished(
    { hasInitErrors, id, isCondemned, isPendingReplacement, name, outputs }: Recorded,
    program: readonly Declared[],
  ): Violation[] {
    const marks = Object.keys(outputs).filter((key) => ["__unfinished", "__pending", "__changing"].includes(key));
    if (hasInitErrors) marks.push("init errors");
    if (isCondemned) marks.push("condemned");
    if (isPendingReplacement) marks.push("pending replacement");
    if (id.startsWith("pending:")) marks.push("a placeholder");
    if (!program.some((declared) => declared.name === name)) marks.push("not in the program");
    return marks.length === 0 ? [] : [{ type: "unfinished state", what: `${name}: ${marks.join(", ")}` }];
  }

  #touched(account: State): Violation[] {
    return [...this.#foreign]
      .filter(([key, row]) => rowOf(account, key) !== row)
      .map(([key, row]): Violation => ({
        type: "foreign touched",
        what: `${key} was ${row}, is ${rowOf(account, key) ?? "gone"}`,
      }));
  }
}

/** A row as text, without the state that a running task gives it; interfaces and tags may be added to what is foreign. */
function findRow(account: State, table: Table, id: string): string | undefined {
  const row = account[table].find((candidate) => candidate.id === id);
  return row && JSON.stringify({ ...row, busy: undefined });
}

function rowOf(account: State, key: string): string | undefined {
  const [table = "", id = ""] = key.split(" ");
  return isTable(table) ? findRow(account, table, id) : undefined;
}

/** What the likes of a row have in common: that of which there should be one less. */
function scopeOf(row: object): string {
  const shown = new Map<string, unknown>(Object.entries(row));
  return ["name", "instanceId", "networkId", "groupId", "gpnId", "templateId"]
    .map((field) => String(shown.get(field)))
    .join(" ");
}

const plainPartOf = ({ inputs, outputs }: Recorded): string =>
  JSON.stringify([inputs, outputs], (key, value: unknown) => (secretInputs.includes(key) ? undefined : value));
