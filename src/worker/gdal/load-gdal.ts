import type { GdalAddresses } from '../../formats/gdal/gdal-addresses.ts';
import { GdalEngine } from '../../formats/gdal/gdal-engine.ts';
import type { StartGdalModule } from '../../formats/gdal/gdal-module.ts';

/** Loads and starts GDAL in this thread. Rejects where a file does not arrive. */
export async function loadGdal({ script, wasm, data, bytes: allBytes }: GdalAddresses, onProgress: (share: number) => void): Promise<GdalEngine> {
  let doneBytes = 0;
  const arrived = (bytes: number): void => onProgress(Math.min(1, (doneBytes += bytes) / allBytes));
  const [module, wasmBytes, dataBytes] = await Promise.all([import(/* @vite-ignore */ script) as Promise<{ readonly default: StartGdalModule }>, bytesOf(wasm, arrived), bytesOf(data, arrived)]);
  return GdalEngine.start({ start: module.default, wasm: wasmBytes, data: dataBytes });
}

async function bytesOf(address: string, arrived: (bytes: number) => void): Promise<ArrayBuffer> {
  const response = await fetch(address, { credentials: 'same-origin' });
  if (!response.ok || !response.body) throw new TypeError(`${address} did not arrive: ${response.status}`);
  const counted = response.body.pipeThrough(
    new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform(part, controller) {
        arrived(part.length);
        controller.enqueue(part);
      },
    }),
  );
  return new Response(counted).arrayBuffer();
}
