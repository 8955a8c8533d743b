import type { Account } from "./account";
import { belongsTo, nextFree, takenAddresses } from "./addresses";
import { toNumber } from "../shared/ipv4";
import { malformed, Refusal } from "../refusals/refusal";
import type { Interface } from "./store";

/** An interface to be: its network and its address. */
export type PlannedInterface = Pick<Interface, "kind" | "networkId" | "address">;

/** Chooses addresses for one request: none that is taken, and none twice. */
export class AddressPlan {
  readonly #chosen = new Map<string, Set<string>>();

  constructor(
    readonly account: Account,
    readonly action: string,
  ) {}

  /** An address in a public network of a data centre; `auto` takes the first free one. */
  public(vdcId: string, wanted: string): PlannedInterface {
    const networks = this.account.tables.publicNetworks.where("vdcId", vdcId);
    if (wanted === "auto") {
      for (const network of networks) {
        const address = nextFree(this.account, network.id, this.#chosen.get(network.id));
        if (address !== undefined) return this.#choose("public", network.id, address);
      }
      throw new Refusal(400, "IpNotEnough", "The VDC has no free public address.");
    }
    checkForm(this.action, "PublicIp", wanted);
    const network = networks.find(({ id }) => belongsTo(this.account, id, wanted));
    if (network === undefined)
      throw new Refusal(403, "InvalidIp.Address", `The address ${wanted} is in no public network of the VDC.`);
    return this.#given("public", network.id, wanted);
  }

  /** An address of one network; `auto` takes the first free one. */
  in(kind: Interface["kind"], networkId: string, wanted: string): PlannedInterface {
    if (wanted === "auto") {
      const address = nextFree(this.account, networkId, this.#chosen.get(networkId));
      if (address === undefined) throw new Refusal(400, "IpNotEnough", `The ${kind} network has no free address.`);
      return this.#choose(kind, networkId, address);
    }
    checkForm(this.action, kind === "public" ? "PublicIp" : "PrivateIp", wanted);
    if (!belongsTo(this.account, networkId, wanted))
      throw new Refusal(
        403,
        "InvalidIp.Address",
        `The address ${wanted} is none that machines can have in the ${kind} network.`,
      );
    return this.#given(kind, networkId, wanted);
  }

  #given(kind: Interface["kind"], networkId: string, address: string): PlannedInterface {
    if (this.#chosen.get(networkId)?.has(address))
      throw new Refusal(403, "InvalidIp.IpRepeated", `The address ${address} is given twice.`);
    if (takenAddresses(this.account, networkId).has(address))
      throw new Refusal(403, "InvalidIp.IpAssigned", `The address ${address} has been assigned.`);
    return this.#choose(kind, networkId, address);
  }

  #choose(kind: Interface["kind"], networkId: string, address: string): PlannedInterface {
    const chosen = this.#chosen.get(networkId) ?? new Set();
    this.#chosen.set(networkId, chosen.add(address));
    return { kind, networkId, address };
  }
}

function checkForm(action: string, field: string, address: string): void {
  if (toNumber(address) === undefined) throw malformed(action, field, `"${address}" is not an IPv4 address.`);
}
