import type { BearingSector } from './bearing-sector.ts';

const sectors: readonly BearingSector[] = ['north', 'north-east', 'east', 'south-east', 'south', 'south-west', 'west', 'north-west'];

/** The eighth of the compass that a bearing in degrees clockwise from north falls into. */
export function bearingSectorOf(degrees: number): BearingSector {
  const sector = sectors[(((Math.round(degrees / 45) % 8) + 8) % 8)];
  if (!sector) throw new RangeError(`no sector for a bearing of ${degrees}`);
  return sector;
}
