import type { DrawingColour } from '../drawing.ts';
import type { Geometry } from '../geometry.ts';
import type { FormatName } from './format-name.ts';
import type { ImportReport } from './import-report.ts';
import type { LayerClasses } from './layer-classes.ts';
import type { TileFilter } from './tile-layer.ts';

/** A value of a row; everything that is nested in a file is kept as JSON text. */
export type OwnValue = string | number | boolean | null;

/** One row of an imported file. */
export interface OwnFeature {
  /** Number of the row in the file, counted from 1. */
  readonly id: number;
  /** WGS 84; null where the row gives no place. */
  readonly geometry: Geometry | null;
  readonly properties: Readonly<Record<string, OwnValue>>;
}

/** Where a layer comes from; shown on it for ever. */
export interface LayerOrigin {
  readonly file: string;
  readonly format: FormatName;
  /** How its text was encoded; null where the format leaves no choice. */
  readonly encoding: string | null;
  /** Code of the reference system its coordinates were read in. */
  readonly system: string;
  readonly axesSwapped: boolean;
  /** Milliseconds since 1970. */
  readonly importedAt: number;
  /** What rows of a service had to fulfil, as CQL2 text, and who left the others out. */
  readonly condition?: OriginCondition;
}

/** A condition under which rows were brought from a service. */
export interface OriginCondition {
  readonly text: string;
  readonly by: 'server' | 'here';
}

/** What is known of a layer without its rows. */
export interface LayerFacts {
  readonly columns: readonly string[];
  readonly count: number;
  readonly points: number;
  readonly lines: number;
  readonly areas: number;
  /** West, south, east, north; null where no row has a place. */
  readonly bounds: readonly [number, number, number, number] | null;
}

/** A layer that a person brought to this device: never part of the official data. */
export interface OwnLayer {
  readonly id: string;
  readonly name: string;
  readonly colour: DrawingColour;
  readonly visible: boolean;
  readonly origin: LayerOrigin;
  readonly facts: LayerFacts;
  readonly report: ImportReport;
  /** How its rows are told apart; absent or null: all alike. */
  readonly classes?: LayerClasses | null;
  /** Classes that are switched off. */
  readonly hiddenClasses?: readonly number[];
  /** What a row has to be to be shown. */
  readonly filter?: TileFilter | null;
  /** Milliseconds since 1970; lists stand in the order of making. */
  readonly createdAt: number;
}

/** A layer with its rows at hand. */
export interface OpenLayer {
  readonly layer: OwnLayer;
  readonly features: readonly OwnFeature[];
  /** Address of the rows as a GeoJSON document, where they are too many to be handed over. */
  readonly address?: string;
}
