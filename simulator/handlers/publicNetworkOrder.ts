import { lines } from "../goods/publicNetworkGoods";
import { malformed } from "../refusals/refusal";
import { addressCounts, billingMethods } from "../goods/publicNetworkGoods";

/** What a public network is ordered with, as it stands on the wire. */
export interface PublicNetworkOrder {
  Name?: string;
  Type?: string;
  BillingMethod?: string;
  Qos?: number;
  IPNum?: number;
  AutoRenew?: number;
  FloatBandwidth?: number;
}

/** Checks an order and fills in its defaults; the action is the one that carries it. */
export function checkPublicNetwork(action: string, order: PublicNetworkOrder) {
  const { Type = "", BillingMethod = "", Qos = 0, IPNum = 0, AutoRenew = 1 } = order;
  if (!lines.includes(Type)) throw malformed(action, "Type", `There is no line "${Type}".`);
  const method = methodOf(action, BillingMethod);
  checkQos(action, method.name, Qos);
  if (!addressCounts.includes(IPNum))
    throw malformed(action, "IPNum", `IPNum must be one of ${addressCounts.join(", ")}.`);
  return {
    type: Type,
    billingMethod: method.name,
    qos: Qos,
    addresses: IPNum,
    autoRenew: AutoRenew,
    floatBandwidth: order.FloatBandwidth ?? Math.ceil(Qos * 1.2),
  };
}

/** Refuses a bandwidth that the billing method does not sell. */
export function checkQos(action: string, billingMethod: string, qos: number): void {
  const { max, name, step } = methodOf(action, billingMethod);
  if (qos < 1 || qos > max || qos % step !== 0)
    throw malformed(action, "Qos", `Qos with ${name} must be a multiple of ${step}, ${max} at most.`);
}

function methodOf(action: string, name: string) {
  const method = billingMethods.find((known) => known.name.toLowerCase() === name.toLowerCase());
  if (method === undefined) throw malformed(action, "BillingMethod", `There is no billing method "${name}".`);
  return method;
}
