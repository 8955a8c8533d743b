import { z } from "zod";
import type { GivenInputs } from "../lifecycle/resource";
import { inputs } from "../resources/compute/instance/inputs";
import { pricedInputs, pricedOrder } from "../resources/compute/instance/order";
import { reply, type FunctionDefinition } from "./definition";

type Given = GivenInputs<typeof inputs>;
type Priced = keyof typeof pricedInputs;

const price = reply("ccs", "DescribeInstancePrice");

/** Prices an instance by the arguments that make one. */
export const getInstancePrice: FunctionDefinition<
  Pick<Given, Priced> & Partial<Omit<Given, Priced>>,
  Awaited<ReturnType<typeof price.call>>
> = {
  ...price,
  // Whatever else an instance is made with may stand beside it, and is not looked at.
  args: { ...Object.fromEntries(Object.keys(inputs).map((name) => [name, z.unknown()])), ...pricedInputs },
  dependsOn: Object.keys(pricedInputs),
  call: (api, args) => price.call(api, pricedOrder(z.object(pricedInputs).parse(args))),
};
