// Passwords have at least 8 characters and keys are longer: these are redacted everywhere. Shorter values may be part of
// ordinary words, so they are redacted as whole words only; the shortest ("1", "80", "ok") never, since they reveal
// nothing and messages would become unreadable.
const everywhereFrom = 8;
const redactedFrom = 4;

/** Redacts values, and values inside them, however they are escaped; very short ones stay. */
export function withoutValues(text: string, values: readonly unknown[]): string {
  const isCut = text.includes("…");
  // No spelling is shorter than its value, and most messages are ("Success."): searching them would cost more than the call.
  const leaves = [...new Set(values.flatMap(leavesOf))]
    .filter((leaf) => leaf.length >= redactedFrom && (isCut || leaf.length <= text.length) && beginsIn(text, leaf))
    .toSorted((a, b) => b.length - a.length);
  if (leaves.length === 0) return text;
  return text.replaceAll(new RegExp(leaves.flatMap(patternsOf).join("|"), "gu"), "***");
}

/** Whether the first characters of a value are there: a pattern of all of it takes Node long to compile. */
const beginsIn = (text: string, leaf: string) =>
  new RegExp(Array.from(leaf).slice(0, redactedFrom).map(spellingsOf).join(""), "u").test(text);

function leavesOf(value: unknown): string[] {
  if (typeof value === "object" && value !== null) return Object.values(value).flatMap(leavesOf);
  return typeof value === "string" || typeof value === "number" ? [String(value)] : [];
}

/** Patterns for a whole value, and for its beginning where a message is truncated. */
function patternsOf(leaf: string): string[] {
  const characters = Array.from(leaf, (character) => spellingsOf(character));
  const whole = characters.join("");
  if (leaf.length < everywhereFrom) return [`(?<![\\p{L}\\p{N}_])${whole}(?![\\p{L}\\p{N}_])`];
  const [first, rest] = [characters.slice(0, redactedFrom), characters.slice(redactedFrom)];
  // Nested deeply, hence limited: messages have a few hundred characters.
  const more = rest.slice(0, 300).reduceRight((after, character) => `(?:${character}${after})?`, "");
  return [whole, `${first.join("")}${more}(?=…)`];
}

/** A character as it is, in a URL, and in JSON. */
function spellingsOf(character: string): string {
  const percent = [...new TextEncoder().encode(character)].map((byte) => `%${byte.toString(16).padStart(2, "0")}`);
  const units = Array.from({ length: character.length }, (_, index) => character.charCodeAt(index));
  const unicode = units.map((unit) => `\\u${unit.toString(16).padStart(4, "0")}`);
  const escapes = [percent.join(""), unicode.join("")].flatMap((escape) => [escape, upperHex(escape)]);
  const more = character === " " ? ["+"] : character === "/" ? ["\\/"] : [];
  const all = new Set([character, JSON.stringify(character).slice(1, -1), ...escapes, ...more]);
  return `(?:${[...all].map(escaped).join("|")})`;
}

const upperHex = (escape: string) => escape.replaceAll(/[a-f0-9]{2,4}/g, (hex) => hex.toUpperCase());

const escaped = (text: string) => text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
