import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { GdalError } from '../src/formats/gdal/gdal-engine.ts';
import { makeTiles, TilesError } from './tiles/make-tiles.ts';
import { startGdal } from './tiles/start-gdal.ts';

/** `npm run tiles -- in.geojson|in.gpkg out.pmtiles`: tiles that the map opens as a large layer, from a file or an address. */
const USAGE = `npm run tiles -- <input.geojson|.geojsonl|.gpkg|.fgb> <output.pmtiles> [--layer=name] [--name=shown] [--from=8] [--to=14]
  --layer  layer of a GeoPackage with several; --layer='*' takes all, each under its own name
  --name   name of the layer inside of the tiles; by default that of the file
  --from   farthest zoom, --to closest zoom; closer than that the tiles of the closest are enlarged`;

async function run(): Promise<void> {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { layer: { type: 'string' }, name: { type: 'string' }, from: { type: 'string', default: '8' }, to: { type: 'string', default: '14' } } });
  const [input, output, ...more] = positionals;
  if (input === undefined || output === undefined || more.length > 0 || !/\.pmtiles$/i.test(output)) throw new TilesError(USAGE);
  const bytes = await readFile(input);
  const name = values.name ?? basename(input).replace(/\.[^.]*$/, '');
  const made = makeTiles(await startGdal(), { fileName: input, bytes, layer: values.layer ?? null, name, minZoom: Number(values.from), maxZoom: Number(values.to) });
  await writeFile(output, made.bytes);
  console.log(`${output}: ${made.bytes.length} bytes, ${made.features} features in, ${made.inClosestZoom} in the tiles of zoom ${values.to}, where those at a tile's edge count twice`);
  if (made.inClosestZoom < made.features) console.error(`${made.features - made.inClosestZoom} features are not in the closest tiles: too many lie in one. Choose a larger --to.`);
}

try {
  await run();
} catch (error) {
  if (!(error instanceof TilesError || error instanceof GdalError || (error instanceof Error && 'code' in error))) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
