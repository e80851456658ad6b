import { describe, expect, it } from 'vitest';
import { stages, themes } from '../../../../src/domain/terms.ts';
import { imageName, parseImageName, type MarkImage } from '../../../../src/map/marks/image-name.ts';
import { markShapes } from '../../../../src/map/marks/mark-shapes.ts';
import { markSvg } from '../../../../src/map/marks/mark-svg.ts';
import { mapTokens } from '../../../../src/map/theme/map-tokens.ts';

const spec = { theme: 'historic', stage: 'completed', precision: null, selected: false, outerLine: false } as const;

describe('markSvg', () => {
  it('draws every theme in every stage differently', () => {
    const all = themes.flatMap((theme) =>
      stages.map((stage) => markSvg({ ...spec, theme, stage, precision: 'exact' }, mapTokens.light, 26)),
    );
    expect(new Set(all).size).toBe(themes.length * stages.length);
  });

  it('needs no ids, so that many marks can share a page', () => {
    expect(markSvg({ ...spec, stage: 'under-construction' }, mapTokens.light, 26)).not.toMatch(/ id=|url\(#/);
  });

  it('leaves the body of a plan empty and fills what is built', () => {
    const filled = (stage: (typeof stages)[number]): boolean =>
      markShapes({ ...spec, stage }).some(({ fill, stroke, window }) => fill === 'body' && stroke === null && window !== null);
    expect(stages.filter(filled)).toEqual(['under-construction', 'partly-open', 'completed', 'stalled', 'resumed']);
  });

  it('takes no more room without a foot', () => {
    expect(markSvg(spec, mapTokens.light, 26)).toContain('viewBox="-17 -17 34 34"');
    expect(markSvg({ ...spec, precision: 'street' }, mapTokens.light, 26)).toContain('viewBox="-17 -17 34 42"');
  });
});

describe('imageName', () => {
  it('can be read back', () => {
    const image: MarkImage = { kind: 'label', language: 'zh', size: 12.5, align: 'left', first: '橡胶谷/"甲"', second: '示意' };
    expect(parseImageName(imageName('dark', image))).toEqual({ palette: 'dark', image });
    expect(parseImageName('marker-15')).toBeNull();
  });
});
