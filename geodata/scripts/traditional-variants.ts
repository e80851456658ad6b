import traditional from 'opencc-js/dict/TSCharacters';

/**
 * Pairs of characters for typing our names in traditional script: written form, then the one the names use. Only
 * forms that occur in no name themselves, so that folding never changes a name.
 */
export function traditionalVariants(used: ReadonlySet<string>): string {
  let pairs = '';
  for (const line of traditional.split('|')) {
    const [written = '', simplified = ''] = line.split(' ');
    if (used.has(simplified) && !used.has(written) && Array.from(written).length === 1) pairs += written + simplified;
  }
  return pairs;
}
