import type { Desk } from './desk.ts';

/** The desks of evidence; each loads when it is first opened. */
export const proofDesks = {
  statistics: { tag: 'ur-statistics-desk', load: () => import('./components/proof/ur-statistics-desk.ts') },
  findings: { tag: 'ur-findings-desk', load: () => import('./components/proof/ur-findings-desk.ts') },
  progress: { tag: 'ur-progress-desk', load: () => import('./components/proof/ur-progress-desk.ts') },
  changes: { tag: 'ur-changes-desk', load: () => import('./components/proof/ur-changes-desk.ts') },
  quality: { tag: 'ur-quality-desk', load: () => import('./components/proof/ur-quality-desk.ts') },
} as const satisfies Record<string, Desk>;
