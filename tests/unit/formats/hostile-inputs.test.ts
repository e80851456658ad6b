import { describe, expect, test } from 'vitest';
import { placeTable } from '../../../src/formats/place-table.ts';
import { previewTable } from '../../../src/formats/preview-table.ts';
import { readFile } from '../../../src/formats/read-file.ts';
import { startGdal } from '../../fixtures/gdal-parts.ts';
import { hostileInputs } from '../../fixtures/imports/hostile-inputs.ts';

const inputs = await hostileInputs();

describe('hostile files are refused or mended', () => {
  test.each(inputs.map((input) => [input.title, input] as const))('%s', async (_, { name, bytes, expected, byGdal }) => {
    const read = await readFile({ name, bytes }, byGdal ? { gdal: startGdal } : {});
    const outcome = read.ok ? placeTable(read.value, previewTable(read.value).fits[0]) : read;
    if (typeof expected === 'string') expect(outcome.ok ? outcome.value.report : outcome.failure.code).toBe(expected);
    else expect(outcome.ok ? outcome.value.report : outcome.failure).toMatchObject(expected);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});
