import type { DataOf, Services } from "../catalogue/index";
import { type FunctionDefinition, reply, single } from "./definition";

const images = reply("bms", "DescribeBmsImage");

type Image = Awaited<ReturnType<typeof images.call>>[string][number] & {
  /** Operating system family, such as `Ubuntu`. */
  OsFamily: string;
};

/** Lists bare-metal images: the families of the reply as one list. */
export const getBmsImages: FunctionDefinition<Parameters<typeof images.call>[1], Image[]> = {
  ...images,
  call: async (api, args) =>
    Object.entries((await api().bms.DescribeBmsImage(args)).data ?? {}).flatMap(([OsFamily, list]) =>
      list.map((image) => ({ OsFamily, ...image })),
    ),
};

const detail = reply("bms", "DescribeBmsDetail");

type Listed = NonNullable<DataOf<Services["bms"]["actions"]["DescribeBms"]>>["Baremetals"][number];
type Detailed = Awaited<ReturnType<typeof detail.call>>;

/** Finds one bare-metal instance, with the details that listings do not have. */
export function getBmsInstance<Args extends object>(
  listing: FunctionDefinition<Args, Listed[]>,
): FunctionDefinition<Args & Partial<Pick<Listed, "BaremetalId" | "Name">>, Detailed> {
  const found = single(listing, "bare-metal instance", "BaremetalId", "Name");
  return {
    ...found,
    actions: [...found.actions, ...detail.actions],
    call: async (api, args) => detail.call(api, { BaremetalId: (await found.call(api, args)).BaremetalId }),
  };
}
