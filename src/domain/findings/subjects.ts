import type { CatalogueEntry } from '../catalogue.ts';
import { groupBy } from '../derive/group-by.ts';
import type { IdentifiedRecord } from '../renewal-record.ts';
import type { Claim } from './finding.ts';

/** Scope of a figure that counts the whole district, whichever record it stands at. */
const DISTRICT_TOTAL = 'district-total';

/** What a subject needs of a record of the catalogue. */
export type SubjectEntry = Pick<CatalogueEntry, 'id' | 'themes' | 'districtWide'>;

/**
 * Statements that are about one thing, field by field. A record is one thing. The district-wide records of one main theme
 * are one as well, since one year's plan is one record and the next year's result another; a figure for the whole
 * district is compared with those of the same field at records that share a theme.
 */
export function claimsBySubject(
  entries: readonly SubjectEntry[],
  records: ReadonlyMap<string, Pick<IdentifiedRecord, 'statements'>>,
): readonly (readonly Claim[])[] {
  const claimsOf = (id: string): Claim[] => (records.get(id)?.statements ?? []).map((statement) => ({ record: id, statement }));
  const subjects = groupBy(entries, ({ id, districtWide, themes: [main] }) => (districtWide ? `district ${main}` : id));
  const own = [...subjects.values()].flatMap((members) => fieldsOf(members.flatMap(({ id }) => claimsOf(id))));
  return [...own, ...districtTotals(entries, claimsOf)];
}

const fieldsOf = (claims: readonly Claim[]): Claim[][] => [...groupBy(claims, ({ statement }) => statement.field).values()];

/** For each figure of the whole district at a record of one place: the same field at other places that share a theme. */
function districtTotals(entries: readonly SubjectEntry[], claimsOf: (id: string) => Claim[]): Claim[][] {
  const places = entries.filter(({ districtWide }) => !districtWide);
  const themes = new Map(places.map((entry) => [entry.id, new Set<string>(entry.themes)]));
  const byField = groupBy(
    places.flatMap(({ id }) => claimsOf(id)).filter(({ statement }) => typeof statement.value === 'number'),
    ({ statement }) => statement.field,
  );
  return [...byField.values()].flatMap((claims) =>
    claims
      .filter(({ statement }) => statement.scope === DISTRICT_TOTAL)
      .map((total) => [
        total,
        ...claims.filter(({ record }) => record !== total.record && [...(themes.get(record) ?? [])].some((theme) => themes.get(total.record)?.has(theme))),
      ]),
  );
}
