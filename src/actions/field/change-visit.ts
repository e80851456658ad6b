import type { Visit } from '../../domain/inspections/visit.ts';
import type { OpenVisit } from '../../state/field/field-state.ts';
import type { FieldSetting } from './field-setting.ts';

/** Changes the open visit and writes its draft; nothing happens where the change makes none. */
export function changeVisit({ field, saver, clock }: FieldSetting, change: (visit: Visit) => Visit): void {
  const { open } = field.get();
  if (!open || open.finishing) return;
  const visit = change(open.draft.visit);
  if (visit === open.draft.visit) return;
  const draft = { ...open.draft, visit, changedAt: clock() };
  field.update((state) => (state.open ? { ...state, open: { ...state.open, draft }, finished: null } : state));
  void saver.save();
}

/** Changes what is known about the open visit beside its content; nothing of it is kept. */
export function changeOpen({ field }: FieldSetting, change: Partial<Omit<OpenVisit, 'draft' | 'form'>>): void {
  field.update((state) => (state.open ? { ...state, open: { ...state.open, ...change } } : state));
}
