import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { selfSigned } from '../../fixtures/self-signed.ts';
import { MapApp } from '../drivers/map-app.ts';
import { drawnShare } from './drawn-share.ts';
import { installedProfile } from './installed-profile.ts';

const DIST = resolve(import.meta.dirname, '../../../dist');

test('over HTTPS with a given certificate, under a sub-path, the map opens without its server', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'https-'));
  const { cert, key } = selfSigned(folder);
  const profile = await installedProfile({ dist: DIST, path: '/maps/shibei/', tls: { cert: await readFile(cert), key: await readFile(key) }, options: { locale: 'zh-CN' } });
  try {
    expect(profile.address).toMatch(/^https:/);
    await profile.visitUntilReady();
    await profile.stopServer();
    const context = await profile.newProcess();
    const page = context.pages()[0] ?? (await context.newPage());
    const app = new MapApp(page);
    await app.open();
    await app.waitForMap();
    expect(await drawnShare(page)).toBeGreaterThan(0.3);
    expect(profile.problems()).toEqual([]);
  } finally {
    await profile.remove();
    await rm(folder, { recursive: true });
  }
});
