/**
 * A table as CSV (RFC 4180): fields in quotes where needed, lines ending in CRLF. A field of text that a spreadsheet would
 * take for a formula gets an apostrophe in front; numbers are left as they are. The mark at the beginning tells
 * spreadsheets that it is UTF-8.
 */
export const csvOf = (rows: readonly (readonly (string | number)[])[]): string =>
  `\ufeff${rows.map((row) => `${row.map(fieldOf).join(',')}\r\n`).join('')}`;

function fieldOf(value: string | number): string {
  const text = typeof value === 'number' ? String(value) : plain(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A formula may hide behind spaces, and begins with any of these signs. */
const plain = (text: string): string =>
  /^[\s\0]*[=+\-@＝＋－＠]|^[\t\r\n]/.test(text) ? `'${text}` : text;
