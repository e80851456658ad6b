import type { SystemFit } from '../../domain/layers/import-preview.ts';
import type { Position } from '../../domain/geometry.ts';
import { type ReferenceSystem, referenceSystems, systemOf } from './reference-systems.ts';

/** A window around the city, west, south, east, north: generous, for it only tells nonsense from sense. */
const QINGDAO = [119.4, 35.5, 121.1, 37.2] as const;

/** Whether a WGS 84 position lies in the window around Qingdao. */
export const isInQingdao = ([x, y]: Position): boolean => x >= QINGDAO[0] && x <= QINGDAO[2] && y >= QINGDAO[1] && y <= QINGDAO[3];

const swap = ([x, y]: Position): Position => [y, x];

/**
 * Reference systems under which positions come to lie in Qingdao, the best first. What the file declares comes first as long
 * as it is not plainly wrong; numbers cannot tell WGS 84 from the shifted datums, so those follow it. Where nothing fits, the
 * declared or the likeliest system stands alone, with the share it has.
 */
export function suggestSystems(sample: readonly Position[], declared: string | null): readonly [SystemFit, ...SystemFit[]] {
  // A few broken numbers among degrees make no metres of them.
  const isMetres = sample.filter(([x, y]) => Math.abs(x) > 360 || Math.abs(y) > 360).length > sample.length / 2;
  const candidates = referenceSystems.filter(({ unit }) => (unit === 'metre') === isMetres);
  const fits = candidates
    .flatMap((system) => [fit(system, sample, false), fit(system, sample, true)])
    .filter(({ insideShare }) => insideShare > 0)
    .sort((a, b) => b.insideShare - a.insideShare || Number(b.system === declared) - Number(a.system === declared) || Number(a.axesSwapped) - Number(b.axesSwapped));
  const stated = declared === null ? undefined : systemOf(declared);
  const statedFit = stated ? fit(stated, sample, false) : null;
  if (statedFit && statedFit.insideShare >= (fits[0]?.insideShare ?? 0)) return [statedFit, ...fits.filter(({ system, axesSwapped }) => system !== statedFit.system || axesSwapped)];
  const [first, ...others] = fits;
  if (first) return [first, ...others];
  return [statedFit ?? { system: isMetres ? 'EPSG:4549' : 'EPSG:4326', axesSwapped: false, insideShare: 0 }];
}

function fit(system: ReferenceSystem, sample: readonly Position[], axesSwapped: boolean): SystemFit {
  const inside = sample.filter((position) => isInQingdao(system.toWgs84(axesSwapped ? swap(position) : position))).length;
  return { system: system.code, axesSwapped, insideShare: sample.length === 0 ? 0 : inside / sample.length };
}
