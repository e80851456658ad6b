import { describe, expect, test } from 'vitest';
import { peerStatements } from '../../../../src/domain/derive/peer-statements.ts';
import type { IdentifiedRecord } from '../../../../src/domain/renewal-record.ts';
import { catalogueEntry } from '../../../fixtures/catalogue-entry.ts';
import { identifiedRecord } from '../../../fixtures/identified-record.ts';
import { statement } from '../../../fixtures/statement.ts';

const programme = (id: string, overrides = {}) => catalogueEntry({ id, districtWide: true, anchor: null, ...overrides });
const spaces = (value: number, overrides = {}) => statement({ value, scope: 'all-lots', ...overrides });
const byId = (...records: IdentifiedRecord[]) => new Map(records.map((record) => [record.id, record]));
const [plan, result] = [programme('plan'), programme('result')];

describe('peerStatements', () => {
  test('finds what another district-wide record says of the same field and scope', () => {
    const theirs = spaces(6300);
    const records = byId(
      identifiedRecord({ id: 'plan', statements: [spaces(6000, { nature: 'target' })] }),
      identifiedRecord({ id: 'result', statements: [theirs, statement({ field: 'households' }), spaces(1, { scope: 'shared' })] }),
    );
    expect([...peerStatements(plan, [plan, result], records)]).toEqual([[theirs, 'result']]);
  });

  test('a figure without a scope may count anything, so it has no peers', () => {
    const records = byId(identifiedRecord({ id: 'plan', statements: [statement()] }), identifiedRecord({ id: 'result', statements: [statement()] }));
    expect(peerStatements(plan, [plan, result], records).size).toBe(0);
  });

  test('neither a record of one place nor one of another theme is a peer', () => {
    const records = byId(
      identifiedRecord({ id: 'plan', statements: [spaces(1)] }),
      identifiedRecord({ id: 'site', statements: [spaces(2)] }),
      identifiedRecord({ id: 'roads', statements: [spaces(3)] }),
    );
    const [site, roads] = [catalogueEntry({ id: 'site' }), programme('roads', { themes: ['roads'] })];
    expect(peerStatements(plan, [plan, site, roads], records).size).toBe(0);
    expect(peerStatements(site, [plan, site], records).size).toBe(0);
  });
});
