import type { DataOf, RequestOf, Services } from "../catalogue/index";
import type { Api, Reply } from "./client";
import { allPages, type Page } from "./pages";

/** The fields of a request that choose a page. */
export type PageField = "PageNumber" | "PageSize";

type Listed<S extends keyof Services, A extends keyof Services[S]["actions"]> = NonNullable<
  DataOf<Services[S]["actions"][A]>
>;
type Asked<S extends keyof Services, A extends keyof Services[S]["actions"]> = RequestOf<Services[S]["actions"][A]>;

/** All instances that match a filter. */
export const allInstances = listing(
  "DescribeInstances",
  (api, page, filter: Omit<Asked<"ccs", "DescribeInstances">, PageField>) =>
    api.ccs.DescribeInstances({ ...filter, ...page }),
  100,
  ({ Instances, PageCount, Total }: Listed<"ccs", "DescribeInstances">) => ({
    items: Instances,
    pages: PageCount,
    total: Total,
  }),
);

/** All templates that match a filter. */
export const allTemplates = listing(
  "DescribeTemplateInfo",
  (api, page, filter: Omit<Asked<"ccs", "DescribeTemplateInfo">, PageField>) =>
    api.ccs.DescribeTemplateInfo({ ...filter, ...page }),
  100,
  ({ TemplateList, TotalPage }: Listed<"ccs", "DescribeTemplateInfo">) => ({ items: TemplateList, pages: TotalPage }),
);

/** All bare-metal instances that match a filter. */
export const allBareMetals = listing(
  "DescribeBms",
  (api, page, filter: Omit<Asked<"bms", "DescribeBms">, PageField>) => api.bms.DescribeBms({ ...filter, ...page }),
  500,
  ({ Baremetals, Pages, TotalCount }: Listed<"bms", "DescribeBms">) => ({
    items: Baremetals,
    pages: Pages,
    total: TotalCount,
  }),
);

/** All disks of bare-metal instances that match a filter. */
export const allDisks = listing(
  "DescribeDisks",
  (api, page, filter: Omit<Asked<"storage", "DescribeDisks">, PageField>) =>
    api.storage.DescribeDisks({ ...filter, ...page }),
  50,
  ({ DiskList, Total }: Listed<"storage", "DescribeDisks">) => ({ items: DiskList, total: Total }),
);

/** Reads a paged listing to its end; `pageSize` is as much as the API gives at a time. */
function listing<Filter, Data, Item>(
  action: string,
  ask: (api: Api, page: Record<PageField, number>, filter: Filter) => Promise<Reply<Data | undefined>>,
  pageSize: number,
  pageOf: (data: Data) => Page<Item>,
) {
  return (api: Api, filter: Filter): Promise<Item[]> =>
    allPages(action, async (page) => {
      const { data } = await ask(api, { PageNumber: page, PageSize: pageSize }, filter);
      return data === undefined ? { items: [] } : pageOf(data);
    });
}
