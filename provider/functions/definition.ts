import { z } from "zod";
import type { Api } from "../api/client";
import { isNotFound, mayBeNotFound } from "../api/errors";
import type { PageField } from "../api/listings";
import { type Action, type DataOf, type RequestOf, services, type Services } from "../catalogue/index";
import { camel } from "./camel";

/** A function over read-only actions. It has the API's names; programs have them in camelCase. */
export interface FunctionDefinition<Args extends object, Result> {
  /** What the function returns, in one sentence. */
  description: string;
  /** The actions that the function calls. */
  actions: readonly string[];
  /** The schema of each argument. */
  args: Readonly<Record<string, z.core.$ZodType>>;
  /** Whether `cds:regionId` is the default of `regionId`. */
  regionFromSetting: boolean;
  /** The arguments that the result depends on, by their names in programs; the others can be unknown. Defaults to all. */
  dependsOn?: readonly string[];
  /** Fields of the result that are secrets. */
  secrets: readonly string[];
  /** Calls the API; a function that returns constants needs none, and so no credentials. */
  call(api: () => Api, args: Args): Promise<Result>;
}

/** A function of any types. */
// oxlint-disable-next-line typescript/no-explicit-any -- functions of different arguments have no other common type
export type AnyFunction = FunctionDefinition<any, unknown>;

type Rows<S extends keyof Services> = Services[S]["actions"];
type NameIn<S extends keyof Services> = keyof Rows<S> & string;
type Found<S extends keyof Services, A extends NameIn<S>> = NonNullable<DataOf<Rows<S>[A]>>;

/** Defines a function that returns the whole reply. */
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
    // The storage service has ids of its own for its sites.
    regionFromSetting: service !== "storage" && isRequired(row.request["RegionId"]),
    secrets,
    call: async (api, args) => requireData(action, (await api()[service][action](args)).data),
  };
}

/** Defines a function that returns the list in a reply that is not paged. */
export function list<S extends keyof Services, A extends NameIn<S>, Item>(
  service: S,
  action: A,
  itemsOf: (data: Found<S, A>) => Item[],
): FunctionDefinition<Omit<RequestOf<Rows<S>[A]>, PageField>, Item[]> {
  return pages(service, action, async (api, filter) => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- without a page number, such a listing has all items
    const { data } = await api[service][action](filter as RequestOf<Rows<S>[A]>);
    return itemsIn(data, itemsOf);
  });
}

/** Defines a function that returns the items on all pages of a listing. */
export function pages<S extends keyof Services, A extends NameIn<S>, Item>(
  service: S,
  action: A,
  listAll: (api: Api, filter: Omit<RequestOf<Rows<S>[A]>, PageField>) => Promise<Item[]>,
): FunctionDefinition<Omit<RequestOf<Rows<S>[A]>, PageField>, Item[]> {
  const definition = reply(service, action);
  return {
    ...definition,
    args: Object.fromEntries(Object.entries(definition.args).filter(([field]) => !pageFields.includes(field))),
    call: (api, args) => listAll(api(), args),
  };
}

const pageFields: readonly string[] = ["PageNumber", "PageSize"] satisfies PageField[];

const itemsIn = <Data, Item>(data: Data, itemsOf: (data: NonNullable<Data>) => Item[]): Item[] =>
  data === undefined || data === null ? [] : itemsOf(data);

/** Defines a function that finds the one item of a listing with this id or exact name; it fails for none or several. */
export function single<
  Args extends object,
  Item extends object,
  Id extends keyof Item & string,
  Name extends keyof Item & string,
>(
  listing: FunctionDefinition<Args, Item[]>,
  kind: string,
  idField: Id,
  nameField: Name,
): FunctionDefinition<Args & Partial<Pick<Item, Id | Name>>, Item> {
  const criteria = [idField, nameField];
  return {
    ...listing,
    description: `Finds one ${kind} by its id, its exact name or other criteria. Fails if there is none, or more than one.`,
    args: { ...Object.fromEntries(criteria.map((field) => [field, z.string().min(1).optional()])), ...listing.args },
    async call(api, args) {
      const unlisted = criteria.filter((field) => !Object.hasOwn(listing.args, field));
      const asked = { ...args, ...Object.fromEntries(unlisted.map((field) => [field, undefined])) };
      const items = await listing.call(api, asked).catch((error: unknown) => {
        if (isNotFound(error)) return [];
        // A value that is refused as an id can be that of a deleted resource: the whole listing shows it.
        if (mayBeNotFound(error) && args[idField] !== undefined)
          return listing.call(api, { ...asked, [idField]: undefined });
        throw error;
      });
      const wanted = Object.entries(args).filter(([field]) => criteria.some((criterion) => criterion === field));
      // A reply can omit the fields of its filter: they have the value of the filter.
      const filled = Object.fromEntries(wanted.filter(([field]) => Object.hasOwn(listing.args, field)));
      const [item, ...others] = items
        .map((candidate) => ({ ...candidate, ...missingFields(filled, candidate) }))
        .filter((candidate) => wanted.every(([field, value]) => Reflect.get(candidate, field) === value));
      if (item === undefined) throw new Error(`there is no ${kind}${describeCriteria(args, " with")}`);
      if (others.length > 0) {
        const ids = [item, ...others].slice(0, 5).map((each) => String(each[idField] ?? "one whose id the API omits"));
        if (others.length >= ids.length) ids.push("…");
        throw new Error(
          `${others.length + 1} ${kind}s match${describeCriteria(args)}: ${ids.join(", ")}; tell them apart by ${camel(idField)}`,
        );
      }
      return item;
    },
  };
}

const missingFields = (filter: object, item: object) =>
  Object.fromEntries(Object.entries(filter).filter(([field]) => Reflect.get(item, field) === undefined));

const describeCriteria = (args: object, word = "") => {
  const given = Object.entries(args).map(([field, value]) => `${camel(field)} ${shorten(JSON.stringify(value))}`);
  return given.length === 0 ? "" : `${word} ${given.join(" and ")}`;
};

const shorten = (text: string) => (text.length > 80 ? `${text.slice(0, 79)}…` : text);

/** Defines a function that returns a constant: an appendix of the API document. */
export const constant = <Result>(description: string, result: Result): FunctionDefinition<object, Result> => ({
  description,
  actions: [],
  args: {},
  regionFromSetting: false,
  secrets: [],
  call: () => Promise.resolve(result),
});

function rowOf(service: keyof Services, action: string): Action {
  const row = new Map<string, Action>(Object.entries(services[service].actions)).get(action);
  if (row === undefined) throw new Error(`the catalogue has no action ${action}`);
  return row;
}

const isRequired = (schema: z.core.$ZodType | undefined) =>
  schema !== undefined && !z.safeParse(schema, undefined).success;

function requireData<Data>(action: string, data: Data): NonNullable<Data> {
  if (data === undefined || data === null) throw new Error(`the reply to ${action} has no Data`);
  return data;
}
