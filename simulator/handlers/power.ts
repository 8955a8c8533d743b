import type { instance as rows } from "../../provider/catalogue/instance";
import type { Account } from "../account/account";
import { type Change, edit } from "../account/change";
import { startInstanceTask } from "../account/instanceTask";
import { getInstanceInState } from "../account/lookup";
import { taskReply } from "../replies/reply";
import type { Handlers } from "./handler";

type PowerActions = Pick<
  typeof rows,
  "StopInstance" | "StartInstance" | "RebootInstance" | "StopInstances" | "StartInstances" | "RebootInstances"
>;

/** Handlers that power instances on and off, one or several at a time. */
export const power: Handlers<PowerActions> = {
  StopInstance: ({ InstanceId }, account) => stop(account, "StopInstance", [InstanceId]),
  StopInstances: ({ InstanceIds }, account) => stop(account, "StopInstances", InstanceIds.split(",")),
  StartInstance: ({ InstanceId }, account) => start(account, "StartInstance", [InstanceId]),
  StartInstances: ({ InstanceIds }, account) => start(account, "StartInstances", InstanceIds.split(",")),
  RebootInstance: ({ InstanceId }, account) => reboot(account, "RebootInstance", [InstanceId]),
  RebootInstances: ({ InstanceIds }, account) => reboot(account, "RebootInstances", InstanceIds.split(",")),
};

const stop = (account: Account, action: string, instanceIds: readonly string[]) =>
  changePower(account, action, instanceIds, "running", { type: "stopVM", status: "stopping" }, (id) =>
    edit("instances", id, { status: "stop" }),
  );

const start = (account: Account, action: string, instanceIds: readonly string[]) =>
  changePower(account, action, instanceIds, "stop", { type: "startVM", status: "starting" }, (id) =>
    edit("instances", id, { status: "running" }),
  );

const reboot = (account: Account, action: string, instanceIds: readonly string[]) =>
  changePower(account, action, instanceIds, "running", { type: "rebootVM", status: "updating" }, (id) =>
    edit("instances", id, { status: "running" }),
  );

/** Starts one task for all instances; changes none of them when one is not in the required state. */
function changePower(
  account: Account,
  action: string,
  instanceIds: readonly string[],
  from: string,
  task: { type: string; status: string },
  change: (id: string) => Change,
) {
  const ids = [...new Set(instanceIds)].map((id) => getInstanceInState(account, action, id, [from]).id);
  return taskReply(startInstanceTask(account, ids, { ...task, finish: ids.map(change) }));
}
