import type { ToolTab } from './tools.ts';

/**
 * What can take the place of the side panel: a tool, or a feature with a panel of its own. A feature adds its name here, a
 * row in `src/late-desks.ts` that loads its element, and its entry in `src/components/doors/doors.ts`.
 */
export type DeskName = ToolTab | 'offline' | 'departure' | 'ask' | 'statistics' | 'findings' | 'progress' | 'changes' | 'structures' | 'inspect' | 'round' | 'queue' | 'trouble' | 'inspections' | 'quality' | 'layers' | 'near' | 'compare' | 'story' | 'report' | 'visit' | 'print' | 'help';
