import { expect, test } from 'vitest';
import { formatBytes } from '../../../../src/i18n/offline/format-bytes.ts';

test.each([
  [0, '0 B'],
  [950, '950 B'],
  [1000, '1 kB'],
  [118_611, '119 kB'],
  [2_400_000, '2.4 MB'],
  [60e9, '60 GB'],
  [3e15, '3000 TB'],
])('%d bytes are %s', (bytes, text) => expect(formatBytes(bytes)).toBe(text));
