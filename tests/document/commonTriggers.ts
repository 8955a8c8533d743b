import type { ActionFacts } from "./facts";
import type { Literal } from "./literal";
import { ids } from "./preparedAccount";
import type { Trigger } from "./trigger";

type Facts = ActionFacts & { key: string; group: string };

/** An id in the API's form that nothing has. */
export const absent = "00000000-0000-4000-8000-000000000000";

/** The refusals that many actions have in common, for every action that the document lists them for. */
export function commonTriggers(actions: readonly Facts[]): Trigger[] {
  return actions.flatMap((action) => action.errors.flatMap(({ code }) => triggersOf(action, code)));
}

function triggersOf(action: Facts, code: string): Trigger[] {
  const { group, key, request } = action;
  const [machine] = request.filter(({ name }) => /^(InstanceIds?|TemplateId)$/.test(name));
  const withMachine = (id: string) =>
    machine === undefined ? {} : { [machine.name]: machine.type === "list" ? [id] : id };
  switch (code) {
    case "InstanceNotFound":
      if (group === "bms" || machine === undefined) return [];
      return [{ key, code, how: "with the id of a machine that is gone", fields: withMachine(absent) }];
    case "InvalidInstanceID.Malformed":
    case "InvalidInstanceId.Malformed":
      if (machine === undefined) return [];
      return [{ key, code, how: "with an id that is none", fields: withMachine("i-1") }];
    case "IncorrectInstanceStatus":
      if (machine === undefined || key === "instance.DescribeInstances") return [];
      return [{ key, code, how: "while a change is going on", before: busy }];
    case "InvalidInterfaceID.Malformed":
      return interfaceTriggers(action);
    case "ParameterInvalid":
      return plainTriggers(action, "that is required left out", code);
    case "ParameterIsEmpty":
      return plainTriggers(action, "that is empty", code);
    default:
      return [];
  }
}

/** Keeps every instance and the template busy. */
function busy({ call }: Parameters<NonNullable<Trigger["before"]>>[0]): void {
  call("ccs", "RebootInstances", { InstanceIds: [ids.machines.running, ids.machines.second].join(",") });
  call("ccs", "StartInstance", { InstanceId: ids.machines.stopped });
  call("ccs", "SyncTemplate", { TemplateId: ids.template, RegionId: "CN_Beijing_A" });
  call("ccs", "SyncTemplate", { TemplateId: ids.template, RegionId: "CN_Beijing_F" });
}

function interfaceTriggers({ key, request }: Facts): Trigger[] {
  const code = "InvalidInterfaceID.Malformed";
  const field = request.find(({ name }) => name === "InterfaceId" || name === "SecurityGroupId");
  if (field === undefined || key === "securityGroup.DescribeSecurityGroups") return [];
  const metric: Record<string, Literal> =
    key === "instance.DescribeInstanceMonitor" ? { MetricName: "InterfaceInRate" } : {};
  return [{ key, code, how: `with ${field.name} of nothing`, fields: { ...metric, [field.name]: absent } }];
}

/** The two refusals that bare metal and its storage have for whatever field is wrong. */
function plainTriggers({ group, key, request }: Facts, how: string, code: string): Trigger[] {
  if (group !== "bms" && group !== "storage") return [];
  const required = request.filter((field) => field.required);
  const fields = required.length > 0 ? required : request.slice(0, 1);
  return fields.map(({ name, type }) => {
    const named = `with a field ${how}: ${name}`;
    if (code === "ParameterInvalid") return { key, code, how: named, without: [name] };
    return { key, code, how: named, fields: { [name]: type === "list" ? [] : "" } };
  });
}
