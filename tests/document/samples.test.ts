import { actionsOf, readFacts } from "./facts";
import type { Literal } from "./literal";
import { preparedCloud } from "./preparedAccount";
import { special } from "./meanings";
import { asPrinted, requestsOf } from "./requests";
import { send } from "./send";
import { shapeOf, taskPlaceOf } from "./shape";
import { replyDeviations, misprints } from "./misprints";

/** In what a reply differs from the sample: a path that is missing, or that has another type; not what is inside of it. */
function differences(title: string, sample: Record<string, string>, reply: Literal): string[] {
  const shape = shapeOf(reply);
  const differing = Object.keys(sample).filter((path) => !fits(sample[path], shape[path]));
  return differing
    .filter((path) => !differing.some((outer) => path.startsWith(`${outer}.`) || path.startsWith(`${outer}[`)))
    .map((path) => {
      const is = shape[path];
      return `${title} ${path}: ${is === undefined ? "missing" : `${is} instead of ${sample[path]}`}`;
    });
}

/** Null in a sample says nothing of the type. */
function fits(sampled = "", is: string | undefined): boolean {
  const allowed = sampled.split("|");
  return is !== undefined && (allowed.includes("null") || is.split("|").every((one) => allowed.includes(one)));
}

const actions = actionsOf(readFacts());
const samples = actions.flatMap((action) =>
  requestsOf(action).flatMap(({ from, request }) => {
    const reply = action.replies.find((one) => one.from === from);
    return reply === undefined ? [] : [{ ...request, key: action.key, reply }];
  }),
);

describe.each(samples)("the sample $title", ({ fields, key, reply: sample, title }) => {
  const of = (sentence: string) => sentence.startsWith(`${title} `);

  it("is accepted", async () => {
    expect(await send(preparedCloud().cloud, key, fields)).toMatchObject({
      status: 200,
      reply: { Code: sample.code ?? "Success" },
    });
  });

  it("is answered in the document's shape", async () => {
    const { reply } = await send(preparedCloud().cloud, key, fields);
    const task = taskPlaceOf(reply);
    const met = [
      ...differences(title, sample.shape, reply),
      ...(task === sample.task ? [] : [`${title} task: at ${task} instead of ${sample.task}`]),
    ];
    expect(met).toEqual(Object.keys(replyDeviations).filter(of));
  });
});

it.each(Object.keys(misprints))("refuses what the document prints as %s", async (place) => {
  const [key, table, field = ""] = place.split(" ");
  const action = actions.find((one) => one.key === key);
  if (action === undefined || table !== "table") throw new Error(`there is no ${place}`);
  expect((await send(preparedCloud().cloud, action.key, asPrinted(action, field).fields)).status).not.toBe(200);
});

it("tests every sample of a reply", () => {
  const of = actions.flatMap(({ key, replies }) => replies.map(({ from }) => `${key} ${from}`));
  expect(new Set(samples.map(({ key, reply }) => `${key} ${reply.from}`))).toEqual(new Set(of));
});

it("gives no meaning to what no sample has", () => {
  const given = Object.entries(special).flatMap(([place, fields]) =>
    Object.keys(fields).map((field) => ({ key: place.split(" ")[0], field })),
  );
  const inVain = given.filter(({ field, key }) => {
    const action = actions.find((one) => one.key === key);
    return action === undefined || !JSON.stringify([action.request, action.requests]).includes(`"${field}"`);
  });
  expect(inVain).toEqual([]);
});

it("lists no deviation of a sample that there is not", () => {
  const listed = Object.keys(replyDeviations);
  expect(listed.filter((sentence) => !samples.some(({ title }) => sentence.startsWith(`${title} `)))).toEqual([]);
});
