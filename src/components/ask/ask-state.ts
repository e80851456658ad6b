import type { SavedQuestion } from '../../domain/saved-question.ts';
import type { StorageFailure } from '../../domain/storage-error.ts';
import type { AskKey } from '../../i18n/ask/ask-text.ts';
import type { TextValues } from '../../i18n/fill-text.ts';
import type { AreaStatistics } from '../../query/area-statistics.ts';
import type { ConditionPath } from '../../query/edit/edit-condition.ts';
import type { LayerRow } from '../../query/layer.ts';
import { presetQuery } from '../../query/presets.ts';
import type { QueryIssue } from '../../query/query-issue.ts';
import type { Query } from '../../query/query.ts';
import type { MethodNote } from '../../query/run-query.ts';
import type { Store } from '../../state/store.ts';

/** One record of an answer, ready to be shown. */
export interface ResultRow {
  readonly id: string;
  readonly row: LayerRow;
  readonly certain: boolean;
  /** Metres to the subject of a nearest; null without one. */
  readonly metres: number | null;
}

/** An answer and the question it belongs to. */
export interface AskResult {
  readonly query: Query;
  readonly rows: readonly ResultRow[];
  readonly counts: { readonly certain: number; readonly possible: number };
  readonly note: MethodNote;
  readonly leftOut: readonly LayerRow[];
}

/** What a link or a kept question said then, beside what there is now. */
export interface ThenAndNow {
  readonly version: string;
  readonly then: { readonly certain: number; readonly possible: number };
  /** Null where the link had no room for them. */
  readonly gone: readonly string[] | null;
  readonly come: readonly string[] | null;
}

/** Two questions' answers against each other: ids with the name of a record, in the order of the answers. */
export interface Comparison {
  /** The layer both ask for. */
  readonly target: string;
  readonly names: readonly [string, string];
  readonly onlyFirst: readonly LayerRow[];
  readonly onlySecond: readonly LayerRow[];
  readonly both: readonly LayerRow[];
}

/** The counts by sub-district, and what of them is drawn. */
export interface AreaTable {
  readonly areas: readonly AreaStatistics[];
  /** Figure added up; null for the counts alone. */
  readonly property: string | null;
}

/** How far the answer is. */
export type AskRun =
  | { readonly status: 'idle' }
  /** `wait` grows with the time: nothing is said at first, then words, then a way to give up. */
  | { readonly status: 'running'; readonly wait: 'short' | 'told' | 'cancellable'; readonly share: number | null }
  | { readonly status: 'refused'; readonly issues: readonly QueryIssue[] }
  | { readonly status: 'failed' };

/** Where the next place of a question comes from, while it is drawn: the part of the question it belongs to. */
export type SubjectSlot = ConditionPath | 'nearest';

/** State of asking; none of it is the application's except the link. */
export interface AskState {
  readonly query: Query;
  readonly run: AskRun;
  readonly result: AskResult | null;
  readonly thenAndNow: ThenAndNow | null;
  readonly comparison: Comparison | null;
  readonly areas: AreaTable | null;
  readonly isMapShaded: boolean;
  readonly figures: 'none' | 'loading' | 'ready' | 'failed';
  readonly chosen: ReadonlySet<string>;
  readonly hovered: string | null;
  /** The record of the answer that was pressed last, where it is no project: those have the page's own selection. */
  readonly current: string | null;
  readonly drawingFor: SubjectSlot | null;
  readonly saved: {
    readonly status: 'unread' | 'ready';
    readonly items: readonly SavedQuestion[];
    readonly deleted: readonly SavedQuestion[];
    readonly failure: StorageFailure | null;
  };
  readonly message: { readonly key: AskKey; readonly values: TextValues } | null;
  readonly problem: { readonly key: AskKey; readonly values: TextValues } | null;
}

/** Asking as it begins. */
export const FIRST_ASK: AskState = {
  query: presetQuery('parking-near-historic', ''),
  run: { status: 'idle' },
  result: null,
  thenAndNow: null,
  comparison: null,
  areas: null,
  isMapShaded: false,
  figures: 'none',
  chosen: new Set(),
  hovered: null,
  current: null,
  drawingFor: null,
  saved: { status: 'unread', items: [], deleted: [], failure: null },
  message: null,
  problem: null,
};

/** Replaces members of the state. */
export function changeAsk(state: Store<AskState>, members: Partial<AskState>): void {
  state.update((before) => ({ ...before, ...members }));
}

/** Tells politely what was done. */
export function tellAsk(state: Store<AskState>, key: AskKey, values: TextValues = {}): void {
  changeAsk(state, { message: { key, values }, problem: null });
}

/** Tells at once what could not be done. */
export function warnAsk(state: Store<AskState>, key: AskKey, values: TextValues = {}): void {
  changeAsk(state, { problem: { key, values }, message: null });
}
