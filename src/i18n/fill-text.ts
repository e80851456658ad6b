import { formatNumber } from './format-number.ts';

export type TextValues = Readonly<Record<string, string | number>>;

const plural = new Intl.PluralRules('en');

/**
 * A text with `{name}` filled in (numbers grouped) and `{count|one|other}` chosen by the English plural. Throws on a
 * placeholder without value: that is our own mistake, not the user's.
 */
export function fillText(text: string, values: TextValues): string {
  return text.replace(/\{([a-z-]+)(?:\|([^|}]*)\|([^}]*))?\}/gi, (_, name: string, one?: string, other?: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`“${text}” needs a value for ${name}, got ${Object.keys(values).join(', ') || 'none'}`);
    if (one !== undefined && other !== undefined) return plural.select(Number(value)) === 'one' ? one : other;
    return typeof value === 'number' ? formatNumber(value) : value;
  });
}
