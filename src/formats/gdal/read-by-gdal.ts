import type { FormatName } from '../../domain/layers/format-name.ts';
import { failed, type Outcome } from '../../domain/layers/import-failure.ts';
import { MOST_FEATURES } from '../../domain/layers/import-limits.ts';
import { declaredSystem } from '../../geo/crs/declared-system.ts';
import { readFlatGeobuf } from '../flatgeobuf/read-flatgeobuf.ts';
import type { RawTable, ReadSetting } from '../format.ts';
import { type GdalEngine, GdalError, type GdalLayer, type MemoryFile } from './gdal-engine.ts';

/** A file as GDAL is to read it. */
export interface GdalReading {
  readonly format: FormatName;
  readonly driver: string;
  /** The first is opened. */
  readonly files: readonly MemoryFile[];
  readonly openOptions: readonly string[];
  /** More options of `ogr2ogr`. */
  readonly options: readonly string[];
  readonly encoding: string | null;
  readonly encodings: readonly string[];
  /** Names of layers where they stand outside of what GDAL sees, with which of them this is; else GDAL's. */
  readonly named: { readonly layers: readonly string[]; readonly layer: string } | null;
}

/**
 * Reads a layer with GDAL, which hands it over as FlatGeobuf: several times as fast as GeoJSON out of WebAssembly. Coordinates stay
 * in the file's own system, so that conversion and its check are the same for every format.
 */
export async function readByGdal(reading: GdalReading, { gdal, layer, onProgress }: ReadSetting): Promise<Outcome<RawTable>> {
  if (!gdal) return failed('reader-needed');
  const { format, driver, files, openOptions, options, encoding, encodings, named } = reading;
  const name = files[0]?.name ?? '';
  let engine: GdalEngine;
  try {
    engine = await gdal();
  } catch {
    // The network, the disk or the memory: it did not arrive.
    return failed('reader-missing');
  }
  try {
    onProgress(0.3);
    engine.give(files);
    const layers = engine.layers(name, openOptions, [driver]);
    const chosen = named ? layers[0] : (layers.find((each) => each.name === layer) ?? fullest(layers));
    if (!chosen) return failed('no-features');
    if (chosen.count > MOST_FEATURES) return failed('too-many-features', { count: chosen.count, most: MOST_FEATURES });
    onProgress(0.4);
    const written = engine.translate(name, openOptions, [driver], 'out.fgb', ['-f', 'FlatGeobuf', '-lco', 'SPATIAL_INDEX=NO', '-nln', 'rows', ...options, chosen.name]);
    const bytes = written.find((file) => file.name === 'out.fgb')?.bytes;
    if (!bytes) return failed('no-features');
    const parts = named
      ? { layers: named.layers.map((each) => ({ name: each, count: each === named.layer ? chosen.count : null })), layer: named.layer, encodings }
      : { layers: layers.map((each) => ({ name: each.name, count: each.count })), layer: chosen.name, encodings };
    return readFlatGeobuf(bytes, { format, encoding, parts }, chosen.system === null ? null : declaredSystem(chosen.system), onProgress);
  } catch (error) {
    if (error instanceof GdalError) return failed('reader-refused', { message: error.message });
    // The module aborts with its own error where memory or assertions fail; nothing of it is used again.
    if (error instanceof WebAssembly.RuntimeError || error instanceof RangeError) return failed('reader-refused', { message: error.message.slice(0, 120) });
    throw error;
  }
}

/** Without a choice the layer with most rows: styles and settings lie in small ones. */
function fullest(layers: readonly GdalLayer[]): GdalLayer | undefined {
  return [...layers].sort((a, b) => b.count - a.count)[0];
}
