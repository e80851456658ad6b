import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { controlPointTables } from '../../../scripts/accuracy/control-points.ts';
import { withTables } from '../../../scripts/accuracy/with-tables.ts';

test('the residuals in docs/accuracy.md are those of the data and the code as they are (`npm run accuracy` writes them)', async () => {
  const document = readFileSync(new URL('../../../docs/accuracy.md', import.meta.url), 'utf8');
  expect(withTables(document, await controlPointTables())).toBe(document);
});

test('a document without its marks is not written', () => {
  expect(() => withTables('# Accuracy', 'tables')).toThrow('needs the lines');
  expect(() => withTables('<!-- end of what is computed -->\n<!-- computed by `npm run accuracy`; do not edit -->', 'tables')).toThrow('needs the lines');
});
