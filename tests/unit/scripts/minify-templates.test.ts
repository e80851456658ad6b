import { describe, expect, test } from 'vitest';
import { minifyTemplates } from '../../../scripts/minify-templates.mjs';

const transform = (code: string, id = '/p/src/components/ur-x.ts'): unknown =>
  (minifyTemplates().transform as (code: string, id: string) => unknown)(code, id);

describe('minifyTemplates', () => {
  test('collapses style sheets and leaves the rest of the script as it is', () => {
    const code = 'const  a = css`\n  :host {\n    margin: 0 auto; /* why */\n  }\n  a:hover > b { gap: ${x} 2px; }\n`;\nhtml`<p>  two  spaces </p>`';
    expect(transform(code)).toEqual({
      code: 'const  a = css` :host{margin:0 auto;}a:hover > b{gap:${x} 2px;}`;\nhtml`<p>  two  spaces </p>`',
      map: null,
    });
  });

  test('touches nothing but components with styles', () => {
    expect(transform('css` a {} `', '/p/src/map/x.ts')).toBeNull();
    expect(transform('export const b = 1;')).toBeNull();
  });

  test('leaves one space where a template was indented, also between elements', () => {
    const chunk = { type: 'chunk', name: 'index', code: 'a(x`<p>\n    <b>1</b>\n    <i>2</i></p>`);b("\\n  c")' };
    const maplibre = { type: 'chunk', name: 'maplibre', code: '`\n  `' };
    (minifyTemplates().generateBundle as (options: object, bundle: object) => void)({}, { chunk, maplibre });
    expect(chunk.code).toBe('a(x`<p> <b>1</b> <i>2</i></p>`);b("\\n  c")');
    expect(maplibre.code).toBe('`\n  `');
  });
});
