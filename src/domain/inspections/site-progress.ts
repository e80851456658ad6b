import type { RecordSummary, VisitDraft } from './visit-record.ts';

/** How far a site is today; a conflict of any of its records comes first, for someone has to look at it. */
export type SiteProgress = { readonly state: 'conflict' | 'done' | 'begun'; readonly at: number } | { readonly state: 'todo'; readonly at: null };

const TODO: SiteProgress = { state: 'todo', at: null };

/** How far each site is since the day began, by site id; a site that is missing is to do. */
export function siteProgress(records: readonly RecordSummary[], drafts: readonly VisitDraft[], dayStart: number): ReadonlyMap<string, SiteProgress> {
  const progress = new Map<string, SiteProgress>();
  for (const { visit, changedAt } of drafts) if (visit.subject.kind === 'site') progress.set(visit.subject.siteId, { state: 'begun', at: changedAt });
  for (const { subject, state, startedAt, savedAt } of records) {
    if (subject.kind !== 'site') continue;
    const known = progress.get(subject.siteId) ?? TODO;
    if (state === 'conflict') progress.set(subject.siteId, { state: 'conflict', at: savedAt });
    else if (known.state !== 'conflict' && startedAt >= dayStart) progress.set(subject.siteId, { state: 'done', at: savedAt });
  }
  return progress;
}
