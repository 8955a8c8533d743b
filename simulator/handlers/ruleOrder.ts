import { Refusal } from "../refusals/refusal";
import { parseAddress } from "../shared/ipv4";

interface RuleOrder {
  Action: "0" | "1";
  Description: string;
  TargetAddress: string;
  TargetPort?: string;
  LocalPort?: string;
  Direction: string;
  Priority: string;
  Protocol: "TCP" | "UDP" | "ICMP";
  RuleType: "ip" | "mac";
}

/** Checks a rule and returns it as the account stores it. */
export function checkRule(order: RuleOrder) {
  const { Description, Direction, LocalPort, Protocol, RuleType, TargetAddress, TargetPort } = order;
  const isAddress = RuleType === "ip" ? isIpRange : isMac;
  if (!TargetAddress.split(";").every(isAddress))
    throw parameterInvalid("TargetAddress", `it must hold ${RuleType} addresses`);
  if (Direction !== "all") throw parameterInvalid("Direction", 'only "all" is known');
  return {
    action: Number(order.Action),
    description: Description,
    targetAddress: TargetAddress,
    targetPort: checkPorts("TargetPort", Protocol, TargetPort),
    localPort: checkPorts("LocalPort", Protocol, LocalPort),
    direction: Direction,
    priority: parsePriority(order.Priority),
    protocol: Protocol,
    ruleType: RuleType,
  };
}

/** Parses a priority. */
export function parsePriority(text: string): number {
  const priority = /^\d+$/.test(text) ? Number(text) : 0;
  if (priority < 1 || priority > 100) throw parameterInvalid("Priority", "it must be from 1 to 100");
  return priority;
}

function checkPorts(name: string, protocol: string, ports = ""): string {
  if (ports === "" && protocol === "ICMP") return "";
  if (ports === "") throw new Refusal(400, "ParameterIsEmpty", `The parameter "${name}" is empty.`);
  if (!ports.split(";").every(isPortRange)) throw parameterInvalid(name, "it must hold ports from 0 to 65535");
  return ports;
}

function isPortRange(text: string): boolean {
  const bounds = /^(\d{1,5})(?:-(\d{1,5}))?$/
    .exec(text)
    ?.slice(1, 3)
    .flatMap((port) => (port === undefined ? [] : [Number(port)]));
  return bounds !== undefined && bounds.every((port) => port <= 65_535);
}

function isIpRange(text: string): boolean {
  const [address = "", mask = "32", ...rest] = text.split("/");
  return rest.length === 0 && parseAddress(address) !== undefined && /^\d{1,2}$/.test(mask) && Number(mask) <= 32;
}

const isMac = (text: string) => /^[0-9a-f]{2}(:[0-9a-f]{2}){5}$/i.test(text);

const parameterInvalid = (name: string, reason: string) =>
  new Refusal(400, "ParameterInvalid", `The parameter "${name}" is not valid: ${reason}.`);
