import { Refusal } from "../refusals/refusal";
import {
  type AddressBlock,
  countUsable,
  formatAddress,
  isUsable,
  overlaps,
  parseAddress,
  parseBlock,
} from "../shared/ipv4";
import type { Account } from "./account";
import type { PrivateNetwork, Segment } from "./store";

// The first range is for network tests, the second is unused: no address of the simulator belongs to a real host.
const publicRanges = [
  { first: 198 * 2 ** 24 + 18 * 2 ** 16, size: 2 ** 17 },
  { first: 240 * 2 ** 24, size: 2 ** 27 },
];

/** Allocates the next free block of public addresses; its size must be a power of two. */
export function allocateSegment(account: Account, networkId: string, size: number): Segment {
  for (const range of publicRanges) {
    const first = Math.ceil(Math.max(account.nextAddress, range.first) / size) * size;
    if (first + size > range.first + range.size) continue;
    account.nextAddress = first + size;
    const mask = 32 - Math.log2(size);
    const createdAt = account.clock.now();
    return {
      id: account.random.uuid(),
      networkId,
      address: formatAddress(first),
      gateway: formatAddress(first + 1),
      mask,
      createdAt,
    };
  }
  throw new Refusal(400, "IpNotEnough", "There are no public addresses left.");
}

function listBlocks(account: Account, networkId: string): AddressBlock[] {
  const network = account.tables.privateNetworks.get(networkId);
  const blocks = network === undefined ? account.tables.segments.where("networkId", networkId) : [network];
  return blocks.flatMap(({ address, mask }) => parseBlock(address, mask) ?? []);
}

/** Lists the taken addresses of a network, including those that a running task will set. */
export function listTakenAddresses(account: Account, networkId: string): Set<string> {
  const networkInterfaces = account.tables.interfaces.where("networkId", networkId);
  return new Set(
    networkInterfaces
      .flatMap((networkInterface) => [networkInterface.address, networkInterface.nextAddress ?? ""])
      .filter((address) => address !== ""),
  );
}

/** Counts the free addresses of a network. */
export function countFreeAddresses(account: Account, networkId: string): number {
  const usable = listBlocks(account, networkId).reduce((sum, block) => sum + countUsable(block), 0);
  return usable - listTakenAddresses(account, networkId).size;
}

/** Finds the first free address of a network that is not excluded; undefined when there is none. */
export function findFreeAddress(
  account: Account,
  networkId: string,
  excluded: ReadonlySet<string> = new Set(),
): string | undefined {
  return listFreeAddresses(account, networkId, 1, excluded)[0];
}

/** Lists the first free addresses of a network that are not excluded. */
export function listFreeAddresses(
  account: Account,
  networkId: string,
  limit: number,
  excluded: ReadonlySet<string> = new Set(),
): string[] {
  const taken = listTakenAddresses(account, networkId);
  const free: string[] = [];
  for (const block of listBlocks(account, networkId)) {
    for (let address = block.first + 2; isUsable(block, address) && free.length < limit; address += 1) {
      const text = formatAddress(address);
      if (!taken.has(text) && !excluded.has(text)) free.push(text);
    }
  }
  return free;
}

/** Whether instances can have this address of a network, free or taken. */
export function isUsableIn(account: Account, networkId: string, address: string): boolean {
  const number = parseAddress(address);
  return number !== undefined && listBlocks(account, networkId).some((block) => isUsable(block, number));
}

/** Finds a free range for an automatic private network of a VDC; undefined when all are taken. */
export function findFreeRange(networks: readonly PrivateNetwork[]): string | undefined {
  const taken = networks.flatMap(({ address, mask }) => parseBlock(address, mask) ?? []);
  for (let slice = 0; slice < 256; slice += 1) {
    const address = `10.240.${slice}.0`;
    const block = parseBlock(address, 24);
    if (block !== undefined && !taken.some((other) => overlaps(other, block))) return address;
  }
  return undefined;
}
