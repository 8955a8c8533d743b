import { type FunctionDefinition, reply } from "./definition";

const resources = reply("ccs", "DescribeAvailableResource");
// The vendor's sample sends it as 1; no document says what it means, so it is not an argument.
const { AvailableResource: _, ...args } = resources.args;

/** Lists what a region sells. */
export const getAvailableResources: FunctionDefinition<
  Omit<Parameters<typeof resources.call>[1], "AvailableResource">,
  Awaited<ReturnType<typeof resources.call>>
> = { ...resources, args, call: (api, given) => resources.call(api, { ...given, AvailableResource: "1" }) };
