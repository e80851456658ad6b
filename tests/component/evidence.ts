import type { AppState } from '../../src/state/app-state.ts';
import type { Guides } from '../../src/domain/guides/guides.ts';
import type { IdentifiedRecord } from '../../src/domain/renewal-record.ts';
import type { RecordSource } from '../../src/services/record-source.ts';
import { catalogueEntry } from '../fixtures/catalogue-entry.ts';
import { identifiedRecord } from '../fixtures/identified-record.ts';
import { realVocabulary } from '../fixtures/real-vocabulary.ts';
import { documents, stage, statement } from '../fixtures/statement.ts';

const period = { from: '2021', to: '2025' };
const text = (field: string, value: string, valueEn: string, asOf = '2022-05-30') =>
  statement({ field, value, valueEn, unit: null, nature: 'description', document: 'may', asOf });

/** Made-up records with statements: a port and a core of known size, a corridor without a place, a car park. */
const evidenceRecords: readonly IdentifiedRecord[] = [
  identifiedRecord({
    id: 'port',
    name: { zh: '甲港', en: 'Port A' },
    themes: ['port'],
    statements: [
      stage('under-construction', '2022-05-30', { document: 'may' }),
      statement({ field: 'site-area', value: 14, unit: 'km2', nature: 'description', document: 'plan', period }),
      text('description', '规划中的核。', 'The core of the plan.'),
    ],
  }),
  identifiedRecord({
    id: 'core',
    name: { zh: '乙核', en: 'Core B' },
    themes: ['port'],
    statements: [stage('completed', '2023'), statement({ field: 'site-area', value: 4.2, unit: 'km2', nature: 'description', document: 'plan', period })],
  }),
  identifiedRecord({ id: 'corridor', name: { zh: '丙廊', en: 'Corridor C' }, themes: ['parks'], statements: [text('description', '沿河的廊。', 'A corridor by the river.')] }),
  identifiedRecord({ id: 'lots', name: { zh: '丁停车场', en: 'Car park D' }, themes: ['parking'], statements: [statement({ field: 'new-parking-spaces', value: 300, nature: 'target', asOf: '2024', document: 'plan' })] }),
];

const entry = (id: string, overrides: Partial<Parameters<typeof catalogueEntry>[0]> = {}) => {
  const record = evidenceRecords.find((candidate) => candidate.id === id);
  if (!record) throw new Error(`no record ${id}`);
  return catalogueEntry({ id, name: record.name, themes: record.themes as [(typeof record.themes)[number]], ...overrides });
};

const reported = (stage: 'under-construction' | 'completed', date: string) => ({ nature: 'actual' as const, document: 'may', fromYear: Number(date.slice(0, 4)), toYear: Number(date.slice(0, 4)), date, stage });

const square = (west: number, south: number, side: number): [number, number][] => [[west, south], [west + side, south], [west + side, south + side], [west, south + side], [west, south]];

/** State with these records as its catalogue. */
export const evidenceState: Partial<AppState> = {
  catalogue: {
    status: 'ready',
    value: {
      version: '2024-03-07',
      entries: [
        entry('port', { precision: 'area', extent: 'outline', shape: { kind: 'own', geometry: { type: 'Polygon', coordinates: [square(120.3, 36.08, 0.04)] } }, anchor: [120.32, 36.1], subdistricts: ['台东街道'], facts: [reported('under-construction', '2022-05-30')] }),
        entry('core', { precision: 'area', extent: 'contains', shape: { kind: 'own', geometry: { type: 'Polygon', coordinates: [square(120.31, 36.09, 0.02)] } }, anchor: [120.32, 36.1], facts: [reported('completed', '2023')] }),
        entry('corridor', { precision: 'unlocated', anchor: null, shape: { kind: 'none' }, subdistricts: [] }),
        entry('lots', { anchor: [120.35, 36.09], subdistricts: ['四方街道'] }),
      ],
    },
  },
};

const guides: Guides = {
  stories: [
    {
      id: 'tour',
      title: { zh: '一条导览', en: 'A tour' },
      summary: { zh: '两站。', en: 'Two stops.' },
      steps: [
        { title: { zh: '港', en: 'The port' }, text: { zh: '先看港。', en: 'The port first.' }, statements: ['port.site-area.plan.2021_2025'], camera: { center: [120.32, 36.1], zoom: 13 }, themes: ['port'], year: { sense: 'by', year: 2022 }, record: 'port' },
        { title: { zh: '廊', en: 'The corridor' }, text: { zh: '再看廊。', en: 'Then the corridor.' }, statements: ['corridor.description.may.2022-05-30'], camera: { center: [120.36, 36.12], zoom: 12 }, themes: [], year: null, record: null },
      ],
    },
  ],
  structures: [
    {
      id: 'rings',
      name: { zh: '两个圈', en: 'Two rings' },
      summary: { zh: '一个在另一个里。', en: 'One in the other.' },
      statements: ['port.description.may.2022-05-30'],
      parts: [
        { record: 'core', role: 'core', statements: ['core.site-area.plan.2021_2025'] },
        { record: 'port', role: 'area', statements: ['port.site-area.plan.2021_2025'] },
      ],
      unsaid: [{ zh: '界线。', en: 'The outlines.' }],
    },
    {
      id: 'corridor',
      name: { zh: '一廊', en: 'A corridor' },
      summary: { zh: '只有一廊。', en: 'Just a corridor.' },
      statements: [],
      parts: [{ record: 'corridor', role: 'corridor', statements: ['corridor.description.may.2022-05-30'] }],
      unsaid: [{ zh: '在哪里。', en: 'Where it is.' }],
    },
  ],
};

/** The statements of these records, as the package would give them. */
export const evidenceSource: RecordSource = {
  records: () => Promise.resolve(new Map(evidenceRecords.map((record) => [record.id, record]))),
  documents: () => Promise.resolve(documents),
  terms: () => Promise.resolve({ fields: realVocabulary.fields, scopes: realVocabulary.scopes, units: realVocabulary.units }),
  quality: () => new Promise<never>(() => undefined),
  guides: () => Promise.resolve(guides),
};
