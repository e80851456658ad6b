import { placeTable } from '../../../../src/formats/place-table.ts';
import { previewTable } from '../../../../src/formats/preview-table.ts';
import { readFile } from '../../../../src/formats/read-file.ts';
import { boundsOf, NO_BOUNDS } from '../../../../src/geo/index/bounds.ts';
import { boxesMeeting, buildBoxIndex } from '../../../../src/geo/index/box-index.ts';
import { FEATURES, geoJsonPieces } from './geojson-pieces.ts';

/** Milliseconds of one side, or an error. */
export type Answer = { readonly ms: number } | { readonly megabytes: number } | { readonly error: string };

const BOX = [120.3, 36.1, 120.32, 36.12] as const;
let bytes = new Uint8Array();
/** Held until the next round, so that neither side may leave its answer out. */
let held: unknown;

async function prepare(): Promise<void> {
  bytes = new Uint8Array(await new Blob([...geoJsonPieces()]).arrayBuffer());
}

/** Bytes to rows in WGS 84, each checked, with their report, their index, and an answer from it. */
async function ours(): Promise<void> {
  const read = await readFile({ name: 'plots.geojson', bytes });
  if (!read.ok) throw new Error(read.failure.code);
  const placed = placeTable(read.value, previewTable(read.value).fits[0]);
  if (!placed.ok) throw new Error(placed.failure.code);
  const { features, report } = placed.value;
  const index = buildBoxIndex(features.map(({ geometry }) => (geometry ? boundsOf(geometry) : NO_BOUNDS)));
  const found = boxesMeeting(index, BOX).length;
  if (report.accepted !== FEATURES || found < 100) throw new Error(`${report.accepted} accepted, ${found} found`);
  held = [features, index];
}

function reference(): Promise<void> {
  held = JSON.parse(new TextDecoder().decode(bytes));
  return Promise.resolve();
}

onmessage = ({ data }: MessageEvent<'prepare' | 'ours' | 'reference'>) => {
  const start = performance.now();
  held = null;
  (data === 'prepare' ? prepare() : data === 'ours' ? ours() : reference()).then(
    () => postMessage(data === 'prepare' ? { megabytes: bytes.length / 1e6 } : ({ ms: performance.now() - start } satisfies Answer)),
    (error: unknown) => postMessage({ error: `${String(error)} ${typeof held}` } satisfies Answer),
  );
};
