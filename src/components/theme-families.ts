import type { Theme } from '../domain/renewal-record.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import { themes as knownThemes } from '../domain/terms.ts';
import type { ThemeFamily } from '../state/selectors/family-counts.ts';

const cache = new WeakMap<Vocabulary, readonly ThemeFamily[]>();

/** The families of the vocabulary with their themes, in the order of display; the same array for the same vocabulary. */
export function themeFamilies(vocabulary: Vocabulary): readonly ThemeFamily[] {
  let families = cache.get(vocabulary);
  if (!families) {
    families = vocabulary.families.map(({ id }) => ({
      id,
      themes: vocabulary.themes.flatMap((theme): Theme[] => {
        const known = knownThemes.find((candidate) => candidate === theme.id);
        return known && theme.family === id ? [known] : [];
      }),
    }));
    cache.set(vocabulary, families);
  }
  return families;
}
