import { cp, mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { type BrowserContext, type BrowserContextOptions, chromium } from '@playwright/test';
import { listen } from '../../../scripts/serve/listen.mjs';
import { createStaticServer } from '../../../scripts/serve/static-server.mjs';
import { chromiumFlags, findChromium } from '../../../scripts/set-up/chromium.mjs';
import { watchPage } from '../drivers/watch-page.ts';

/** What is visited and with which screen. */
interface Visit {
  /** Folder with the built app. */
  readonly dist: string;
  /** Where the app lies on its server, with slashes at both ends. */
  readonly path: string;
  readonly options?: BrowserContextOptions;
  /** Serves HTTPS, which the browser is told to trust. */
  readonly tls?: { readonly cert: Buffer; readonly key: Buffer };
}

/** A browser's profile on the disk, and a server of its own, which can go away for good. */
export interface InstalledProfile {
  readonly address: string;
  /** A new browser process on the same profile; the one before has to be closed. */
  readonly newProcess: () => Promise<BrowserContext>;
  /** Opens the app once, waits until everything is on the device, and ends the browser. */
  readonly visitUntilReady: () => Promise<void>;
  readonly stopServer: () => Promise<void>;
  /** Brings the server back, at the same address. */
  readonly startServer: () => Promise<void>;
  /** Puts another build in the place of the one that is served. */
  readonly deploy: (dist: string) => Promise<void>;
  /** Puts the files of a build whose path fits in the place of those that are served. */
  readonly overwrite: (dist: string, paths: RegExp) => Promise<void>;
  /** Console messages, exceptions and requests to other origins so far. */
  readonly problems: () => readonly string[];
  readonly remove: () => Promise<void>;
}

/** Makes an empty profile and a server of the built app at a path. */
export async function installedProfile({ dist, path, options = {}, tls }: Visit): Promise<InstalledProfile> {
  const folder = await mkdtemp(join(tmpdir(), 'installed-profile-'));
  const served = join(folder, 'served', ...path.split('/'));
  const deploy = async (build: string): Promise<void> => {
    await rm(served, { recursive: true, force: true });
    await mkdir(served, { recursive: true });
    await cp(build, served, { recursive: true });
  };
  await deploy(dist);
  const createServer = (): ReturnType<typeof createStaticServer> => createStaticServer({ roots: [join(folder, 'served')], tls: tls ?? null });
  let server = createServer();
  const origin = await listen(server, 0);
  const address = `${origin}${path}`;
  const seen: (readonly string[])[] = [];
  let context: BrowserContext | null = null;

  const newProcess = async (): Promise<BrowserContext> => {
    // Playwright's own option to ignore certificates does not reach the service worker's script; the browser's does.
    const args = [...chromiumFlags(), ...(tls ? ['--ignore-certificate-errors'] : [])];
    context = await chromium.launchPersistentContext(join(folder, 'profile'), { ...options, ...findChromium(), args, baseURL: address });
    seen.push(watchPage(context, origin));
    return context;
  };
  const stopServer = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((stopped) => server.close(stopped));
  };

  return {
    address,
    newProcess,
    visitUntilReady: async () => {
      const visit = await newProcess();
      const page = visit.pages()[0] ?? (await visit.newPage());
      await page.goto(address);
      await page.evaluate(async () => {
        await navigator.serviceWorker.ready;
      });
      await visit.close();
    },
    stopServer,
    startServer: async () => {
      server = createServer();
      await listen(server, Number(new URL(origin).port));
    },
    deploy,
    overwrite: (build, paths) => cp(build, served, { recursive: true, filter: async (source) => (await stat(source)).isDirectory() || paths.test(relative(build, source)) }),
    problems: () => seen.flat(),
    remove: async () => {
      await context?.close();
      if (server.listening) await stopServer();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
