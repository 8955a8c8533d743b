import { z } from "zod";
import { inputs } from "../resources/bareMetal/bmsInstance/inputs";
import { pricedInputs, pricedOrder } from "../resources/bareMetal/bmsInstance/order";
import type { GivenInputs } from "../lifecycle/resource";
import { reply, type FunctionDefinition } from "./definition";

type Given = GivenInputs<typeof inputs>;
type Priced = keyof typeof pricedInputs;

const price = reply("bms", "DescribeBmsGoodsPrice");

/** Prices a bare-metal machine by the arguments that make one. */
export const getBmsPrice: FunctionDefinition<
  Pick<Given, Priced> & Partial<Omit<Given, Priced>>,
  Awaited<ReturnType<typeof price.call>>
> = {
  ...price,
  description: "Tells what a bare-metal machine would cost, and in which currency.",
  // Whatever else a machine is made with may stand beside it, and is not looked at.
  args: { ...Object.fromEntries(Object.keys(inputs).map((name) => [name, z.unknown()])), ...pricedInputs },
  dependsOn: Object.keys(pricedInputs),
  call: (api, args) => price.call(api, pricedOrder(z.object(pricedInputs).parse(args))),
};
