import { OTHERS } from '../../domain/layers/layer-classes.ts';
import type { OwnLayer } from '../../domain/layers/own-layer.ts';
import { classesText } from '../../i18n/layers/classes-text.ts';
import { type ClassLook, classLooks } from '../../map/layers/class-look.ts';
import { drawingPalette } from '../../map/tools/drawing-palette.ts';
import type { MapTokens } from '../../map/theme/map-tokens.ts';
import { formatNumber } from '../../i18n/format-number.ts';

/** One line of the legend of an own layer. */
export interface ClassItem {
  readonly look: ClassLook;
  readonly words: string;
  readonly count: number;
  readonly isHidden: boolean;
}

/** The legend of an own layer: its classes with how many rows each has, the rest last where there is one; a single line where all rows are alike. */
export function classItems({ classes, colour, hiddenClasses, facts }: OwnLayer, language: 'zh' | 'en', tokens: MapTokens): readonly ClassItem[] {
  if (!classes) {
    const own = drawingPalette[tokens.name][colour];
    const look: ClassLook = { index: 0, colour: own, inside: tokens.casing, shape: 'circle', size: 1, dash: [], pattern: 'plain', strength: 0.6 };
    return [{ look, words: classesText(language, 'legend.layer'), count: facts.count, isHidden: false }];
  }
  return classLooks(classes, colour, tokens).flatMap((look): ClassItem[] => {
    const { index } = look;
    const isHidden = hiddenClasses?.includes(index) ?? false;
    if (classes.kind === 'values') {
      if (index !== OTHERS) return [{ look, words: classes.values[index] ?? '', count: classes.counts[index] ?? 0, isHidden }];
      const { others, without } = classes;
      return others + without === 0 ? [] : [{ look, words: classesText(language, 'rest', { others, without }), count: others + without, isHidden }];
    }
    const range = classes.ranges[index];
    if (range) return [{ look, words: range.from === range.to ? formatNumber(range.from) : classesText(language, 'range', { from: range.from, to: range.to }), count: range.count, isHidden }];
    return classes.without === 0 ? [] : [{ look, words: classesText(language, 'rest-numbers'), count: classes.without, isHidden }];
  });
}
