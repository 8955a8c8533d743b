const offsetMs = 8 * 3_600_000;

/** Formats a time as the document shows it: Beijing time, without a zone. */
export function formatTime(ms: number): string {
  return new Date(ms + offsetMs).toISOString().slice(0, 19).replace("T", " ");
}

/** Parses a time in that format; undefined when the string does not match it. */
export function parseTime(text: string): number | undefined {
  const ms = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(text) ? Date.parse(`${text.replace(" ", "T")}Z`) : NaN;
  return Number.isNaN(ms) ? undefined : ms - offsetMs;
}

/** The end of the current month in Beijing, or of a later month. */
export function endOfMonth(now: number, months: number): number {
  const inBeijing = new Date(now + offsetMs);
  return Date.UTC(inBeijing.getUTCFullYear(), inBeijing.getUTCMonth() + 1 + months, 1) - offsetMs;
}
