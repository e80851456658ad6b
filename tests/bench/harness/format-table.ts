import type { JudgedResult } from './bench.ts';

const HEADINGS = ['name', 'n', 'ours', 'reference', 'unit', 'ratio', 'limit', '', 'compared with'];
const number = (value: number): string => value.toLocaleString('en', { maximumSignificantDigits: 4 });

/** The results as an aligned table, one line each; a ratio above its limit is marked. */
export function formatTable(results: readonly JudgedResult[]): string {
  const rows = results.map(({ name, n, ours, reference, referenceName, ratio, unit, limit }) => [
    name,
    String(n),
    number(ours),
    number(reference),
    unit,
    number(ratio),
    number(limit),
    ratio <= limit ? 'ok' : 'OVER',
    referenceName,
  ]);
  const table = [HEADINGS, ...rows];
  const widths = HEADINGS.map((_, column) => Math.max(...table.map((row) => (row[column] ?? '').length)));
  return table.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd()).join('\n');
}
