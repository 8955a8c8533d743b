import { z } from "zod";
import type { GivenInputs } from "../lifecycle/resource";
import { inputs } from "../resources/compute/instance/inputs";
import { pricedInputs, pricedOrder } from "../resources/compute/instance/order";
import { type FunctionDefinition, reply } from "./definition";

type Given = GivenInputs<typeof inputs>;
type Priced = keyof typeof pricedInputs;

const price = reply("ccs", "DescribeInstancePrice");

/** Gets the price of an instance from the arguments that create one. */
export const getInstancePrice: FunctionDefinition<
  Pick<Given, Priced> & Partial<Omit<Given, Priced>>,
  Awaited<ReturnType<typeof price.call>>
> = {
  ...price,
  // Other arguments of the resource are accepted and ignored.
  args: { ...Object.fromEntries(Object.keys(inputs).map((name) => [name, z.unknown()])), ...pricedInputs },
  dependsOn: Object.keys(pricedInputs),
  call: (api, args) => price.call(api, pricedOrder(z.object(pricedInputs).parse(args))),
};
