import type { TextKey } from '../../i18n/dictionary.ts';
import { addTexts } from '../../i18n/dictionary.ts';
import { doors as doorTexts } from '../../i18n/sections/doors.ts';
import type { DeskName } from '../../state/desk.ts';
import type { DoorIconName } from './door-icon.ts';

addTexts(doorTexts);

/** One entry that leads to a desk. */
export interface Door {
  /** The desks behind it; a press opens the first one. */
  readonly desks: readonly [DeskName, ...DeskName[]];
  readonly icon: DoorIconName;
  readonly key: TextKey;
  /** A button in the header; the others stand in its menu. On a phone all stand in the list under "more". */
  readonly prominent: boolean;
}

/** All doors, in the order they are shown. */
export const doors: readonly Door[] = [
  { desks: ['ask'], icon: 'ask', key: 'doors.ask', prominent: true },
  { desks: ['inspect', 'round', 'queue', 'trouble'], icon: 'inspect', key: 'doors.field', prominent: true },
  { desks: ['measure', 'draw', 'here'], icon: 'ruler', key: 'doors.tools', prominent: true },
  { desks: ['inspections'], icon: 'compare', key: 'doors.inspections', prominent: false },
  { desks: ['layers'], icon: 'folder', key: 'doors.layers', prominent: false },
  { desks: ['print'], icon: 'printer', key: 'doors.print', prominent: false },
  { desks: ['offline'], icon: 'cloud', key: 'doors.offline', prominent: false },
  { desks: ['departure'], icon: 'checklist', key: 'doors.departure', prominent: false },
  { desks: ['near'], icon: 'near', key: 'doors.near', prominent: false },
  { desks: ['story'], icon: 'book', key: 'doors.story', prominent: false },
  { desks: ['compare'], icon: 'columns', key: 'doors.compare', prominent: false },
  { desks: ['changes'], icon: 'clock', key: 'doors.changes', prominent: false },
  { desks: ['structures'], icon: 'layers', key: 'doors.structures', prominent: false },
  { desks: ['progress'], icon: 'target', key: 'doors.progress', prominent: false },
  { desks: ['statistics'], icon: 'bars', key: 'doors.statistics', prominent: false },
  { desks: ['findings'], icon: 'compare', key: 'doors.findings', prominent: false },
  { desks: ['quality'], icon: 'check', key: 'doors.quality', prominent: false },
  { desks: ['visit'], icon: 'clock', key: 'doors.visit', prominent: false },
  { desks: ['help', 'report'], icon: 'help', key: 'doors.help', prominent: false },
];
