import { formProgress, type FormProgress } from '../forms/form-progress.ts';
import type { Form } from '../forms/form.ts';
import type { Theme } from '../renewal-record.ts';
import { REMARK_CHARACTERS, type Visit } from './visit.ts';

/** Parts of a visit outside of its form. */
export type VisitPart = 'name' | 'place' | 'comparison' | 'observed-stage' | 'remark' | 'position' | 'inspector';

/** What keeps a visit from being finished, beside the form's own issues. */
export interface VisitIssue {
  readonly part: VisitPart;
  readonly code: 'required' | 'too-long' | 'needs-reason';
}

/** Everything that is still to do before a visit can be finished. */
export interface VisitProgress extends FormProgress {
  readonly parts: readonly VisitIssue[];
}

/** What a visit is judged against, beside its form. */
export interface VisitMoment {
  /** ISO date of here and now. */
  readonly today: string;
  /** What `positionGate` said of the visit's position. */
  readonly positionNeedsReason: boolean;
  /** The inspector has said under which name records are made. */
  readonly named: boolean;
}

/** How far a visit is, and what is missing. */
export function visitProgress(visit: Visit, form: Form, themes: readonly Theme[], { today, positionNeedsReason, named }: VisitMoment): VisitProgress {
  const { subject, comparison, documented, remark, positionExcuse } = visit;
  const parts: VisitIssue[] = [];
  if (subject.kind === 'new-site' && subject.name.trim() === '') parts.push({ part: 'name', code: 'required' });
  if (subject.kind === 'new-site' && subject.place === null) parts.push({ part: 'place', code: 'required' });
  if (documented && comparison === null) parts.push({ part: 'comparison', code: 'required' });
  if (comparison?.verdict === 'differs' && comparison.observed === null) parts.push({ part: 'observed-stage', code: 'required' });
  if (Array.from(remark).length > REMARK_CHARACTERS) parts.push({ part: 'remark', code: 'too-long' });
  if (positionNeedsReason && positionExcuse === null) parts.push({ part: 'position', code: 'needs-reason' });
  if (!named) parts.push({ part: 'inspector', code: 'required' });
  const progress = formProgress(form, visit.answers, themes, visit.step, today);
  return { ...progress, parts, complete: progress.complete && parts.length === 0 };
}
