import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const folder = new URL('../../../geodata/', import.meta.url);
const text = (path: string) => readFileSync(new URL(path, folder), 'utf8');
const collectionSchema = z.object({
  features: z.array(
    z.object({ geometry: z.unknown(), properties: z.object({ location: z.object({ method: z.string() }).optional() }) }),
  ),
});
const featuresOf = (path: string) => collectionSchema.parse(JSON.parse(text(path))).features;
const rows = text('README.md')
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) => line.split('|').map((cell) => cell.trim()));
const rowOf = (name: string) => {
  const row = rows.find(([, first]) => first?.includes(`\`${name}\``));
  if (!row) throw new Error(`the README has no row for ${name}`);
  return row;
};
const located = readdirSync(new URL('sites/', folder))
  .flatMap((file) => featuresOf(`sites/${file}`))
  .filter(({ geometry }) => geometry !== null);

describe('the README of the data', () => {
  it.each(readdirSync(new URL('base/', folder)))('counts the features of base/%s', (file) => {
    expect(Number(rowOf(file)[5])).toBe(featuresOf(`base/${file}`).length);
  });

  it.each(readdirSync(new URL('sites/', folder)))('counts the records of sites/%s and those with geometry', (file) => {
    const features = featuresOf(`sites/${file}`);
    const [, , , records, withGeometry] = rowOf(`sites/${file}`).map(Number);
    expect([records, withGeometry]).toEqual([features.length, features.filter(({ geometry }) => geometry !== null).length]);
  });

  it('counts the district-wide programmes', () => {
    const { programmes } = z.object({ programmes: z.array(z.unknown()) }).parse(JSON.parse(text('programmes.json')));
    expect(Number(rowOf('programmes.json')[3])).toBe(programmes.length);
  });

  it('explains every way a place was found, with its count', () => {
    const methodOf = (feature: (typeof located)[number]) => (feature.properties.location?.method ?? '').replace(', outside the district', '');
    const methods = [...new Set(located.map(methodOf))];
    const explained = new Map(methods.map((method) => [rowOf(method), [] as string[]]));
    for (const method of methods) explained.get(rowOf(method))?.push(method);
    for (const [row, sharing] of explained) {
      expect(located.filter((feature) => sharing.includes(methodOf(feature))).length, row[1]).toBe(Number(row[2]));
    }
    expect([...explained.keys()].reduce((sum, row) => sum + Number(row[2]), 0)).toBe(located.length);
  });
});
