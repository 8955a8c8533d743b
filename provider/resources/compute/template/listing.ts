import type { DataOf, Services } from "../../../catalogue/index";
import { allTemplates } from "../../../api/listings";
import type { ApiContext } from "../../../lifecycle/context";

type Page = NonNullable<DataOf<Services["ccs"]["actions"]["DescribeTemplateInfo"]>>;

/** A template, as DescribeTemplateInfo shows it. */
export type FoundTemplate = Page["TemplateList"][number];

/** The lock under which one template changes. */
export const templateLock = (id: string) => `template ${id}`;

/** All templates of the account. */
export const listTemplates = ({ api }: ApiContext): Promise<FoundTemplate[]> => allTemplates(api, {});

/** Reads one template; undefined when it does not exist. */
export const findTemplate = async (context: ApiContext, id: string): Promise<FoundTemplate | undefined> =>
  (await listTemplates(context)).find(({ TemplateId }) => TemplateId === id);

// Only the document's sample has the status of a region: it may be left out.
const isNormal = ({ Status = "" }: { Status?: string }) => /^(normal)?$/i.test(Status);

/** Whether a template can be used in all its regions. */
export const isIdle = (found: FoundTemplate) => isNormal(found) && found.Region.every(isNormal);

/** The regions of a template. */
export const regionsOf = (found: FoundTemplate | undefined): string[] =>
  (found?.Region ?? []).flatMap(({ RegionId }) => RegionId ?? []);

/** Whether a template can be used in a region. */
export const isUsableIn = (found: FoundTemplate | undefined, regionId: string): boolean =>
  found !== undefined &&
  isNormal(found) &&
  found.Region.some((region) => region.RegionId === regionId && isNormal(region));
