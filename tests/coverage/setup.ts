// Runs before every file of tests: the simulated clouds of this process tell what they answer.
import type * as clouds from "../../simulator/http/cloud";
import { noteAnswered } from "./record";

jest.mock("../../simulator/http/cloud", () => {
  const actual = jest.requireActual<typeof clouds>("../../simulator/http/cloud");
  return { ...actual, createCloud: (options?: clouds.CloudOptions) => telling(actual.createCloud(options)) };
});

function telling(cloud: clouds.Cloud): clouds.Cloud {
  const { handle } = cloud;
  cloud.handle = (request) => {
    const before = cloud.ledger.length;
    const answer = handle(request);
    for (const { action, outcome, service } of cloud.ledger.slice(before))
      if (outcome === "ok") noteAnswered(`${service}.${action}`);
    return answer;
  };
  return cloud;
}
