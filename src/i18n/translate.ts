import { type TextKey, textOf } from './dictionary.ts';
import { formatNumber } from './format-number.ts';

export type TextValues = Readonly<Record<string, string | number>>;

const plural = new Intl.PluralRules('en');

/**
 * The text of a key in a language, with `{name}` filled in (numbers grouped) and `{count|one|other}` chosen by the English plural.
 * Throws on a placeholder without value: that is our own mistake, not the user's.
 */
export function translate(language: 'zh' | 'en', key: TextKey, values: TextValues = {}): string {
  return textOf(language, key).replace(/\{([a-z-]+)(?:\|([^|}]*)\|([^}]*))?\}/gi, (_, name: string, one?: string, other?: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`text ${key} needs a value for ${name}, got ${Object.keys(values).join(', ') || 'none'}`);
    if (one !== undefined && other !== undefined) return plural.select(Number(value)) === 'one' ? one : other;
    return typeof value === 'number' ? formatNumber(value) : value;
  });
}
