import type { CatalogueEntry } from '../catalogue.ts';
import type { SearchPackage } from '../packages/search-package.ts';
import type { SearchEntry } from './search-result.ts';

/** Everything that can be found: the records of the catalogue and the places of the package. */
export function searchEntries(records: readonly CatalogueEntry[], pack: Pick<SearchPackage, 'addresses' | 'places'>): readonly SearchEntry[] {
  return [
    ...records.map(
      (record): SearchEntry => ({
        kind: record.districtWide ? 'programme' : 'record',
        id: record.id,
        name: record.name,
        aliases: record.aliases,
        address: pack.addresses[record.id] ?? '',
        weight: record.facts.length,
        place: null,
      }),
    ),
    ...pack.places.map(
      (place): SearchEntry => ({
        kind: place.kind,
        id: place.id,
        name: place.name,
        aliases: place.aliases,
        address: '',
        weight: place.verified ? 1 : 0,
        place: { point: place.point, errorMetres: place.errorMetres, verified: place.verified },
      }),
    ),
  ];
}
