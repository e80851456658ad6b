import { describe, expect, test } from 'vitest';
import { minifyStyles } from '../../../scripts/minify-styles.mjs';

const transform = (code: string, id = '/p/src/components/ur-x.ts'): unknown =>
  (minifyStyles().transform as (code: string, id: string) => unknown)(code, id);

describe('minifyStyles', () => {
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
});
