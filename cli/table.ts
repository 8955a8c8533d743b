// What the API shows may hold anything, and must not steer the terminal.
const printable = (text: string) => text.replaceAll(/\p{Cc}/gu, "?");

/** A table as text: a line of headings, then the rows, in columns; the last column has no end. */
export function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [headings, ...rows.map((row) => row.map(printable))];
  const widths = headings.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  return lines
    .map((line) => `${line.map((text, column) => text.padEnd(widths[column] ?? 0)).join("  ")}`.trimEnd())
    .map((line) => `${line}\n`)
    .join("");
}
