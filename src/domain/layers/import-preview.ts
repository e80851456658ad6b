import type { Position } from '../geometry.ts';
import type { FormatName } from './format-name.ts';

/** What of a file is read, where there is a choice. */
export interface FileParts {
  /** Layers or sheets with their rows; one where there is no choice. */
  readonly layers: readonly { readonly name: string; readonly count: number | null }[];
  readonly layer: string;
  /** Encodings its text may be in; empty where the file says so itself. */
  readonly encodings: readonly string[];
}

/** A choice among the parts; null where the file, or what it looks like, decides. */
export interface PartChoice {
  readonly layer: string | null;
  readonly encoding: string | null;
}

/** How well a file's numbers fit a reference system. */
export interface SystemFit {
  readonly system: string;
  readonly axesSwapped: boolean;
  /** Part of the looked-at positions that come to lie in Qingdao, 0 to 1. */
  readonly insideShare: number;
}

/** A row that is looked at to recognise the reference system: its first position in the file's own numbers, and what it may be called. */
export interface SampleRow {
  readonly position: Position;
  readonly names: readonly string[];
}

/** What a person sees before the file becomes a layer. */
export interface ImportPreview {
  readonly format: FormatName;
  readonly encoding: string | null;
  readonly rows: number;
  /** Null where the file is one table. */
  readonly parts: FileParts | null;
  readonly columns: readonly string[];
  /** Columns the places come from; empty where the format has them by itself. */
  readonly placeColumns: readonly string[];
  /** What the file itself says; null where it says nothing. */
  readonly declared: string | null;
  /** Systems that make sense for these numbers, the recommended one first; never empty. */
  readonly fits: readonly [SystemFit, ...SystemFit[]];
  /** Rows from all over the file, in its order. */
  readonly sample: readonly SampleRow[];
}
