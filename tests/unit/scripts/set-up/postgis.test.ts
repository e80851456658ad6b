import { expect, test } from 'vitest';
import { findPostgis } from '../../../../scripts/set-up/postgis.mjs';

test('a folder that POSTGRES_BIN names must hold the programs', () => {
  expect(() => findPostgis({ POSTGRES_BIN: '/nowhere' })).toThrow('POSTGRES_BIN names "/nowhere", where there is no initdb.');
});

test('what is found holds the programs', () => {
  const found = findPostgis({});
  expect(found === null || findPostgis({ POSTGRES_BIN: found }) === found).toBe(true);
});
