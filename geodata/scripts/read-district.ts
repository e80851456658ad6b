import { z } from 'zod';
import { geometrySchema } from '../../src/domain/geometry.ts';
import type { Area } from './metres-outside.ts';
import { readJson } from './read-json.ts';

const districtsSchema = z.object({
  features: z.array(z.object({ properties: z.looseObject({ zh: z.string() }), geometry: geometrySchema })),
});

/** The outline of the district, WGS 84; throws where the base map does not hold it as a polygon. */
export async function readDistrict(): Promise<Area> {
  const { features } = districtsSchema.parse(await readJson('base/district.geojson'));
  const geometry = features.find(({ properties }) => properties.zh === '市北区')?.geometry;
  if (geometry?.type !== 'Polygon' && geometry?.type !== 'MultiPolygon') throw new Error('base/district.geojson has no polygon of 市北区');
  return geometry;
}
