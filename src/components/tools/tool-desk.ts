import { createContext } from '@lit/context';
import type { DrawingColour } from '../../domain/drawing.ts';
import type { Position } from '../../domain/geometry.ts';
import type { ToolKey } from '../../i18n/tools/tool-text.ts';
import type { TextValues } from '../../i18n/fill-text.ts';
import type { DrawingKeeper } from '../../services/drawing-keeper.ts';
import type { Store } from '../../state/store.ts';

/** Something the tools have to say; translated where it is shown. */
export interface ToolMessage {
  readonly key: ToolKey;
  readonly values: TextValues;
}

/** What the tools share beside the application's state: it is gone when they are put away, and not worth a place there. */
export interface DeskState {
  /** What was done, told politely; null: nothing to tell. */
  readonly status: ToolMessage | null;
  /** What could not be done, told at once; stays until the next success. */
  readonly problem: ToolMessage | null;
  /** What the pointer on the map is at, WGS 84; null while it is elsewhere. */
  readonly pointer: Position | null;
  /** What can be undone and redone in the shape under the editor's hands. */
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** How the next drawing will look. */
  readonly colour: DrawingColour;
  readonly dashed: boolean;
}

/** The tools' way to the map and to the device. */
export interface ToolDesk {
  readonly keeper: DrawingKeeper;
  readonly state: Store<DeskState>;
  readonly tell: (key: ToolKey, values?: TextValues) => void;
  readonly warn: (key: ToolKey, values?: TextValues) => void;
  /** Adds positions to the measurement or drawing under way; a drawing that then is whole is kept. */
  readonly addPositions: (positions: readonly Position[]) => void;
  /** Ends the measurement or the typed drawing; `radiusMetres` for a circle given by its centre. */
  readonly finish: (radiusMetres?: number | null) => Promise<void>;
  /** Keeps the shape as the editor has changed it. */
  readonly saveShape: () => Promise<void>;
  readonly undo: () => Promise<void>;
  readonly redo: () => Promise<void>;
  /** Copies a text and tells whether the browser allowed it. */
  readonly copy: (text: string) => Promise<void>;
  /** Puts the keyboard on the map. */
  readonly focusMap: () => void;
  /** What the middle of the map is at; null before it stands. */
  readonly centre: () => Position | null;
}

/** The desk of the tools; provided once, when they are first opened. */
export const toolDeskContext = createContext<ToolDesk>(Symbol('tool desk'));
