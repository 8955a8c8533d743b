import type { instance as rows } from "../../provider/catalogue/instance";
import type { Account } from "../account/account";
import { edit, type Change } from "../account/change";
import type { Handlers } from "./handler";
import { startOnInstances } from "../account/instanceTask";
import { settledInstanceOf } from "../account/lookup";
import { accepted } from "../replies/reply";

type PowerActions = Pick<
  typeof rows,
  "StopInstance" | "StartInstance" | "RebootInstance" | "StopInstances" | "StartInstances" | "RebootInstances"
>;

/** Power on and off, one machine at a time and many. */
export const power: Handlers<PowerActions> = {
  StopInstance: ({ InstanceId }, account) => stop(account, "StopInstance", [InstanceId]),
  StopInstances: ({ InstanceIds }, account) => stop(account, "StopInstances", InstanceIds.split(",")),
  StartInstance: ({ InstanceId }, account) => start(account, "StartInstance", [InstanceId]),
  StartInstances: ({ InstanceIds }, account) => start(account, "StartInstances", InstanceIds.split(",")),
  RebootInstance: ({ InstanceId }, account) => reboot(account, "RebootInstance", [InstanceId]),
  RebootInstances: ({ InstanceIds }, account) => reboot(account, "RebootInstances", InstanceIds.split(",")),
};

const stop = (account: Account, action: string, instanceIds: readonly string[]) =>
  turn(account, action, instanceIds, "running", { type: "stopVM", status: "stopping" }, (id) =>
    edit("instances", id, { status: "stop" }),
  );

const start = (account: Account, action: string, instanceIds: readonly string[]) =>
  turn(account, action, instanceIds, "stop", { type: "startVM", status: "starting" }, (id) =>
    edit("instances", id, { status: "running" }),
  );

const reboot = (account: Account, action: string, instanceIds: readonly string[]) =>
  turn(account, action, instanceIds, "running", { type: "rebootVM", status: "updating" }, (id) =>
    edit("instances", id, { status: "running" }),
  );

/** One task for all machines; none is touched when one of them is not in the state that it needs. */
function turn(
  account: Account,
  action: string,
  instanceIds: readonly string[],
  from: string,
  task: { type: string; status: string },
  change: (id: string) => Change,
) {
  const ids = [...new Set(instanceIds)].map((id) => settledInstanceOf(account, action, id, [from]).id);
  return accepted(startOnInstances(account, ids, { ...task, finish: ids.map(change) }));
}
