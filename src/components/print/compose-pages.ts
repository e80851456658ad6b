import type { BaseMap } from '../../domain/base-map.ts';
import { baseShapes } from '../../domain/base-shapes.ts';
import type { CatalogueEntry } from '../../domain/catalogue.ts';
import type { IdentifiedRecord } from '../../domain/renewal-record.ts';
import { translate } from '../../i18n/translate.ts';
import type { Camera, LngLat } from '../../map/camera/project.ts';
import { drawPageMap } from '../../map/print/draw-page-map.ts';
import { entriesInFrame, ringBounds } from '../../map/print/entries-in-frame.ts';
import { frameViewport, pageCamera, pageRing, PIXELS_PER_MM } from '../../map/print/page-camera.ts';
import { sceneComposer } from '../../map/scene/compose-scene.ts';
import type { Scene } from '../../map/scene/scene.ts';
import type { SceneOverlay } from '../../map/scene/scene-overlay.ts';
import { mapTokens } from '../../map/theme/map-tokens.ts';
import type { StatementWords } from '../site-card/statement-words.ts';
import { chartPages } from './chart-pages.ts';
import { mapPages } from './map-page.ts';
import type { PageFacts } from './page-facts.ts';
import { pageNumber } from './page-head.ts';
import type { Page } from './page-item.ts';
import { sitePage } from './site-page.ts';
import { tablePages } from './table-pages.ts';

/** Which pages follow the page of the map. */
export interface PageParts {
  readonly table: boolean;
  readonly charts: boolean;
  readonly atlas: boolean;
}

/** What pages are made from, besides what all of them say. */
export interface PageMaterial {
  readonly base: BaseMap;
  readonly centre: LngLat;
  readonly dots: number;
  readonly overlays: readonly SceneOverlay[];
  readonly records: ReadonlyMap<string, IdentifiedRecord>;
  readonly words: StatementWords;
}

/** CSS pixels; a mark on paper is as large as on a desktop's screen. */
const BODY = 26;
/** What the approval number and north take of the frame, millimetres: no label stands under them. */
const APPROVAL = { width: 48, height: 6 } as const;
const NORTH = { width: 12, height: 16 } as const;

/** The map of a page as the screen would show it in daylight: same records, same years, same layers. */
function pageScene(facts: PageFacts, { base, overlays }: Pick<PageMaterial, 'base' | 'overlays'>, camera: Camera, selectedId: string | null): Scene {
  const { format: { frame }, language, entries, stageOf } = facts;
  const viewport = frameViewport(frame);
  const { width, height } = viewport;
  return sceneComposer()({
    base,
    entries,
    stageOf,
    selectedId,
    hoveredId: null,
    language,
    words: { approximate: translate(language, 'map-frame.approximate'), unverified: translate(language, 'map-frame.unverified') },
    tokens: mapTokens.light,
    size: BODY,
    camera,
    viewport,
    panels: [
      { left: 0, top: height - APPROVAL.height * PIXELS_PER_MM, right: APPROVAL.width * PIXELS_PER_MM, bottom: height },
      { left: width - NORTH.width * PIXELS_PER_MM, top: 0, right: width, bottom: NORTH.height * PIXELS_PER_MM },
    ],
    overlays,
  }).scene;
}

async function picture(facts: PageFacts, material: PageMaterial, camera: Camera, selectedId: string | null, signal: AbortSignal): Promise<Blob> {
  const canvas = await drawPageMap(
    { scene: pageScene(facts, material, camera, selectedId), camera, viewport: frameViewport(facts.format.frame), pixelRatio: material.dots / 96 },
    signal,
  );
  return canvas.convertToBlob({ type: 'image/png' });
}

/** The page of the map, and of its legend where that needs one. Rejects with what drawing reports, or the signal's reason. */
export async function composeMap(facts: PageFacts, material: PageMaterial, signal: AbortSignal): Promise<readonly Page[]> {
  const { format: { frame }, entries, scale } = facts;
  const camera = pageCamera(frame, scale, material.centre);
  const inside = entriesInFrame(entries, baseShapes(material.base), ringBounds(pageRing(frame, camera)));
  return mapPages(facts, { picture: await picture(facts, material, camera, null, signal), latitude: camera.center[1], inside });
}

async function composeSite(facts: PageFacts, material: PageMaterial, entry: CatalogueEntry, signal: AbortSignal): Promise<Page> {
  const { anchor, precision } = entry;
  const hasPlace = anchor !== null && precision !== 'unlocated';
  const camera = pageCamera(facts.format.frame, facts.scale, hasPlace ? anchor : material.centre);
  return sitePage(facts, {
    entry,
    statements: material.records.get(entry.id)?.statements ?? [],
    words: material.words,
    picture: hasPlace ? await picture(facts, material, camera, entry.id, signal) : null,
    latitude: camera.center[1],
  });
}

/** Every page that is asked for, with its number; `tell` is told how many maps of how many are drawn. */
export async function composePages(facts: PageFacts, material: PageMaterial, parts: PageParts, tell: (done: number, all: number) => void, signal: AbortSignal): Promise<readonly Page[]> {
  const sites = parts.atlas ? facts.entries : [];
  const all = 1 + sites.length;
  tell(1, all);
  const pages: Page[] = [...(await composeMap(facts, material, signal))];
  if (parts.table) pages.push(...tablePages(facts));
  if (parts.charts) pages.push(...chartPages(facts));
  for (const [index, entry] of sites.entries()) {
    signal.throwIfAborted();
    tell(index + 2, all);
    pages.push(await composeSite(facts, material, entry, signal));
  }
  return pages.map((page, index) => ({ ...page, items: [...page.items, ...pageNumber(facts, index + 1, pages.length)] }));
}
