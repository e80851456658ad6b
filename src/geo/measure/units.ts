/** Units a length can be shown in, with metres per unit. */
export const lengthUnits = { m: 1, km: 1000 } as const;
export type LengthUnit = keyof typeof lengthUnits;

/**
 * Units an area can be shown in, with square metres per unit. 公顷 is the hectare; 亩 is the market mu, fixed in China's
 * legal units as one fifteenth of a hectare.
 */
export const areaUnits = { m2: 1, ha: 10_000, mu: 10_000 / 15, km2: 1_000_000 } as const;
export type AreaUnit = keyof typeof areaUnits;

/** A length in metres expressed in another unit. */
export function lengthIn(unit: LengthUnit, metres: number): number {
  return metres / lengthUnits[unit];
}

/** An area in m² expressed in another unit. */
export function areaIn(unit: AreaUnit, squareMetres: number): number {
  return squareMetres / areaUnits[unit];
}

/** The unit in which a length reads best: metres below one kilometre. */
export function readableLengthUnit(metres: number): LengthUnit {
  return Math.abs(metres) < 1000 ? 'm' : 'km';
}

/** The unit in which an area reads best: m² below one hectare, km² from one square kilometre. */
export function readableAreaUnit(squareMetres: number): AreaUnit {
  const size = Math.abs(squareMetres);
  if (size < areaUnits.ha) return 'm2';
  return size < areaUnits.km2 ? 'ha' : 'km2';
}
