/** An IPv4 address as a number; undefined when the text is none. */
export function toNumber(text: string): number | undefined {
  const parts = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(text)?.slice(1).map(Number);
  if (parts === undefined || parts.some((part) => part > 255)) return undefined;
  return parts.reduce((sum, part) => sum * 256 + part, 0);
}

/** A number as an IPv4 address. */
export function toText(address: number): string {
  return [24, 16, 8, 0].map((shift) => Math.floor(address / 2 ** shift) % 256).join(".");
}

/** A block of addresses. */
export interface Block {
  /** Its first address. */
  first: number;
  /** How many addresses it has. */
  size: number;
}

/** The block of a network address and a prefix length; undefined when they do not fit together. */
export function blockOf(address: string, mask: number): Block | undefined {
  const first = toNumber(address);
  const size = 2 ** (32 - mask);
  return first === undefined || first % size !== 0 ? undefined : { first, size };
}

/** How many addresses of a block machines can have: not the network's, the gateway's and the last one. */
export const usableCount = (block: Block): number => Math.max(0, block.size - 3);

/** Whether a machine can have this address of the block. */
export const isUsable = (block: Block, address: number): boolean =>
  address >= block.first + 2 && address <= block.first + block.size - 2;

/** Whether two blocks share an address. */
export const overlap = (one: Block, other: Block): boolean =>
  one.first < other.first + other.size && other.first < one.first + one.size;
