import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { composePackages } from '../../geodata/scripts/compose-packages.ts';
import { type CataloguePackage, unpackCatalogue } from '../../src/domain/packages/catalogue-package.ts';
import type { SearchPackage } from '../../src/domain/packages/search-package.ts';
import { pronounce, createReader } from '../../src/domain/search/pronounce.ts';
import { searchEntries } from '../../src/domain/search/search-entries.ts';
import { SearchIndex } from '../../src/domain/search/search-index.ts';
import type { SearchEntry } from '../../src/domain/search/search-result.ts';
import { seededRandom } from '../fixtures/seeded-random.ts';
import type { Bench, JudgedResult } from './harness/bench.ts';
import { measurePairs } from './harness/measure-pairs.ts';

const NAMES = 5_000;
const PAIRS = 3;
const SEED = 20_261_122;
/** Milliseconds a key may take, on the slowest key of the typed texts. */
const KEY_LIMIT = 50;
/** Typed letter by letter: as written, syllables, first letters, mixed, English, with errors, in vain. */
const TYPED = ['台东步行街', 'taidongbuxingjie', 'tdbxj', 'taidongbxj', 'Beer Museum', 'tiadong', 'liaocheg', '停车厂', 'zzqxzzqx'];
const KEYS = TYPED.flatMap((text) => Array.from(text, (_, index) => text.slice(0, index + 1)));

interface Prepared {
  readonly entries: readonly SearchEntry[];
  readonly pack: SearchPackage;
}

/** The real names, filled up to 5,000 with pairs of halves of real names. */
async function prepare(): Promise<Prepared> {
  const { packages } = await composePackages();
  const body = (name: string): unknown => JSON.parse(packages.find((one) => one.name === name)?.json ?? 'null');
  const pack = body('search') as SearchPackage;
  const real = searchEntries(unpackCatalogue(body('catalogue') as CataloguePackage).entries, pack);
  const random = seededRandom(SEED);
  const any = (): SearchEntry => real[Math.floor(random() * real.length)] ?? raise();
  const entries = [...real];
  while (entries.length < NAMES) {
    const [one, other] = [any(), any()];
    const join = (a: string, b: string, by: string): string => a.slice(0, Math.ceil(a.length / 2)) + by + b.slice(Math.floor(b.length / 2));
    entries.push({ ...one, id: `made-${entries.length}`, name: { zh: join(one.name.zh, other.name.zh, ''), en: join(one.name.en, other.name.en, ' ') } });
  }
  return { entries, pack };
}

function raise(): never {
  throw new Error('no names to make more of');
}

/** Every seventh key for the comparison: the slowest library takes most of a second for each. */
const COMPARED = KEYS.filter((_, index) => index % 7 === 6);
const perKey = (search: (typed: string) => unknown) => (): Promise<number> => {
  const start = performance.now();
  for (const key of COMPARED) search(key);
  return Promise.resolve((performance.now() - start) / COMPARED.length);
};

const slowestKey = (search: (typed: string) => unknown) => (): Promise<number> => {
  let slowest = 0;
  for (const key of KEYS) {
    const start = performance.now();
    search(key);
    slowest = Math.max(slowest, performance.now() - start);
  }
  return Promise.resolve(slowest);
};

/** The libraries search the same texts with pinyin and first letters given to them ready as further fields. */
async function run(): Promise<readonly JudgedResult[]> {
  const { entries, pack } = await prepare();
  const reader = createReader(pack.pronunciation);
  const index = new SearchIndex(entries, reader);
  const documents = entries.map(({ kind, id, name, aliases, address }) => {
    const syllables = pronounce(name.zh, reader).filter((syllable) => syllable !== null);
    return { id: `${kind}:${id}`, zh: name.zh, en: name.en, aliases: aliases.join(' '), address, pinyin: syllables.join(''), initials: syllables.map((one) => one.charAt(0)).join('') };
  });
  const fields = ['zh', 'en', 'aliases', 'address', 'pinyin', 'initials'];
  const fuse = new Fuse(documents, { keys: fields, threshold: 0.3, ignoreLocation: true, includeMatches: true });
  const mini = new MiniSearch({ fields, tokenize: (text) => text.match(/\p{Script=Han}|[\p{L}\p{N}]+/gu) ?? [], searchOptions: { prefix: true, fuzzy: 0.2, combineWith: 'AND' } });
  mini.addAll(documents);
  const ours = (typed: string): unknown => index.search(typed);
  const slowest = slowestKey(ours);
  const most = await measurePairs({
    name: 'search-5000-slowest-key',
    unit: 'ms',
    limit: 1,
    referenceName: `limit of ${KEY_LIMIT} ms`,
    pairs: PAIRS,
    ours: slowest,
    reference: () => Promise.resolve(KEY_LIMIT),
  });
  return [
    await measurePairs({ name: 'search-5000-vs-fuse', unit: 'ms per key', limit: 1, referenceName: 'fuse.js', pairs: PAIRS, ours: perKey(ours), reference: perKey((typed) => fuse.search(typed)) }),
    await measurePairs({ name: 'search-5000-vs-minisearch', unit: 'ms per key', limit: 5, referenceName: 'minisearch', pairs: PAIRS, ours: perKey(ours), reference: perKey((typed) => mini.search(typed)) }),
    most,
  ];
}

export const benches: readonly Bench[] = [{ name: 'search-5000', run }];
