import { lines } from "../goods/goods";
import { malformed } from "../refusals/refusal";

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

/** The sizes in which addresses are sold. */
export const addressCounts: readonly number[] = [4, 8, 16, 32, 64];

/** Billing methods, spelled as the cloud does, with the highest Qos and its step: Mbit/s, but GB for data packages. */
export const billingMethods = [
  { name: "BandwIdth", max: 500, step: 5 },
  { name: "Traffic", max: 500, step: 1 },
  { name: "DataPackage", max: 51_200, step: 1 },
  { name: "BandwIdth_95", max: 500, step: 50 },
];

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
