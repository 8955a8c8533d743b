/** Parses an IPv4 address into a number; undefined when the string is not an address. */
export function parseAddress(text: string): number | undefined {
  const parts = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(text)?.slice(1).map(Number);
  if (parts === undefined || parts.some((part) => part > 255)) return undefined;
  return parts.reduce((sum, part) => sum * 256 + part, 0);
}

/** Formats a number as an IPv4 address. */
export function formatAddress(address: number): string {
  return [24, 16, 8, 0].map((shift) => Math.floor(address / 2 ** shift) % 256).join(".");
}

/** A block of addresses. */
export interface AddressBlock {
  /** Its first address. */
  first: number;
  /** Number of addresses. */
  size: number;
}

/** Parses a network address and a prefix length; undefined when the address is not the first of such a block. */
export function parseBlock(address: string, mask: number): AddressBlock | undefined {
  const first = parseAddress(address);
  const size = 2 ** (32 - mask);
  return first === undefined || first % size !== 0 ? undefined : { first, size };
}

/** Counts the addresses of a block that instances can have: all but the network address, the gateway and the last one. */
export const countUsable = (block: AddressBlock): number => Math.max(0, block.size - 3);

/** Whether an instance can have this address of the block. */
export const isUsable = (block: AddressBlock, address: number): boolean =>
  address >= block.first + 2 && address <= block.first + block.size - 2;

/** Whether two blocks share an address. */
export const overlaps = (left: AddressBlock, right: AddressBlock): boolean =>
  left.first < right.first + right.size && right.first < left.first + left.size;
