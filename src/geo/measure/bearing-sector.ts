const sectors = ['north', 'north-east', 'east', 'south-east', 'south', 'south-west', 'west', 'north-west'] as const;
export type BearingSector = (typeof sectors)[number];

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** The eighth of the compass in which `to` lies seen from `from`, both [longitude, latitude] in WGS 84 degrees, on the sphere. */
export function bearingSector(from: readonly [number, number], to: readonly [number, number]): BearingSector {
  const [fromLat, toLat] = [radians(from[1]), radians(to[1])];
  const turn = radians(to[0] - from[0]);
  const bearing = Math.atan2(
    Math.sin(turn) * Math.cos(toLat),
    Math.cos(fromLat) * Math.sin(toLat) - Math.sin(fromLat) * Math.cos(toLat) * Math.cos(turn),
  );
  const sector = sectors[Math.round((bearing / (2 * Math.PI)) * 8 + 8) % 8];
  if (!sector) throw new Error(`no bearing from ${from.join(' ')} to ${to.join(' ')}`);
  return sector;
}
