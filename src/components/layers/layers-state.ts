import type { ImportFailure } from '../../domain/layers/import-failure.ts';
import type { ImportPreview } from '../../domain/layers/import-preview.ts';
import type { OpenLayer, OriginCondition } from '../../domain/layers/own-layer.ts';
import type { StorageFailure } from '../../domain/storage-error.ts';
import type { LayerKey } from '../../i18n/layers/layer-text.ts';
import type { TextValues } from '../../i18n/fill-text.ts';
import type { OptionalPackageFailure } from '../../services/optional/optional-package-error.ts';
import type { FoundFeature } from '../../map/layers/layers-overlay.ts';

/** A file on its way in. */
export type Importing =
  | { readonly stage: 'fetching' | 'reading' | 'placing'; readonly file: string; readonly share: number }
  /** Its format needs GDAL, which nobody has allowed to be loaded yet; `failure` where keeping it did not work. */
  | { readonly stage: 'asking'; readonly file: string; readonly bytes: number; readonly failure: OptionalPackageFailure | null }
  | { readonly stage: 'preview'; readonly file: string; readonly preview: ImportPreview; readonly condition: OriginCondition | null }
  | { readonly stage: 'failed'; readonly file: string; readonly failure: ImportFailure };

/** What the desk of own data shows. */
export interface LayersState {
  readonly status: 'unread' | 'ready';
  readonly layers: readonly OpenLayer[];
  readonly storage: { readonly doing: 'keep' | 'read'; readonly why: StorageFailure } | null;
  readonly importing: Importing | null;
  readonly message: { readonly key: LayerKey; readonly values: TextValues; readonly canUndo: boolean } | null;
  readonly found: FoundFeature | null;
}

export const FIRST_LAYERS: LayersState = { status: 'unread', layers: [], storage: null, importing: null, message: null, found: null };
