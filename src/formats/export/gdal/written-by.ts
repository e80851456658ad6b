import type { GdalEngine } from '../../gdal/gdal-engine.ts';

/** A file that GDAL has written. Throws where it has not. */
export function writtenBy(engine: GdalEngine, name: string): Uint8Array<ArrayBuffer> {
  const bytes = engine.read(name);
  if (!bytes) throw new Error(`GDAL said nothing, but wrote no ${name}`);
  return bytes;
}
