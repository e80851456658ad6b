import { starPolygon } from '../../../fixtures/geometry/star-polygon.ts';
import { seededRandom } from '../../../fixtures/seeded-random.ts';

export const FEATURES = 100_000;
const ROWS_A_PIECE = 1_000;

/** A collection of 100,000 seeded plots with Chinese names, 100 MB, in pieces of text. */
export function* geoJsonPieces(): Generator<string> {
  const random = seededRandom(6);
  yield '{"type":"FeatureCollection","features":[\n';
  for (let start = 0; start < FEATURES; start += ROWS_A_PIECE) {
    const rows = Array.from({ length: ROWS_A_PIECE }, (_, index) => {
      const number = start + index;
      const { type, coordinates } = starPolygon(random, [120.2 + random() * 0.3, 36 + random() * 0.25], 0.0006, 28);
      const geometry = { type, coordinates: coordinates.map((ring) => ring.map(([x, y]) => [Number(x.toFixed(9)), Number(y.toFixed(9))])) };
      return JSON.stringify({ type: 'Feature', properties: { 名称: `地块 ${number}`, 用途: ['住宅', '商业', '公园'][number % 3], 面积: Math.round(random() * 1e5), 编号: `370203${number}`, 备注: `更新单元内的现状用地，待核实 ${number % 97}` }, geometry });
    });
    yield (start === 0 ? '' : ',\n') + rows.join(',\n');
  }
  yield '\n]}\n';
}
