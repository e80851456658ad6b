import { css, html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { dismissNotice } from '../actions/dismiss-notice.ts';
import { icon } from './late-icon.ts';
import { baseStyles } from './styles/base-styles.ts';
import { addTexts } from '../i18n/dictionary.ts';
import { notices } from '../i18n/sections/notices.ts';
import { UrElement } from './ur-element.ts';

addTexts(notices);

/** What the application has to tell, until it is dismissed: errors at once, the rest politely. */
@customElement('ur-notices')
export class UrNotices extends UrElement {
  static override readonly styles = [
    baseStyles,
    css`
      ul {
        display: grid;
        gap: 8px;
      }
      .notice {
        display: flex;
        gap: 10px;
        align-items: flex-start;
        padding: 10px 6px 10px 14px;
        border: 1px solid var(--ur-line);
        border-left: 4px solid var(--ur-accent);
        border-radius: var(--ur-radius-control);
        background: var(--ur-surface);
        box-shadow: var(--ur-shadow);
      }
      .warning {
        border-left-color: var(--ur-warn);
      }
      .error {
        border-left-color: var(--ur-error);
      }
      .warning > svg {
        color: var(--ur-warn);
      }
      .error > svg {
        color: var(--ur-error);
      }
      .notice > svg {
        margin-top: 1px;
      }
      p {
        flex: 1;
        min-width: 0;
        overflow-wrap: anywhere;
      }
      .dismiss {
        display: grid;
        flex: none;
        place-items: center;
        width: max(32px, var(--ur-control));
        min-height: 32px;
        margin: -6px 0;
        border-radius: var(--ur-radius-control);
      }
      .dismiss:hover {
        background: var(--ur-surface-alt);
      }
    `,
  ];

  readonly #notices = this.select((state) => state.notices);

  protected override render(): TemplateResult {
    return html`<ul aria-label=${this.t('notice.label')}>
      ${repeat(
        this.#notices.value,
        ({ id }) => id,
        ({ id, severity, key, values }) => html`<li class="notice ${severity}">
          ${icon(severity === 'info' ? 'info' : 'warning')}
          <p role=${severity === 'error' ? 'alert' : 'status'}>${this.t(key, values)}</p>
          <button class="dismiss" aria-label=${this.t('notice.dismiss')} @click=${() => dismissNotice(this.store, id)}>
            ${icon('close')}
          </button>
        </li>`,
      )}
    </ul>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-notices': UrNotices;
  }
}
