import type { Drawing, DrawingKind } from '../domain/drawing.ts';
import type { DrawingEdit } from '../domain/edits/edit-drawings.ts';
import type { Position } from '../domain/geometry.ts';
import type { StorageFailure } from '../domain/storage-error.ts';
import type { MeasuredFigures } from '../geo/measure/measure-positions.ts';
import type { AreaUnit, LengthUnit } from '../geo/measure/units.ts';

/** The tools, each a desk; they share a panel, where each is a tab. */
export const toolTabs = ['measure', 'draw', 'here'] as const;
export type ToolTab = (typeof toolTabs)[number];

/** A finished measurement; kept until the page is closed. */
export interface Measurement {
  readonly id: number;
  /** True for an area, whose closing position is left out. */
  readonly closed: boolean;
  /** WGS 84 degrees. */
  readonly positions: readonly Position[];
  readonly figures: MeasuredFigures;
}

/** The drawings of this device as far as they were read. */
export interface DrawingShelf {
  readonly status: 'unread' | 'reading' | 'ready';
  readonly items: readonly Drawing[];
  /** Ids of drawings that the device did not keep: they last until the page is closed. */
  readonly unsaved: readonly string[];
  /** Why the last reading or writing failed; null after one that succeeded. */
  readonly failure: { readonly doing: 'read' | 'keep' | 'forget'; readonly why: StorageFailure } | null;
  /** Reverse edits, the newest last. */
  readonly undo: readonly DrawingEdit[];
  readonly redo: readonly DrawingEdit[];
}

/** State of measuring, drawing and asking what is at a point; none of it is part of a link. */
export interface Tools {
  readonly measuring: 'distance' | 'area';
  readonly lengthUnit: LengthUnit | 'auto';
  readonly areaUnit: AreaUnit | 'auto';
  /** Positions placed so far of a measurement or of a drawing that is typed or placed by keyboard. */
  readonly sketch: readonly Position[];
  readonly measurements: readonly Measurement[];
  /** What is being drawn now. */
  readonly drawing: DrawingKind | null;
  /** Id of the drawing whose shape is being changed. */
  readonly editing: string | null;
  readonly shelf: DrawingShelf;
  /** The point that was asked about. */
  readonly here: Position | null;
}

export const NO_TOOLS: Tools = {
  measuring: 'distance',
  lengthUnit: 'auto',
  areaUnit: 'auto',
  sketch: [],
  measurements: [],
  drawing: null,
  editing: null,
  shelf: { status: 'unread', items: [], unsaved: [], failure: null, undo: [], redo: [] },
  here: null,
};
