import { bandwidthTypes } from "../goods/publicNetworkGoods";
import { addressCounts, billingMethods } from "../goods/publicNetworkGoods";
import { malformed } from "../refusals/refusal";

/** The order of a public network, with the API's field names. */
export interface PublicNetworkOrder {
  Name?: string;
  Type?: string;
  BillingMethod?: string;
  Qos?: number;
  IPNum?: number;
  AutoRenew?: number;
  FloatBandwidth?: number;
}

/** Checks an order and fills in its defaults. */
export function checkPublicNetwork(action: string, order: PublicNetworkOrder) {
  const { Type = "", BillingMethod = "", Qos = 0, IPNum = 0, AutoRenew = 1 } = order;
  if (!bandwidthTypes.includes(Type)) throw malformed(action, "Type", `There is no bandwidth type "${Type}".`);
  const method = getBillingMethod(action, BillingMethod);
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

/** Refuses a bandwidth that the billing method does not offer. */
export function checkQos(action: string, billingMethod: string, qos: number): void {
  const { max, name, step } = getBillingMethod(action, billingMethod);
  if (qos < 1 || qos > max || qos % step !== 0)
    throw malformed(action, "Qos", `Qos with ${name} must be a multiple of ${step}, ${max} at most.`);
}

function getBillingMethod(action: string, name: string) {
  const method = billingMethods.find((known) => known.name.toLowerCase() === name.toLowerCase());
  if (method === undefined) throw malformed(action, "BillingMethod", `There is no billing method "${name}".`);
  return method;
}
