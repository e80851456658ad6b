import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { closeDesk } from '../../actions/close-desk.ts';
import { closeRecord } from '../../actions/close-record.ts';
import { openDesk } from '../../actions/open-desk.ts';
import { setAppearance } from '../../actions/set-appearance.ts';
import { queueFigures } from '../../domain/inspections/queue-figures.ts';
import type { RecordSummary } from '../../domain/inspections/visit-record.ts';
import type { DeskName } from '../../state/desk.ts';
import { fieldTroubles } from './field-troubles.ts';
import { memoiseLast } from '../../state/selectors/memoise-last.ts';
import type { FieldKey } from '../../i18n/field/field-text.ts';
import { icon } from '../late-icon.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { FieldElement } from './field-element.ts';
import { fieldIcon } from './field-icon.ts';
import { fieldStyles } from './field-styles.ts';

const NO_RECORDS: readonly RecordSummary[] = [];

/** The rooms of field work at the thumb's edge, words under icons; sunlight is one tap away. Sends `ur-field-leave`. */
@customElement('ur-field-rail')
export class UrFieldRail extends FieldElement {
  static override readonly styles = [
    baseStyles,
    fieldStyles,
    css`
      :host {
        display: block;
        min-height: 0;
        overflow-y: auto;
        border-right: 2px solid var(--ur-line-strong);
        background: var(--ur-surface);
        scrollbar-width: none;
      }
      nav {
        display: flex;
        flex-direction: column;
        min-height: 100%;
        padding: 10px 6px;
      }
      ul {
        display: grid;
        gap: 8px;
      }
      .lower {
        margin-top: auto;
        padding-top: 8px;
      }
      button {
        position: relative;
        display: grid;
        gap: 4px;
        place-content: center;
        justify-items: center;
        width: 100%;
        min-height: 72px;
        border-radius: var(--ur-radius-card);
        font-size: 16px;
        font-weight: 600;
        line-height: 1.25;
        text-align: center;
      }
      button:hover {
        background: var(--ur-surface-alt);
      }
      button[aria-current='true'],
      button[aria-pressed='true'] {
        background: var(--ur-accent);
        color: var(--ur-accent-text);
      }
      button:focus-visible {
        outline-offset: -3px;
      }
      svg.icon {
        width: 28px;
        height: 28px;
      }
      /* Drawn, not written: the button's name says it in words. */
      .count::before {
        content: attr(data-count);
      }
      .count {
        position: absolute;
        top: 2px;
        right: 6px;
        min-width: 26px;
        padding: 0 6px;
        border: 2px solid var(--ur-surface);
        border-radius: 999px;
        background: var(--ur-error);
        color: #fff;
        font-size: 15px;
        font-weight: 700;
        line-height: 24px;
      }
      :host([lying]) {
        flex: none;
        overflow: visible;
        border-right: 0;
        border-bottom: 2px solid var(--ur-line-strong);
      }
      :host([lying]) nav {
        flex-direction: row;
        gap: 4px;
        min-height: 0;
        padding: 4px 8px;
      }
      :host([lying]) ul {
        grid-auto-columns: minmax(0, 1fr);
        grid-auto-flow: column;
        gap: 4px;
        flex: auto;
      }
      :host([lying]) .lower {
        flex: none;
        margin: 0;
        padding: 0;
      }
      :host([lying]) button {
        min-width: 56px;
        min-height: 56px;
        gap: 0;
        font-size: 13px;
      }
      :host([lying]) svg.icon {
        width: 24px;
        height: 24px;
      }
      @media (min-width: 720px) {
        :host([lying]) {
          display: none;
        }
      }
      @media (max-height: 700px) {
        button {
          min-height: 58px;
          font-size: 14px;
        }
      }
    `,
  ];

  /** In a row within a desk, where a phone has no room for it beside the map. */
  @property({ type: Boolean, reflect: true }) lying = false;
  readonly #desk = this.select((state) => state.desk);
  readonly #appearance = this.select((state) => state.appearance);
  readonly #records = this.watch((field) => field.records);
  readonly #troubled = this.watch((field) => fieldTroubles(field).length > 0);
  readonly #figures = memoiseLast(queueFigures);

  protected override render(): TemplateResult {
    const desk = this.#desk.value;
    const { unsent } = this.#figures(this.#records.value ?? NO_RECORDS);
    const sunlight = this.#appearance.value === 'sunlight';
    return html`<nav aria-label=${this.text('rail.label')}>
      <ul>
        ${this.lying ? nothing : html`<li><button aria-current=${desk === null} @click=${() => this.#go(null)}>${fieldIcon('map')}${this.text('rail.map')}</button></li>`}
        <li>${this.#room('round', 'rail.list', fieldIcon('list'))}</li>
        <li>${this.#room('inspect', 'rail.inspect', fieldIcon('inspect'))}</li>
        <li>
          ${this.#room(
            'queue',
            'rail.send',
            html`${fieldIcon('send')}${unsent > 0 ? html`<span class="count" data-count=${unsent > 99 ? '99+' : unsent}></span>` : nothing}`,
            unsent > 0 ? this.text('rail.unsent', { count: unsent }) : null,
          )}
        </li>
        ${this.lying ? nothing : html`<li>${this.#room('offline', 'rail.offline', fieldIcon('download'))}</li>`}
        ${this.#troubled.value ? html`<li>${this.#room('trouble', 'rail.trouble', icon('warning'))}</li>` : nothing}
      </ul>
      <ul class="lower">
        <li><button aria-pressed=${sunlight} @click=${() => setAppearance(this.store, sunlight ? 'auto' : 'sunlight')}>${icon('sun')}${this.text('rail.sunlight')}</button></li>
        <li><button aria-label=${this.text('rail.leave-label')} @click=${() => this.send('ur-field-leave')}>${fieldIcon('leave')}${this.text('rail.leave')}</button></li>
      </ul>
    </nav>`;
  }

  #room(desk: DeskName, key: FieldKey, sign: TemplateResult, more: string | null = null): TemplateResult {
    return html`<button aria-current=${this.#desk.value === desk} aria-label=${more === null ? nothing : `${this.text(key)}${this.language === 'zh' ? '，' : ', '}${more}`} @click=${() => this.#go(desk)}>${sign}${this.text(key)}</button>`;
  }

  #go(desk: DeskName | null): void {
    // Beside a desk there is no room for a card as well; a form keeps the card's site.
    if (desk !== null) closeRecord(this.store);
    if (desk === null) closeDesk(this.store);
    else openDesk(this.store, desk);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-field-rail': UrFieldRail;
  }
}
