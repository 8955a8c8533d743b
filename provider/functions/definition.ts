import { z } from "zod";
import { services, type Action, type DataOf, type RequestOf, type Services } from "../catalogue/index";
import type { Api } from "../api/client";
import { mayBeNotFound, isNotFound } from "../api/errors";
import type { PageField } from "../api/listings";
import { camel } from "./camel";

/** A function over read-only actions. Its names are the wire's here; programs see them in camelCase. */
export interface FunctionDefinition<Args extends object, Result> {
  /** What it gives, in a sentence. */
  description: string;
  /** The actions that it calls. */
  actions: readonly string[];
  /** What each argument has to be. */
  args: Readonly<Record<string, z.core.$ZodType>>;
  /** Whether `cds:regionId` stands in for a missing `regionId`. */
  regionFromSetting: boolean;
  /** The arguments that it looks at, by their names in programs; the others need not be known. All, when absent. */
  dependsOn?: readonly string[];
  /** Fields of the result that give access to a machine. */
  secrets: readonly string[];
  /** Asks the API, which is there only for those that need it: what is known anyway needs no account. */
  call(api: () => Api, args: Args): Promise<Result>;
}

/** A definition whose types have been forgotten. */
// oxlint-disable-next-line typescript/no-explicit-any -- functions of different arguments have no common type but this
export type AnyFunction = FunctionDefinition<any, unknown>;

type Rows<S extends keyof Services> = Services[S]["actions"];
type NameIn<S extends keyof Services> = keyof Rows<S> & string;
type Found<S extends keyof Services, A extends NameIn<S>> = NonNullable<DataOf<Rows<S>[A]>>;

/** Gives the whole reply. */
export function reply<S extends keyof Services, A extends NameIn<S>>(
  service: S,
  action: A,
  ...secrets: string[]
): FunctionDefinition<RequestOf<Rows<S>[A]>, Found<S, A>> {
  const row = rowOf(service, action);
  return {
    description: row.description,
    actions: [action],
    args: row.request,
    // The storage service knows its sites by ids of another sort.
    regionFromSetting: service !== "storage" && isRequired(row.request["RegionId"]),
    secrets,
    call: async (api, args) => given(action, (await api()[service][action](args)).data),
  };
}

/** Gives the list inside a reply that is not paged. */
export function list<S extends keyof Services, A extends NameIn<S>, Item>(
  service: S,
  action: A,
  itemsOf: (data: Found<S, A>) => Item[],
): FunctionDefinition<Omit<RequestOf<Rows<S>[A]>, PageField>, Item[]> {
  return pages(service, action, async (api, filter) => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- without a page, such a listing gives all there is
    const { data } = await api[service][action](filter as RequestOf<Rows<S>[A]>);
    return itemsIn(data, itemsOf);
  });
}

/** Gives the list inside a paged reply, all pages of it. */
export function pages<S extends keyof Services, A extends NameIn<S>, Item>(
  service: S,
  action: A,
  all: (api: Api, filter: Omit<RequestOf<Rows<S>[A]>, PageField>) => Promise<Item[]>,
): FunctionDefinition<Omit<RequestOf<Rows<S>[A]>, PageField>, Item[]> {
  const whole = reply(service, action);
  return {
    ...whole,
    args: Object.fromEntries(Object.entries(whole.args).filter(([field]) => !pageFields.includes(field))),
    call: (api, args) => all(api(), args),
  };
}

const pageFields: readonly string[] = ["PageNumber", "PageSize"] satisfies PageField[];

const itemsIn = <Data, Item>(data: Data, itemsOf: (data: NonNullable<Data>) => Item[]): Item[] =>
  data === undefined || data === null ? [] : itemsOf(data);

/** Gives the one thing of a listing that has this id or exactly this name; fails when there is none, or several. */
export function single<
  Args extends object,
  Item extends object,
  Id extends keyof Item & string,
  Name extends keyof Item & string,
>(
  listing: FunctionDefinition<Args, Item[]>,
  what: string,
  idField: Id,
  nameField: Name,
): FunctionDefinition<Args & Partial<Pick<Item, Id | Name>>, Item> {
  const criteria = [idField, nameField];
  return {
    ...listing,
    description: `Finds one ${what} by its id, its exact name or what else tells it from others; fails when there is none, or several.`,
    args: { ...Object.fromEntries(criteria.map((field) => [field, z.string().min(1).optional()])), ...listing.args },
    async call(api, args) {
      const unlisted = criteria.filter((field) => !Object.hasOwn(listing.args, field));
      const asked = { ...args, ...Object.fromEntries(unlisted.map((field) => [field, undefined])) };
      const items = await listing.call(api, asked).catch((error: unknown) => {
        if (isNotFound(error)) return [];
        // What looks like no id may be one that is gone: the whole listing tells.
        if (mayBeNotFound(error) && args[idField] !== undefined)
          return listing.call(api, { ...asked, [idField]: undefined });
        throw error;
      });
      const wanted = Object.entries(args).filter(([field]) => criteria.some((criterion) => criterion === field));
      // A reply may leave out what it was filtered by: then the filter is believed.
      const filled = Object.fromEntries(wanted.filter(([field]) => Object.hasOwn(listing.args, field)));
      const [item, ...others] = items
        .map((candidate) => ({ ...candidate, ...missing(filled, candidate) }))
        .filter((candidate) => wanted.every(([field, value]) => Reflect.get(candidate, field) === value));
      if (item === undefined) throw new Error(`there is no ${what}${matching(args, " with")}`);
      if (others.length > 0) {
        const ids = [item, ...others]
          .slice(0, 5)
          .map((each) => String(each[idField] ?? "one whose id the API leaves out"));
        if (others.length >= ids.length) ids.push("…");
        throw new Error(
          `${others.length + 1} ${what}s match${matching(args)}: ${ids.join(", ")}; tell them apart by ${camel(idField)}`,
        );
      }
      return item;
    },
  };
}

const missing = (filled: object, found: object) =>
  Object.fromEntries(Object.entries(filled).filter(([field]) => Reflect.get(found, field) === undefined));

const matching = (args: object, word = "") => {
  const given = Object.entries(args).map(([field, value]) => `${camel(field)} ${shortened(JSON.stringify(value))}`);
  return given.length === 0 ? "" : `${word} ${given.join(" and ")}`;
};

const shortened = (text: string) => (text.length > 80 ? `${text.slice(0, 79)}…` : text);

/** Gives what is known without asking: the appendices of the API document. */
export const constant = <Result>(about: string, result: Result): FunctionDefinition<object, Result> => ({
  description: about,
  actions: [],
  args: {},
  regionFromSetting: false,
  secrets: [],
  call: () => Promise.resolve(result),
});

function rowOf(service: keyof Services, action: string): Action {
  const row = new Map<string, Action>(Object.entries(services[service].actions)).get(action);
  if (row === undefined) throw new Error(`there is no row ${action}`);
  return row;
}

const isRequired = (schema: z.core.$ZodType | undefined) =>
  schema !== undefined && !z.safeParse(schema, undefined).success;

function given<Data>(action: string, data: Data): NonNullable<Data> {
  if (data === undefined || data === null) throw new Error(`the reply to ${action} holds no Data`);
  return data;
}
