import { reply, type FunctionDefinition } from "./definition";

const resources = reply("ccs", "DescribeAvailableResource");
// The vendor's own sample sends it as 1, and no document tells what for: nothing for users.
const { AvailableResource: _, ...args } = resources.args;

/** Tells what a region sells. */
export const getAvailableResources: FunctionDefinition<
  Omit<Parameters<typeof resources.call>[1], "AvailableResource">,
  Awaited<ReturnType<typeof resources.call>>
> = { ...resources, args, call: (api, given) => resources.call(api, { ...given, AvailableResource: "1" }) };
