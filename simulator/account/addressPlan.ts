import { malformed, Refusal } from "../refusals/refusal";
import { parseAddress } from "../shared/ipv4";
import type { Account } from "./account";
import { findFreeAddress, isUsableIn, listTakenAddresses } from "./addresses";
import type { Interface } from "./store";

/** The network and the address of a new interface. */
export type PlannedInterface = Pick<Interface, "kind" | "networkId" | "address">;

/** Chooses the addresses for one request: only free ones, and none twice. */
export class AddressPlan {
  readonly #chosen = new Map<string, Set<string>>();

  constructor(
    readonly account: Account,
    readonly action: string,
  ) {}

  /** Chooses an address in a public network of a VDC; `auto` takes the first free one. */
  choosePublic(vdcId: string, wanted: string): PlannedInterface {
    const networks = this.account.tables.publicNetworks.where("vdcId", vdcId);
    if (wanted === "auto") {
      for (const network of networks) {
        const address = findFreeAddress(this.account, network.id, this.#chosen.get(network.id));
        if (address !== undefined) return this.#choose("public", network.id, address);
      }
      throw new Refusal(400, "IpNotEnough", "The VDC has no free public address.");
    }
    checkAddressFormat(this.action, "PublicIp", wanted);
    const network = networks.find(({ id }) => isUsableIn(this.account, id, wanted));
    if (network === undefined)
      throw new Refusal(403, "InvalidIp.Address", `The address ${wanted} is in no public network of the VDC.`);
    return this.#given("public", network.id, wanted);
  }

  /** Chooses an address of one network; `auto` takes the first free one. */
  chooseIn(kind: Interface["kind"], networkId: string, wanted: string): PlannedInterface {
    if (wanted === "auto") {
      const address = findFreeAddress(this.account, networkId, this.#chosen.get(networkId));
      if (address === undefined) throw new Refusal(400, "IpNotEnough", `The ${kind} network has no free address.`);
      return this.#choose(kind, networkId, address);
    }
    checkAddressFormat(this.action, kind === "public" ? "PublicIp" : "PrivateIp", wanted);
    if (!isUsableIn(this.account, networkId, wanted))
      throw new Refusal(
        403,
        "InvalidIp.Address",
        `Instances cannot have the address ${wanted} in the ${kind} network.`,
      );
    return this.#given(kind, networkId, wanted);
  }

  #given(kind: Interface["kind"], networkId: string, address: string): PlannedInterface {
    if (this.#chosen.get(networkId)?.has(address))
      throw new Refusal(403, "InvalidIp.IpRepeated", `The address ${address} is given twice.`);
    if (listTakenAddresses(this.account, networkId).has(address))
      throw new Refusal(403, "InvalidIp.IpAssigned", `The address ${address} has been assigned.`);
    return this.#choose(kind, networkId, address);
  }

  #choose(kind: Interface["kind"], networkId: string, address: string): PlannedInterface {
    const chosen = this.#chosen.get(networkId) ?? new Set();
    this.#chosen.set(networkId, chosen.add(address));
    return { kind, networkId, address };
  }
}

function checkAddressFormat(action: string, field: string, address: string): void {
  if (parseAddress(address) === undefined) throw malformed(action, field, `"${address}" is not an IPv4 address.`);
}
