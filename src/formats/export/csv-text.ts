type Cell = string | number | boolean | null;

/**
 * Rows as CSV after RFC 4180 with a byte order mark, so that spreadsheets read Chinese; text that they would take for a formula
 * is quoted with an apostrophe. Numbers stay numbers, an unknown value is an empty cell.
 */
export function csv(rows: readonly (readonly Cell[])[]): string {
  return '\uFEFF' + rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(value: Cell): string {
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
