import type { DataOf, Services } from "../../../catalogue/index";
import { allTemplates } from "../../../api/listings";
import type { ApiContext } from "../../../lifecycle/context";

type Page = NonNullable<DataOf<Services["ccs"]["actions"]["DescribeTemplateInfo"]>>;

/** A template, as DescribeTemplateInfo shows it. */
export type FoundTemplate = Page["TemplateList"][number];

/** The lock under which one template changes. */
export const templateLock = (id: string) => `template ${id}`;

/** All of the account. */
export const listTemplates = ({ api }: ApiContext): Promise<FoundTemplate[]> => allTemplates(api, {});

/** Reads one; undefined when it is gone. */
export const findTemplate = async (context: ApiContext, id: string): Promise<FoundTemplate | undefined> =>
  (await listTemplates(context)).find(({ TemplateId }) => TemplateId === id);

// Only the document's sample has the status of a region: left out, it says nothing.
const isNormal = ({ Status = "" }: { Status?: string }) => /^(normal)?$/i.test(Status);

/** Whether it can be used, in its regions too. */
export const isIdle = (found: FoundTemplate) => isNormal(found) && found.Region.every(isNormal);

/** The regions that it is in. */
export const regionsOf = (found: FoundTemplate | undefined): string[] =>
  (found?.Region ?? []).flatMap(({ RegionId }) => RegionId ?? []);

/** Whether it can be used in a region. */
export const isIn = (found: FoundTemplate | undefined, regionId: string): boolean =>
  found !== undefined &&
  isNormal(found) &&
  found.Region.some((place) => place.RegionId === regionId && isNormal(place));
