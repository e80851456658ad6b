import type { SearchPackage, SearchPlace } from '../../src/domain/packages/search-package.ts';
import type { Place } from '../../src/domain/place.ts';
import type { IdentifiedRecord } from '../../src/domain/renewal-record.ts';
import { pronounceNames } from './pronounce-names.ts';
import { streetClues } from './street-clues.ts';

const KINDS = new Map<string, SearchPlace['kind']>([
  ['subdistrict', 'subdistrict'],
  ['station', 'station'],
]);

/** An alias that says no more than the name with a fixed ending or line number: the search finds it without. */
const isRedundant = (place: Place, alias: string): boolean =>
  (place.kind === 'subdistrict' && (alias === `${place.name.zh}办事处` || /^\d+$/.test(alias))) ||
  (place.kind === 'station' && place.name.zh.startsWith(alias));

/** The search package of these records and places; throws where a name cannot be spelled. */
export function composeSearch(records: readonly IdentifiedRecord[], places: readonly Place[]): Omit<SearchPackage, 'version'> {
  const addresses: Record<string, string> = {};
  const alone = [...places.flatMap(({ name, aliases }) => [name.zh, ...aliases]), ...records.flatMap(({ location }) => streetClues(location.description.zh))];
  const known = new Set(alone.map((name) => name.replace(/社区$|\d.*$/u, '')));
  for (const { id, name, aliases, location } of records) {
    const own = [name.zh, ...aliases].join('|');
    const clues = streetClues(location.description.zh, known).filter((clue) => !own.includes(clue));
    if (clues.length > 0) addresses[id] = clues.join('、');
  }
  const searched = places.map(
    (place): SearchPlace => ({
      id: place.id,
      kind: KINDS.get(place.kind) ?? 'place',
      name: place.name,
      aliases: place.aliases.filter((alias) => !isRedundant(place, alias)),
      point: place.point,
      errorMetres: place.errorMetres,
      verified: place.verified,
    }),
  );
  const texts = [
    ...records.flatMap((record) => [record.name.zh, ...record.aliases]),
    ...searched.flatMap((place) => [place.name.zh, ...place.aliases]),
    ...Object.values(addresses),
  ];
  return { pronunciation: pronounceNames(texts), addresses, places: searched };
}
