import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import config from '../../../.dependency-cruiser.cjs';

const ROOT = resolve(import.meta.dirname, '../../..');

/** A bad import for every rule: the file that has it and what it says. */
const BAD_IMPORTS: readonly (readonly [rule: string, file: string, text: string])[] = [
  ['arrow-domain', 'src/domain/a.ts', "import '../geo/target.ts';"],
  ['arrow-geo', 'src/geo/a.ts', "import '../query/target.ts';"],
  ['arrow-query', 'src/query/a.ts', "import '../worker/target.ts';"],
  ['arrow-worker', 'src/worker/a.ts', "import '../services/target.ts';"],
  ['arrow-storage', 'src/storage/a.ts', "import '../services/target.ts';"],
  ['arrow-service-worker', 'src/service-worker/a.ts', "import '../services/target.ts';"],
  ['arrow-services', 'src/services/a.ts', "import '../state/target.ts';"],
  ['arrow-formats', 'src/formats/a.ts', "import '../services/target.ts';"],
  ['arrow-state', 'src/state/a.ts', "import type { Target } from '../services/target.ts';\nexport type A = Target;"],
  ['arrow-map', 'src/map/a.ts', "import '../services/target.ts';"],
  ['arrow-map-theme', 'src/map/theme/a.ts', "import '../../domain/target.ts';"],
  ['arrow-actions', 'src/actions/a.ts', "import '../components/target.ts';"],
  ['arrow-components', 'src/components/a.ts', "import '../storage/target.ts';"],
  ['arrow-i18n', 'src/i18n/a.ts', "import '../domain/target.ts';"],
  ['libraries-domain', 'src/domain/b.ts', "import 'lit';"],
  ['libraries-state', 'src/state/b.ts', "import 'lit';"],
  ['libraries-map-theme', 'src/map/theme/b.ts', "import 'lit';"],
  ['libraries-i18n', 'src/i18n/b.ts', "import 'lit';"],
  ['composition-root', 'src/components/b.ts', "import '../application.ts';"],
  ['app-stands-alone', 'src/application.ts', "import '../tests/target.ts';"],
  ['data-scripts', 'geodata/scripts/a.ts', "import '../../src/services/target.ts';"],
  ['no-barrel', 'src/geo/b.ts', "import './index.ts';"],
  ['no-circular', 'src/geo/c.ts', "import './d.ts';"],
  ['no-unresolvable', 'src/geo/e.ts', "import './nowhere.ts';"],
  ['indexed-db-in-storage', 'src/services/b.ts', "import 'idb';"],
];

const FOLDERS = ['domain', 'geo', 'query', 'worker', 'storage', 'services', 'formats', 'state', 'map', 'map/theme', 'actions', 'components', 'i18n'];

interface Report {
  readonly summary: { readonly violations: readonly { readonly from: string; readonly rule: { readonly name: string } }[] };
}

describe('the arrows between folders', () => {
  let folder: string;
  let broken: ReadonlySet<string>;

  beforeAll(async () => {
    folder = await realpath(await mkdtemp(join(tmpdir(), 'arrows-')));
    const put = async (path: string, text: string): Promise<void> => {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    };
    for (const name of FOLDERS) await put(`src/${name}/target.ts`, 'export type Target = string;');
    for (const [, file, text] of BAD_IMPORTS) await put(file, text);
    await put('tests/target.ts', "import '../src/application.ts';\nimport '../src/services/target.ts';");
    await put('src/geo/index.ts', 'export const geo = 1;');
    await put('src/geo/d.ts', "import './c.ts';");
    await put('src/geo/good.ts', "import type { Target } from '../domain/target.ts';\nexport type Good = Target;");
    await put('node_modules/idb/package.json', '{"name":"idb","version":"1.0.0","main":"main.js"}');
    await put('node_modules/idb/main.js', '');
    await symlink(join(ROOT, 'node_modules/lit'), join(folder, 'node_modules/lit'));
    await put('package.json', '{"dependencies":{"idb":"1.0.0","lit":"1.0.0"}}');
    await put('tsconfig.json', '{"compilerOptions":{"module":"ESNext","moduleResolution":"bundler"}}');
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [
        join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'),
        ...['--config', join(ROOT, '.dependency-cruiser.cjs')],
        ...['--ts-config', 'tsconfig.json'],
        ...['--output-type', 'json'],
        ...['src', 'tests', 'geodata'],
      ],
      { cwd: folder, maxBuffer: 32 * 1024 * 1024 },
    ).catch((error: unknown) => {
      // It ends with the number of violations, which are what we are after.
      if (error instanceof Error && 'stdout' in error && typeof error.stdout === 'string') return { stdout: error.stdout };
      throw error;
    });
    const report = JSON.parse(stdout) as Report;
    broken = new Set(report.summary.violations.map(({ from, rule }) => `${rule.name} ${from}`));
  }, 60_000);

  afterAll(() => rm(folder, { recursive: true }));

  it.each(BAD_IMPORTS)('%s forbids what %s imports', (rule, file) => {
    expect(broken).toContain(`${rule} ${file}`);
  });

  it('are each shown here to fail', () => {
    expect(new Set(BAD_IMPORTS.map(([rule]) => rule))).toEqual(new Set(config.forbidden.map(({ name }) => name)));
  });

  it('leave tests free and allow what the table allows', () => {
    expect([...broken].filter((one) => one.endsWith('src/geo/good.ts'))).toEqual([]);
    expect([...broken].filter((one) => one.endsWith('tests/target.ts'))).toEqual(['composition-root tests/target.ts']);
  });
});
