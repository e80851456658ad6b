import type { Form } from '../../domain/forms/form.ts';
import type { Position } from '../../domain/geometry.ts';
import type { PhotoFailure } from '../../domain/photos/photo-failure.ts';
import type { PositionFix } from '../../domain/inspections/position-fix.ts';
import type { Round } from '../../domain/inspections/round.ts';
import type { KeepingState } from '../../domain/inspections/keeping-state.ts';
import type { RecordSummary, VisitDraft } from '../../domain/inspections/visit-record.ts';
import type { StorageFailure } from '../../domain/storage-error.ts';

/** Whether what is on the screen is on the disk; `at` is the time of the last write that was. */
export interface DraftKeeping {
  readonly state: 'new' | 'saving' | 'saved' | 'failed';
  readonly at: number | null;
  readonly why: StorageFailure | null;
}

/** A file that did not become a photo of the visit. */
export interface PhotoProblem {
  readonly name: string;
  readonly failure: PhotoFailure | 'not-kept';
  readonly values: Readonly<Record<string, number>>;
  readonly why: StorageFailure | null;
}

/** What the next tap on the map is for. */
export type MapWish = 'position' | 'place' | 'area';

/** The visit in the inspector's hands. */
export interface OpenVisit {
  readonly draft: VisitDraft;
  readonly form: Form;
  readonly keeping: DraftKeeping;
  /** The inspector tried to finish: what is missing is now said. */
  readonly tried: boolean;
  readonly finishing: boolean;
  /** Why it could not be saved; null while nothing went wrong. */
  readonly failure: StorageFailure | null;
  /** Files on their way to becoming photos. */
  readonly storing: number;
  readonly photoProblems: readonly PhotoProblem[];
  readonly taking: boolean;
  readonly positionFailure: 'denied' | 'unavailable' | 'time-out' | null;
  readonly wish: MapWish | null;
  /** Corners placed so far of an area. */
  readonly corners: readonly Position[];
}

/** Everything field work shows; lives only once it was begun. */
export interface FieldState {
  readonly open: OpenVisit | null;
  readonly drafts: readonly VisitDraft[];
  /** Null until they were read. */
  readonly records: readonly RecordSummary[] | null;
  /** Why drafts and records could not be read. */
  readonly unread: StorageFailure | null;
  readonly round: Round;
  /** Where the device is, while that is followed. */
  readonly fix: PositionFix | null;
  readonly following: boolean;
  /** The map goes along with the device; not any more once the user has moved it. */
  readonly alongMap: boolean;
  readonly positionFailure: 'denied' | 'unavailable' | 'time-out' | null;
  /** Under which name or number records are made here; null until it is given. */
  readonly inspector: string | null;
  /** Null until it was looked at. */
  readonly keeping: KeepingState | null;
  /** A newer page has changed the storage; this one can keep nothing any more. */
  readonly outdated: boolean;
  /** Tabs with field work open, this one among them. */
  readonly tabs: number;
  /** The record that was just finished: what "saved" is said about, and whether it also lies in a second place. */
  readonly finished: { readonly recordId: string; readonly savedAt: number; readonly copied: boolean } | null;
  /** Milliseconds since 1970; moves on while something shows an age. */
  readonly now: number;
  /** The day of which the map's data are, milliseconds since 1970; null until it is known. */
  readonly dataAt: number | null;
  /** Milliseconds this device's clock is ahead of the office's; null until they met. */
  readonly officeAheadMs: number | null;
}

/** A day without a plan. */
export const noField = (date: string, now: number): FieldState => ({
  open: null,
  drafts: [],
  records: null,
  unread: null,
  round: { date, siteIds: [] },
  fix: null,
  following: false,
  alongMap: false,
  positionFailure: null,
  inspector: null,
  keeping: null,
  outdated: false,
  tabs: 1,
  finished: null,
  now,
  dataAt: null,
  officeAheadMs: null,
});
