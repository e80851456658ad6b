import type { Answers } from '../forms/answers.ts';
import type { Position } from '../geometry.ts';
import type { Stage } from '../statement.ts';
import type { PhotoMarks } from './photo-marks.ts';
import type { RecordPosition } from './position-fix.ts';

/** What a record of the field is about. */
export type VisitSubject =
  | { readonly kind: 'site'; readonly siteId: string }
  | { readonly kind: 'new-site'; readonly name: string; readonly family: string; readonly place: FoundPlace | null }
  | { readonly kind: 'report' };

/** Where something new was found, WGS 84. */
export type FoundPlace =
  | { readonly type: 'Point'; readonly coordinates: Position }
  | { readonly type: 'Polygon'; readonly coordinates: readonly (readonly Position[])[] };

/** What was seen, held against what the documents say. */
export interface StageComparison {
  readonly verdict: 'agrees' | 'differs' | 'cannot-tell';
  /** The stage seen; with `agrees` the documents' own, with `cannot-tell` none. */
  readonly observed: Stage | null;
}

/** What the documents said when the visit began: later documents must not change what was compared. */
export interface DocumentedStage {
  readonly stage: Stage;
  /** Partial ISO date of the fact; null where nothing is said. */
  readonly since: string | null;
  readonly document: string | null;
}

/** A photo of a visit; the bytes are kept under their digest. */
export interface VisitPhoto {
  /** SHA-256 of the JPEG, hexadecimal. */
  readonly digest: string;
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
  /** Milliseconds since 1970: when it was added, for EXIF is dropped. */
  readonly addedAt: number;
  readonly marks: PhotoMarks;
}

/** Why a visit is kept though its position is not what it should be. */
export type PositionExcuse = 'indoors' | 'no-signal' | 'not-allowed' | 'later' | 'other';

/** One visit as it is filled in: a draft until it is finished, then the body of a record. */
export interface Visit {
  readonly subject: VisitSubject;
  readonly form: { readonly id: string; readonly version: number };
  /** The process step that the visit is about. */
  readonly step: string;
  readonly answers: Answers;
  /** Answers of an older form that no longer have a question. */
  readonly retired: Answers;
  readonly comparison: StageComparison | null;
  readonly documented: DocumentedStage | null;
  readonly remark: string;
  readonly photos: readonly VisitPhoto[];
  readonly position: RecordPosition | null;
  readonly positionExcuse: { readonly reason: PositionExcuse; readonly words: string } | null;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  /** There while a conflict of this record is left to the office: see `FOR_OFFICE`. */
  readonly forOffice?: true;
}

/** Longest remark, characters. */
export const REMARK_CHARACTERS = 2000;
/** Most photos of one visit. */
export const VISIT_PHOTOS = 12;
