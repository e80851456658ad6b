import type { TextKey } from '../../i18n/dictionary.ts';
import { helpSection, type HelpKey } from '../../i18n/help/help-section.ts';
import type { DeskName } from '../../state/desk.ts';
import { doors } from '../doors/doors.ts';

/** What a desk is called and which text of the help says what it is for; desks behind one door share both. */
export function deskHelp(desk: DeskName): { readonly name: TextKey; readonly key: HelpKey } {
  const door = doors.find(({ desks }) => desks.includes(desk));
  const known = [desk, ...(door?.desks ?? [])].map((name): string => `panel.${name}`).find((key): key is HelpKey => key in helpSection.en);
  return { name: door?.key ?? 'doors.help', key: known ?? 'panel.other' };
}
