const beijing = 8 * 3_600_000;

/** A moment as the document prints it: Beijing time, without a zone. */
export function printTime(ms: number): string {
  return new Date(ms + beijing).toISOString().slice(0, 19).replace("T", " ");
}

/** The moment that is printed so; undefined when the text is none. */
export function readTime(text: string): number | undefined {
  const ms = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(text) ? Date.parse(`${text.replace(" ", "T")}Z`) : NaN;
  return Number.isNaN(ms) ? undefined : ms - beijing;
}

/** The first moment, in Beijing, of the month that comes so many months after the next one. */
export function endOfMonth(now: number, months: number): number {
  const offset = 8 * 3_600_000;
  const there = new Date(now + offset);
  return Date.UTC(there.getUTCFullYear(), there.getUTCMonth() + 1 + months, 1) - offset;
}
