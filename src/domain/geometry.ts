import { z } from 'zod';

/** [longitude, latitude] in WGS 84 degrees; no height. */
export const positionSchema = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]);
const lineSchema = z.array(positionSchema).min(2);
const polygonSchema = z.array(z.array(positionSchema).min(4)).min(1);

/** RFC 7946 geometry in WGS 84, as far as the data files use it. */
export const geometrySchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('Point'), coordinates: positionSchema }),
  z.strictObject({ type: z.literal('MultiPoint'), coordinates: z.array(positionSchema).min(1) }),
  z.strictObject({ type: z.literal('LineString'), coordinates: lineSchema }),
  z.strictObject({ type: z.literal('MultiLineString'), coordinates: z.array(lineSchema).min(1) }),
  z.strictObject({ type: z.literal('Polygon'), coordinates: polygonSchema }),
  z.strictObject({ type: z.literal('MultiPolygon'), coordinates: z.array(polygonSchema).min(1) }),
]);
export type Geometry = z.infer<typeof geometrySchema>;
export type Position = z.infer<typeof positionSchema>;
