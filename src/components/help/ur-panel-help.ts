import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { openDesk } from '../../actions/open-desk.ts';
import { setDeskLink } from '../../actions/set-desk-link.ts';
import { helpText } from '../../i18n/help/help-text.ts';
import { addTexts } from '../../i18n/dictionary.ts';
import { doors as doorTexts } from '../../i18n/sections/doors.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { controlStyles } from '../styles/control-styles.ts';
import { outline } from '../icon.ts';
import { UrElement } from '../ur-element.ts';
import { deskHelp } from './desk-help.ts';

addTexts(doorTexts);

/** The question mark in the head of a desk: what the open desk is for, in two or three sentences. */
@customElement('ur-panel-help')
export class UrPanelHelp extends UrElement {
  static override readonly styles = [
    baseStyles,
    controlStyles,
    css`
      .ask {
        display: grid;
        place-items: center;
        width: max(40px, var(--ur-control));
        height: max(40px, var(--ur-control));
        border-radius: var(--ur-radius-control);
        color: var(--ur-text-muted);
      }
      .ask:hover {
        background: var(--ur-surface-alt);
        color: var(--ur-text);
      }
      [popover] {
        position: fixed;
        inset: calc(var(--ur-header-height, 56px) + 64px) auto auto 12px;
        width: min(336px, calc(100vw - 24px));
        max-height: calc(100vh - 140px);
        margin: 0;
        padding: var(--ur-space-3) var(--ur-space-4);
        border: 1px solid var(--ur-line);
        border-radius: var(--ur-radius-card);
        background: var(--ur-surface);
        color: var(--ur-text);
        box-shadow: var(--ur-shadow);
        overflow-y: auto;
      }
      .button {
        margin-top: var(--ur-space-2);
      }
    `,
  ];

  readonly #desk = this.select((state) => state.desk);

  protected override render(): TemplateResult | typeof nothing {
    const desk = this.#desk.value;
    if (desk === null || desk === 'help') return nothing;
    const { name, key } = deskHelp(desk);
    const label = helpText(this.language, 'help', { name: this.t(name) });
    return html`<button class="ask" popovertarget="help" aria-label=${label} title=${label}>${outline(ICON)}</button>
      <div id="help" popover role="note" aria-label=${label}>
        <p>${helpText(this.language, key)}</p>
        <button class="button" @click=${() => this.#openHelp()}>${helpText(this.language, 'more')}</button>
      </div>`;
  }

  #openHelp(): void {
    setDeskLink(this.store, 'help.panels');
    openDesk(this.store, 'help');
  }
}

/** A question mark in a circle, from Tabler Icons (MIT). */
const ICON = 'M3 12a9 9 0 1 0 18 0a9 9 0 1 0 -18 0M12 16v.01M12 13a2 2 0 0 0 .914 -3.782a1.98 1.98 0 0 0 -2.414 .483';

declare global {
  interface HTMLElementTagNameMap {
    'ur-panel-help': UrPanelHelp;
  }
}
