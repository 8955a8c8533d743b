import type { Cloud } from "../../simulator/index";
import { commonTriggers } from "./commonTriggers";
import { actionsOf, readFacts } from "./facts";
import type { Literal } from "./literal";
import { preparedCloud } from "./preparedAccount";
import { requestsOf } from "./requests";
import { rows } from "./rowsOfCatalogue";
import { send } from "./send";
import type { Trigger } from "./trigger";
import { triggers, unprovoked } from "./triggers";

const actions = actionsOf(readFacts());
const pairs = actions.flatMap((action) => action.errors.map((error) => ({ ...error, key: action.key, action })));

/** A request of the action that the prepared account accepts. */
const accepted = (key: string): Record<string, Literal> => {
  const action = actions.find((one) => one.key === key);
  return (action && requestsOf(action)[0]?.request.fields) ?? {};
};

// One cloud for all of them, since nothing may change.
const { cloud: unchanged } = preparedCloud();
const stateOf = (cloud: Cloud) => JSON.stringify(cloud.state());
const state = stateOf(unchanged);

it.each(pairs)("lets a test refuse $key with $status $code, which changes nothing", async ({ code, key, status }) => {
  const { name, service } = rows.get(key) ?? { name: "", service: "ccs" };
  unchanged.fault({ action: name, service, effect: "refused", code });
  expect(await send(unchanged, key, accepted(key))).toMatchObject({ status, reply: { Code: code } });
  expect(stateOf(unchanged)).toBe(state);
});

const all: readonly Trigger[] = [...commonTriggers(actions), ...triggers];

it.each(all)(
  "refuses $key $how with $code, and changes nothing",
  async ({ before, code, fields, key, switches, without = [] }) => {
    const { cloud } = preparedCloud({ switches });
    before?.(cloud);
    const present = stateOf(cloud);
    const made = cloud.state().bareMetals.find(({ name }) => name === "new")?.id ?? "";
    const sent = Object.entries({ ...accepted(key), ...fields })
      .filter(([name]) => !without.includes(name))
      .map(([name, value]): [string, Literal] => [name, value === "$new" ? made : value]);
    const answer = await send(cloud, key, Object.fromEntries(sent));
    const documented = pairs.find((pair) => pair.key === key && pair.code === code);
    expect({ status: answer.status, code: answer.reply.Code }).toEqual({ status: documented?.status, code });
    expect(stateOf(cloud)).toBe(present);
  },
);

it("provokes whatever the document lists, but for the listed exceptions", () => {
  const provoked = new Set(all.map(({ code, key }) => `${key} ${code}`));
  const rest = pairs.map(({ code, key }) => `${key} ${code}`).filter((pair) => !provoked.has(pair));
  expect(rest).toEqual(Object.keys(unprovoked));
});

it("provokes all 65 codes but two", () => {
  const provoked = new Set(all.map(({ code }) => code));
  const rest = new Set(pairs.map(({ code }) => code).filter((code) => !provoked.has(code)));
  expect(rest).toEqual(new Set(["InvalidPublicIpAddress.Duplicated", "TaskToCoreFaild"]));
});
