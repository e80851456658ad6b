import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { GdalEngine } from '../../src/formats/gdal/gdal-engine.ts';
import type { StartGdalModule } from '../../src/formats/gdal/gdal-module.ts';

const start = createRequire(import.meta.url)('gdal3.js/build/package/gdal3WebAssembly.js') as StartGdalModule;

const part = (name: string): ArrayBuffer => {
  const bytes = readFileSync(new URL(`../../node_modules/gdal3.js/dist/package/${name}`, import.meta.url));
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
};

/** GDAL in this process, as the workers start it. */
export const startGdal = (): Promise<GdalEngine> => GdalEngine.start({ start, wasm: part('gdal3WebAssembly.wasm'), data: part('gdal3WebAssembly.data') });
