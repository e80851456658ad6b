import type { GdalAddresses } from '../../formats/gdal/gdal-addresses.ts';
import type { Outcome } from '../../domain/layers/import-failure.ts';
import type { LayerContent } from '../../domain/layers/layer-content.ts';
import type { ImportPreview, PartChoice } from '../../domain/layers/import-preview.ts';
import type { PlacedTable, SystemChoice } from '../../formats/place-table.ts';

/** What the page sends: first a file, perhaps another part of it, then the system its numbers are in. `gdal` is null where nobody has allowed it. */
export type ImportRequest =
  | { readonly read: { readonly name: string; readonly file: Blob; readonly gdal: GdalAddresses | null } }
  | { readonly again: PartChoice }
  | { readonly place: SystemChoice };

/** Rows as they are kept: bytes, so that nothing is copied object by object. */
export interface PlacedContent extends Pick<PlacedTable, 'facts' | 'report'> {
  readonly content: LayerContent;
}

/** `broken` where our own code failed. */
export type ImportReply =
  | { readonly progress: number }
  | { readonly preview: Outcome<ImportPreview> }
  | { readonly placed: Outcome<PlacedContent> }
  | { readonly broken: string };
