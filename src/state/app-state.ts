import type { BaseMap } from '../domain/base-map.ts';
import type { Catalogue } from '../domain/catalogue.ts';
import type { Datum } from '../domain/coordinates/coordinate.ts';
import type { LoadFailure } from '../domain/load-failure.ts';
import type { Bilingual } from '../domain/text.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import { type Filter, NO_FILTER } from '../domain/filter.ts';
import type { NoticeKey } from './notice-key.ts';
import type { DeskName } from './desk.ts';
import { NO_TOOLS, type Tools } from './tools.ts';

export type Language = 'zh' | 'en';
/** `auto` follows the system's colour scheme and contrast setting. */
export type Appearance = 'auto' | 'light' | 'dark' | 'contrast' | 'sunlight';

/** Centre [longitude, latitude] in WGS 84 degrees and MapLibre zoom. */
export interface Camera {
  readonly center: readonly [number, number];
  readonly zoom: number;
}

/** Data that arrives: not yet, here, or failed with what went wrong. */
export type Loadable<T> =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly value: T }
  | { readonly status: 'failed'; readonly reason: LoadFailure };

/** Something to tell the user; `key` is a dictionary key, translated where it is shown. */
export interface Notice {
  readonly id: number;
  readonly severity: 'info' | 'warning' | 'error';
  readonly key: NoticeKey;
  readonly values: Readonly<Record<string, string | number>>;
}

export type SortOrder = 'relevance' | 'name' | 'newest' | 'distance';
export type Panel = 'projects' | 'legend';

/** Where the device is, while the user asks for it; never stored, never sent. */
export interface DevicePosition {
  readonly point: readonly [number, number];
  readonly accuracyMetres: number;
}

/** Somewhere the user searched for that is no record; stands on the map until the next search or until removed. */
export interface Pin {
  /** WGS 84 degrees. */
  readonly point: readonly [number, number];
  readonly label: Bilingual;
  /** Null for coordinates, which are as good as what was typed. */
  readonly errorMetres: number | null;
  /** False for a place that no source confirms. */
  readonly verified: boolean;
  /** What the coordinates were typed in; anything but `wgs84` was converted, approximately. */
  readonly datum: Datum;
}

/** How far the map is; `no-webgl` where the browser cannot draw it, `failed` where its program did not arrive. */
export type MapStatus = 'loading' | 'ready' | 'no-webgl' | 'failed';

/** Everything the interface is drawn from; replaced, never changed. */
export interface AppState {
  readonly language: Language;
  readonly appearance: Appearance;
  readonly catalogue: Loadable<Catalogue>;
  readonly vocabulary: Loadable<Vocabulary>;
  readonly base: Loadable<BaseMap>;
  readonly filter: Filter;
  readonly sort: SortOrder;
  readonly panel: Panel;
  /** Id of the record whose card is open. */
  readonly selectedId: string | null;
  readonly hoveredId: string | null;
  /** Ids among which a click on the map could not decide. */
  readonly chooser: readonly string[] | null;
  /** Set where the page is shown in the frame of another one, to what its link says of that: nothing yet. */
  readonly embedded: string | null;
  readonly map: MapStatus;
  /** Where the map was asked to look, by the user, a link or a search; null: the whole district. */
  readonly camera: Camera | null;
  /** What the map shows now; null before it stands. */
  readonly view: Camera | null;
  readonly position: DevicePosition | null;
  readonly pin: Pin | null;
  /** What stands in the place of the side panel; null: the panel itself. */
  readonly desk: DeskName | null;
  /** The question that was answered last, as links write it; null where none is open. */
  readonly ask: string | null;
  /** What the open desk of evidence shows, `desk` or `desk.parts`, as links write it; null where none is open. */
  readonly deskLink: string | null;
  readonly tools: Tools;
  readonly notices: readonly Notice[];
}

export const INITIAL_STATE: AppState = {
  language: 'zh',
  appearance: 'auto',
  catalogue: { status: 'loading' },
  vocabulary: { status: 'loading' },
  base: { status: 'loading' },
  filter: NO_FILTER,
  sort: 'relevance',
  panel: 'projects',
  selectedId: null,
  hoveredId: null,
  chooser: null,
  embedded: null,
  map: 'loading',
  camera: null,
  view: null,
  position: null,
  pin: null,
  desk: null,
  ask: null,
  deskLink: null,
  tools: NO_TOOLS,
  notices: [],
};
