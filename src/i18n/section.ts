/**
 * One area of the dictionary: English defines the keys, Chinese must have the same ones or it does not compile.
 * `{name}` is filled with a value; `{count|project|projects}` chooses a word by the plural of a number.
 */
export function section<const E extends Record<string, string>>(
  en: E,
  zh: { readonly [K in keyof E]: string },
): { readonly en: E; readonly zh: { readonly [K in keyof E]: string } } {
  return { en, zh };
}
