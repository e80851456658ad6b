import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import packageJson from '../../../../package.json' with { type: 'json' };
import { readPort } from '../../../../scripts/serve/read-port.mjs';
import { buildIsStale } from '../../../../scripts/set-up/build.mjs';
import { chromiumFlags, findChromium } from '../../../../scripts/set-up/chromium.mjs';
import { nodeVersionProblem, OLDEST_NODE } from '../../../../scripts/set-up/node-version.mjs';
import { outdatedPackages } from '../../../../scripts/set-up/packages.mjs';

describe('the Node version', () => {
  it.each(['20.19.0', '20.20.2', '22.0.0', '100.1.0'])('%s is new enough', (version) => {
    expect(nodeVersionProblem(version)).toBeNull();
  });

  it.each(['18.20.4', '20.18.9', '9.99.0'])('%s is told to be too old, with both versions', (version) => {
    expect(nodeVersionProblem(version)).toContain(version);
    expect(nodeVersionProblem(version)).toContain(OLDEST_NODE);
  });

  it('is the one package.json names', () => {
    expect(`>=${OLDEST_NODE}`).toBe(`${packageJson.engines.node}.0`);
  });
});

describe('packages', () => {
  const lock = {
    packages: {
      '': { version: '0.1.0' },
      'node_modules/lit': { version: '3.3.3' },
      'node_modules/other-system': { version: '1.0.0', optional: true },
    },
  };

  it('are all missing without an installation', () => {
    expect(outdatedPackages(lock, null)).toEqual(['node_modules/lit']);
  });

  it('are up to date though an optional one is absent', () => {
    expect(outdatedPackages(lock, { packages: { 'node_modules/lit': { version: '3.3.3' } } })).toEqual([]);
  });

  it('are outdated when a version differs', () => {
    const installed = { packages: { 'node_modules/lit': { version: '3.3.2' } } };
    expect(outdatedPackages(lock, installed)).toEqual(['node_modules/lit']);
  });
});

describe('the build', () => {
  const EARLY = new Date('2026-01-01');
  const LATE = new Date('2026-02-01');
  let folder: string;

  async function put(path: string, time: Date): Promise<void> {
    await mkdir(join(folder, path, '..'), { recursive: true });
    await writeFile(join(folder, path), '');
    await utimes(join(folder, path), time, time);
    await utimes(join(folder, path, '..'), time, time);
  }

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'build-'));
    await put('src/main.ts', EARLY);
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('is stale when there is none', () => {
    expect(buildIsStale(folder)).toBe(true);
  });

  it('is fresh when newer than every source, whatever it wrote itself', async () => {
    await put('dist/index.html', LATE);
    await put('geodata/schema/site.json', new Date('2026-03-01'));
    await utimes(join(folder, 'geodata'), EARLY, EARLY);
    expect(buildIsStale(folder)).toBe(false);
  });

  it('is stale when a source is newer or a file was deleted since', async () => {
    await put('dist/index.html', LATE);
    await put('src/state/store.ts', new Date('2026-03-01'));
    expect(buildIsStale(folder)).toBe(true);
    await rm(join(folder, 'src/state'), { recursive: true });
    expect(buildIsStale(folder)).toBe(true);
  });

  it('is stale when it was made with other base maps than are asked for; without a wish it stays', async () => {
    await put('dist/index.html', LATE);
    await writeFile(join(folder, 'mine.json'), '{"version": 1}');
    expect(buildIsStale(folder, join(folder, 'mine.json'))).toBe(true);
    await writeFile(join(folder, 'dist/basemaps.json'), '{"version": 1}');
    expect(buildIsStale(folder, join(folder, 'mine.json'))).toBe(false);
    expect(buildIsStale(folder)).toBe(false);
    await writeFile(join(folder, 'mine.json'), '{"version": 1, "baseMaps": []}');
    expect(buildIsStale(folder, join(folder, 'mine.json'))).toBe(true);
  });
});

describe('the browser', () => {
  it('is the one CHROME_PATH names', () => {
    expect(findChromium({ CHROME_PATH: process.execPath })).toEqual({ executablePath: process.execPath });
  });

  it('that CHROME_PATH names must exist', () => {
    expect(() => findChromium({ CHROME_PATH: '/nowhere/chrome' })).toThrow('/nowhere/chrome');
  });

  it('gives up its sandbox only for root, where it would not start otherwise', () => {
    expect(chromiumFlags({ root: true })).toContain('--no-sandbox');
    expect(chromiumFlags({ root: false })).not.toContain('--no-sandbox');
  });
});

describe('the port', () => {
  it('is the standard one when none is set', () => {
    expect(readPort(undefined, 4173)).toBe(4173);
    expect(readPort('', 4173)).toBe(4173);
    expect(readPort('5321', 4173)).toBe(5321);
  });

  it.each(['0', '65536', '80.5', 'http'])('"%s" is refused', (text) => {
    expect(() => readPort(text, 4173)).toThrow(text);
  });
});
