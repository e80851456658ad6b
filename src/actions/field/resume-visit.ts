import { openDesk } from '../open-desk.ts';
import type { FieldSetting } from './field-setting.ts';
import { openDraft } from './open-visit.ts';

const KEY = 'ur-field-form';

/**
 * Opens the form again that was open when the page was closed, reloaded or killed, and from then on remembers which one is.
 * Nothing is opened while another tab is at it: there the form may still be open.
 */
export async function resumeVisit(setting: FieldSetting, storage: () => Storage): Promise<void> {
  const { field, app } = setting;
  const recordId = attempt(() => storage().getItem(KEY));
  const draft = field.get().drafts.find((each) => each.recordId === recordId);
  if (draft && field.get().tabs < 2 && !field.get().open && (await openDraft(setting, draft).catch(() => 'forms-missing')) === 'opened') openDesk(app, 'inspect');
  let last = field.get().open?.draft.recordId ?? null;
  field.subscribe(({ open }) => {
    const now = open?.draft.recordId ?? null;
    if (now === last) return;
    last = now;
    attempt(() => (now === null ? storage().removeItem(KEY) : storage().setItem(KEY, now)));
  });
}

/** Where nothing may be remembered, the draft waits in its list. */
function attempt<Result>(work: () => Result): Result | null {
  try {
    return work();
  } catch {
    return null;
  }
}
