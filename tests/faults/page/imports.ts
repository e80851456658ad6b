import { html, render } from 'lit';
import { type LayerContent, piecesOf } from '../../../src/domain/layers/layer-content.ts';
import type { OwnFeature, OwnLayer } from '../../../src/domain/layers/own-layer.ts';
import { trustOwnWorkers } from '../../../src/map/scene/trust-own-workers.ts';
import { workerImporter } from '../../../src/services/layers/importer.ts';
import { deviceOptionalPackages } from '../../../src/services/optional/device-optional-packages.ts';
import { LayerStore } from '../../../src/storage/layer-store.ts';
import { createConnection } from '../../../src/storage/open.ts';
import type { Tried } from './import-page.ts';

trustOwnWorkers();
const store = new LayerStore(createConnection());
const importer = workerImporter();
const gdal = deviceOptionalPackages().addresses('gdal');
const GOOD = '名称,lon,lat\n台东,120.35,36.09\n海泊桥,120.357,36.094\n';

async function placed(file: Blob, name: string, limitMilliseconds: number): Promise<Tried & { readonly content: LayerContent | null; readonly layer: Pick<OwnLayer, 'facts' | 'report'> | null }> {
  const start = performance.now();
  const run = importer(file, name, { onProgress: () => undefined, gdal });
  const state = { stopped: false };
  const timer = setTimeout(() => {
    state.stopped = true;
    run.close();
  }, limitMilliseconds);
  const told = (outcome: Tried['outcome'], content: LayerContent | null = null, layer: Pick<OwnLayer, 'facts' | 'report'> | null = null) => ({ outcome, stopped: state.stopped, milliseconds: performance.now() - start, content, layer });
  try {
    const preview = await run.preview;
    if (!preview.ok) return told(preview.failure.code);
    const outcome = await run.place(preview.value.fits[0]);
    if (!outcome.ok) return told(outcome.failure.code);
    const { content, facts, report } = outcome.value;
    const { accepted, repaired, refused } = report;
    return told({ accepted, repaired, refused }, content, { facts, report });
  } catch (error) {
    if (!state.stopped) throw error;
    return told('stopped');
  } finally {
    clearTimeout(timer);
    run.close();
  }
}

const rowsIn = (content: LayerContent): readonly OwnFeature[] => [...piecesOf(content)].flatMap(({ features }) => features);

const tried = async (file: Blob, name: string, limitMilliseconds: number): Promise<Tried> => {
  const { content, outcome, stopped, milliseconds } = await placed(file, name, limitMilliseconds);
  // As the card shows them: whatever stands in a value is text.
  if (content) render(html`<dl>${rowsIn(content).flatMap(({ properties }) => Object.entries(properties)).slice(0, 200).map(([key, value]) => html`<dt>${key}</dt><dd>${String(value)}</dd>`)}</dl>`, document.body);
  await new Promise((shown) => requestAnimationFrame(() => setTimeout(shown)));
  return { outcome, stopped, milliseconds };
};

window.imports = {
  keep: async () => {
    const { content, layer } = await placed(new Blob([GOOD]), 'good.csv', 60_000);
    if (!content || !layer) throw new Error('the good table was not read');
    const id = crypto.randomUUID();
    await store.add({ id, name: 'good', colour: 'teal', visible: true, origin: { file: 'good.csv', format: 'csv', encoding: 'utf-8', system: 'EPSG:4326', axesSwapped: false, importedAt: 1 }, ...layer, createdAt: 1 }, content);
    return id;
  },
  tryFile: async (name, base64, limitMilliseconds) => tried(new Blob([Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))]), name, limitMilliseconds),
  tryHuge: (bytes) => {
    const piece = '120.35,36.09,市北区更新\n'.repeat(40_000);
    const size = new TextEncoder().encode(piece).length;
    return tried(new Blob(['lon,lat,n\n', ...Array.from({ length: Math.ceil(bytes / size) }, () => piece)]), 'huge.csv', 2_000);
  },
  state: async () => {
    const layers = await store.all();
    const whole: string[] = [];
    for (const { id, facts } of layers) if (rowsIn((await store.content(id)) ?? []).length === facts.count) whole.push(id);
    const names = await caches.keys();
    const databases = await indexedDB.databases();
    return { layers: whole, everything: JSON.stringify([layers, names, databases, Object.entries(localStorage), Object.keys(Object.prototype), document.cookie]) };
  },
  ran: () => (window as { ran?: number }).ran ?? 0,
};
