import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { dataPackages } from './geodata/scripts/data-packages-plugin.ts';
import { chromiumFlags, findChromium } from './scripts/set-up/chromium.mjs';
import { preloadChunks } from './scripts/preload-chunks.mjs';
import { baseMaps } from './scripts/base-maps-plugin.ts';
import { embedOrigins } from './scripts/embed-plugin.mjs';
import { officeSettings } from './scripts/office-plugin.mjs';
import { minifyTemplates } from './scripts/minify-templates.mjs';
import { plainImports } from './scripts/plain-imports.mjs';
import { frameFirst } from './scripts/frame-first.mjs';
import { optionalPackages } from './scripts/optional-packages-plugin.mjs';
import { serviceWorker } from './scripts/service-worker-plugin.mjs';
import { META_POLICY } from './scripts/serve/security-headers.mjs';

export default defineConfig({
  base: './',
  plugins: [
    dataPackages(),
    optionalPackages(),
    minifyTemplates(),
    plainImports(),
    frameFirst(),
    preloadChunks({ application: 'at-once', 'ur-renewal-map': 'painted', maplibre: 'painted' }),
    {
      name: 'content-security-policy',
      // Only the built page: the development server injects styles inline, which the policy forbids.
      apply: 'build',
      transformIndexHtml: () => [
        {
          tag: 'meta',
          attrs: { 'http-equiv': 'Content-Security-Policy', content: META_POLICY },
          injectTo: 'head-prepend',
        },
      ],
    },
    officeSettings(),
    embedOrigins(),
    baseMaps(),
    serviceWorker('/src/services/device-packages.ts'),
  ],
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    // The plugin above says what to preload; Vite's own list of every import would be a kilobyte of script.
    modulePreload: false,
    manifest: true,
    // MapLibre's size is known and limited by scripts/check-size.mjs.
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      checks: { bundlerTimings: false },
      output: {
        codeSplitting: {
          // What the first view holds, each with all that it imports: later chunks take what they share from there.
          groups: [
            { name: 'maplibre', test: /node_modules[\\/](maplibre-gl|@maplibre|@mapbox)[\\/]/, priority: 4 },
            // What the page's own script needs before the application may run.
            { name: 'turns', test: /src[\\/]services[\\/]turns\.ts$|vite[\\/]preload-helper|rolldown[\\/]runtime/, priority: 3 },
            { name: 'application', test: /src[\\/]application\.ts$/, priority: 2 },
            { name: 'phone-parts', test: /src[\\/]components[\\/]phone-parts\.ts$/, priority: 0 },
            { name: 'ur-renewal-map', test: /src[\\/]components[\\/]ur-renewal-map\.ts$/, priority: 1 },
          ],
        },
      },
    },
  },
  test: {
    projects: [
      {
        extends: true,
        // Seeded comparisons over thousands of cases take seconds on a busy machine.
        test: { name: 'unit', environment: 'node', include: ['tests/unit/**/*.test.ts'], testTimeout: 60_000 },
      },
      {
        extends: true,
        // Against servers that `npm test` installs; each file starts its own and stops it.
        test: { name: 'server', environment: 'node', include: ['tests/server/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 60_000 },
      },
      {
        extends: true,
        // Against the whole office as deploy/up starts it; each file starts its own and stops it.
        test: { name: 'office', environment: 'node', include: ['tests/office/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 120_000, fileParallelism: false },
      },
      {
        extends: true,
        // What we convert and write, judged by PROJ and GDAL; `npm test` installs both.
        test: { name: 'judge', environment: 'node', include: ['tests/judge/**/*.test.ts'], testTimeout: 60_000 },
      },
      {
        extends: true,
        test: {
          name: 'component',
          include: ['tests/component/**/*.test.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: { ...findChromium(), args: chromiumFlags() } }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
