import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Locator, Page } from '@playwright/test';
import { RealIssuer } from '../../office/harness/real-issuer.ts';
import { RealOffice } from '../../office/harness/real-office.ts';
import type { FieldWork } from './field-work.ts';

const run = promisify(execFile);
const ROOT = resolve(import.meta.dirname, '../../..');

/** The application as it is built for an office, which serves it itself; its issuer is another origin, as in real life. */
export class OfficeWithLogin {
  private constructor(
    readonly office: RealOffice,
    readonly issuer: RealIssuer,
    /** Folder of the built application. */
    readonly app: string,
    readonly folder: string,
  ) {}

  static async start(): Promise<OfficeWithLogin> {
    const issuer = await RealIssuer.start();
    const folder = await mkdtemp(join(tmpdir(), 'office-with-login-'));
    const settings = JSON.parse(await readFile(join(ROOT, 'deploy/office.json'), 'utf8')) as Record<string, unknown>;
    const login = { issuer: issuer.url, authorizeUrl: `${issuer.url}/auth`, tokenUrl: './office/token', clientId: 'shibei-map', scope: 'openid records:read records:write' };
    await writeFile(join(folder, 'office.json'), JSON.stringify({ ...settings, login }));
    const app = join(folder, 'app');
    await run('npx', ['vite', 'build', '--logLevel', 'error', '--outDir', app], { cwd: ROOT, env: { ...process.env, OFFICE: join(folder, 'office.json') } });
    await run('chmod', ['-R', 'a+rX', folder]);
    await writeFile(join(folder, 'keys.json'), (await run(process.execPath, [join(ROOT, 'deploy/keys.mjs'), issuer.url])).stdout);
    const office = await RealOffice.start({ app, workers: 1, more: ['--issuer', issuer.url, '--keys', join(folder, 'keys.json'), '--token-url', `${issuer.url}/token`] });
    return new OfficeWithLogin(office, issuer, app, folder);
  }

  async stop(): Promise<void> {
    await this.office.stop();
    await this.issuer.stop();
    await rm(this.folder, { recursive: true });
  }

  /** Logs in as a person does: in the issuer's own window, which closes by itself. */
  async logIn(page: Page, field: FieldWork, panel: Locator): Promise<void> {
    const opened = page.waitForEvent('popup');
    await panel.getByRole('button', { name: field.text('office.log-in') }).click();
    const popup = await opened;
    await popup.waitForURL((url) => url.origin === this.issuer.url);
    await popup.locator('input[name=login]').fill('巡查07');
    await popup.locator('input[name=password]').fill('x');
    await popup.locator('button[type=submit]').click();
    await popup.waitForURL(/interaction/);
    const closed = popup.waitForEvent('close');
    await popup.locator('button[type=submit]').click();
    await closed;
  }
}
