import { css, html, type TemplateResult } from 'lit';
import type { RecordState } from '../../domain/inspections/visit-record.ts';
import { fieldIcon, type FieldIconName } from './field-icon.ts';

/** One icon a state, so that colour is never alone. */
const icons: Readonly<Record<RecordState, FieldIconName>> = {
  'on-tablet': 'tablet',
  'sent': 'send',
  'received': 'saved',
  'conflict': 'fork',
  'refused': 'refused',
  'diverged': 'fork',
  'quarantined': 'help',
};

/** How tags of states look. */
export const stateStyles = css`
  .tag {
    display: inline-flex;
    flex: none;
    gap: 6px;
    align-items: center;
    max-width: 46%;
    min-height: 32px;
    padding: 2px 10px 2px 8px;
    border: 2px solid var(--ur-line-strong);
    border-radius: 999px;
    font-size: 14px;
    font-weight: 600;
    line-height: 1.25;
  }
  .tag svg.icon {
    width: 18px;
    height: 18px;
  }
  .tag.received {
    border-color: var(--ur-ok);
    background: var(--ur-ok-soft);
    color: var(--ur-ok);
  }
  .tag.conflict,
  .tag.refused,
  .tag.diverged,
  .tag.quarantined {
    border-color: var(--ur-error);
    background: var(--ur-error-soft);
    color: var(--ur-error);
  }
  .tag.on-tablet,
  .tag.sent {
    border-color: var(--ur-warn);
    background: var(--ur-warn-soft);
    color: var(--ur-warn);
  }
`;

/** The state of a record or of a part in words, with its icon. */
export function stateTag(state: RecordState, words: string): TemplateResult {
  return html`<span class="tag ${state}">${fieldIcon(icons[state])}${words}</span>`;
}
