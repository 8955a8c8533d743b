import type { Account } from "./account";
import { blockOf, isUsable, overlap, toNumber, toText, usableCount, type Block } from "../shared/ipv4";
import { Refusal } from "../refusals/refusal";
import type { PrivateNetwork, Segment } from "./store";

// The first range is for tests of networks, the second is not in use: no address of the simulator's leads to a real machine.
const publicRanges = [
  { first: 198 * 2 ** 24 + 18 * 2 ** 16, size: 2 ** 17 },
  { first: 240 * 2 ** 24, size: 2 ** 27 },
];

/** Takes the next free block of public addresses; its size must be a power of two. */
export function buySegment(account: Account, networkId: string, size: number): Segment {
  for (const range of publicRanges) {
    const first = Math.ceil(Math.max(account.nextAddress, range.first) / size) * size;
    if (first + size > range.first + range.size) continue;
    account.nextAddress = first + size;
    const mask = 32 - Math.log2(size);
    const createdAt = account.clock.now();
    return {
      id: account.random.uuid(),
      networkId,
      address: toText(first),
      gateway: toText(first + 1),
      mask,
      createdAt,
    };
  }
  throw new Refusal(400, "IpNotEnough", "There are no public addresses left.");
}

function blocksOf(account: Account, networkId: string): Block[] {
  const network = account.tables.privateNetworks.get(networkId);
  const blocks = network === undefined ? account.tables.segments.where("networkId", networkId) : [network];
  return blocks.flatMap(({ address, mask }) => blockOf(address, mask) ?? []);
}

/** The addresses of a network that are taken, those that a running task is about to set among them. */
export function takenAddresses(account: Account, networkId: string): Set<string> {
  const cards = account.tables.interfaces.where("networkId", networkId);
  return new Set(cards.flatMap((card) => [card.address, card.nextAddress ?? ""]).filter((address) => address !== ""));
}

/** How many addresses of a network are free. */
export function freeCount(account: Account, networkId: string): number {
  const usable = blocksOf(account, networkId).reduce((sum, block) => sum + usableCount(block), 0);
  return usable - takenAddresses(account, networkId).size;
}

/** The first free address of a network that is not in `also`; undefined when there is none. */
export function nextFree(
  account: Account,
  networkId: string,
  also: ReadonlySet<string> = new Set(),
): string | undefined {
  return freeAddresses(account, networkId, 1, also)[0];
}

/** The first free addresses of a network that are not in `also`. */
export function freeAddresses(
  account: Account,
  networkId: string,
  most: number,
  also: ReadonlySet<string> = new Set(),
): string[] {
  const taken = takenAddresses(account, networkId);
  const free: string[] = [];
  for (const block of blocksOf(account, networkId)) {
    for (let address = block.first + 2; isUsable(block, address) && free.length < most; address += 1) {
      const text = toText(address);
      if (!taken.has(text) && !also.has(text)) free.push(text);
    }
  }
  return free;
}

/** Whether machines can have this address of the network, taken or not. */
export function belongsTo(account: Account, networkId: string, address: string): boolean {
  const number = toNumber(address);
  return number !== undefined && blocksOf(account, networkId).some((block) => isUsable(block, number));
}

/** The third octet of the next automatic network of a data centre; undefined when all are taken. */
export function nextSlice(networks: readonly PrivateNetwork[]): string | undefined {
  const taken = networks.flatMap(({ address, mask }) => blockOf(address, mask) ?? []);
  for (let slice = 0; slice < 256; slice += 1) {
    const address = `10.240.${slice}.0`;
    const block = blockOf(address, 24);
    if (block !== undefined && !taken.some((other) => overlap(other, block))) return address;
  }
  return undefined;
}
