/** Today's list: sites in the order they are to be walked. */
export interface Round {
  /** ISO date of the day it was planned for. */
  readonly date: string;
  readonly siteIds: readonly string[];
}

/** The round with sites added at its end, each once; the same round where none is new. */
export function addToRound(round: Round, siteIds: readonly string[]): Round {
  const fresh = [...new Set(siteIds)].filter((id) => !round.siteIds.includes(id));
  return fresh.length === 0 ? round : { ...round, siteIds: [...round.siteIds, ...fresh] };
}

/** The round without a site. */
export function removeFromRound(round: Round, siteId: string): Round {
  return { ...round, siteIds: round.siteIds.filter((id) => id !== siteId) };
}

/** The round with a site moved to another place of the list, counted without it; the same round where it is not in it. */
export function moveInRound(round: Round, siteId: string, index: number): Round {
  if (!round.siteIds.includes(siteId)) return round;
  const others = round.siteIds.filter((id) => id !== siteId);
  return { ...round, siteIds: [...others.slice(0, Math.max(0, index)), siteId, ...others.slice(Math.max(0, index))] };
}
