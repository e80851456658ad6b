import type { RowCode } from '../domain/layers/import-report.ts';
import type { OwnValue } from '../domain/layers/own-layer.ts';

/** A key that would reach an object's prototype wherever properties are copied one by one. */
const DANGEROUS = '__proto__';
/** NUL and other controls that no table shows, except tab and line breaks; halves of surrogate pairs. */
const UNUSABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** What may be unusable: halves of surrogate pairs are looked at closely only where there are any. */
const SUSPECT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff]/;

/** Whether values are plain and all text is usable, so that nothing has to be mended. */
export function areClean(properties: Readonly<Record<string, unknown>>): properties is Readonly<Record<string, OwnValue>> {
  for (const key in properties) {
    if (key === DANGEROUS || SUSPECT.test(key)) return false;
    const value = properties[key];
    if (typeof value === 'string' ? SUSPECT.test(value) : typeof value === 'number' ? !Number.isFinite(value) : typeof value !== 'boolean' && value !== null) return false;
  }
  return true;
}

/** Text without what cannot be shown or stored. */
export const cleanText = (text: string): string => text.replace(UNUSABLE, '');

/** Properties as plain values, with names of what was mended; nested values become JSON text, text stays text. */
export function cleanProperties(entries: Iterable<readonly [string, unknown]>): { readonly properties: Readonly<Record<string, OwnValue>>; readonly repairs: readonly RowCode[] } {
  const repairs = new Set<RowCode>();
  const clean = (text: string): string => {
    const cleaned = cleanText(text);
    if (cleaned !== text) repairs.add('characters-removed');
    return cleaned;
  };
  const kept: [string, OwnValue][] = [];
  for (const [key, value] of entries) {
    if (key === DANGEROUS) repairs.add('key-removed');
    else kept.push([clean(key), plainValue(value, clean)]);
  }
  return { properties: Object.fromEntries(kept), repairs: [...repairs] };
}

function plainValue(value: unknown, clean: (text: string) => string): OwnValue {
  if (typeof value === 'string') return clean(value);
  if (typeof value === 'boolean' || value === null || value === undefined) return value ?? null;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  return clean(JSON.stringify(value));
}
