import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { closeDesk } from '../../actions/close-desk.ts';
import { openDesk } from '../../actions/open-desk.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { controlStyles } from '../styles/control-styles.ts';
import { UrElement } from '../ur-element.ts';
import { doorIcon } from './door-icon.ts';
import { doors, type Door } from './doors.ts';

/** The ways to the desks: buttons and a menu for the header, or all of them as a list. A press on an open one closes it. */
@customElement('ur-doors')
export class UrDoors extends UrElement {
  static override readonly styles = [
    baseStyles,
    controlStyles,
    css`
      :host {
        display: flex;
        gap: var(--ur-space-3);
      }
      :host([list]) {
        display: grid;
        gap: 8px;
        width: 100%;
      }
      .button {
        border-color: var(--ur-line);
        white-space: nowrap;
      }
      :host([list]) .button,
      [popover] .button {
        justify-content: flex-start;
        width: 100%;
      }
      .button[aria-expanded='true'] {
        border-color: var(--ur-accent);
        background: var(--ur-accent-soft);
        color: var(--ur-accent-soft-text);
      }
      [popover] {
        position: fixed;
        inset: auto;
        top: calc(var(--ur-header-height, 56px) + 4px);
        right: 12px;
        min-width: 220px;
        margin: 0;
        padding: var(--ur-space-2);
        border: 1px solid var(--ur-line);
        border-radius: var(--ur-radius-card);
        background: var(--ur-surface);
        color: var(--ur-text);
        box-shadow: var(--ur-shadow);
      }
      [popover]:popover-open {
        display: grid;
        gap: 4px;
      }
      @media (max-width: 1179px) {
        :host(:not([list])) .prominent span {
          display: none;
        }
      }
    `,
  ];

  @property({ type: Boolean }) list = false;
  readonly #desk = this.select((state) => state.desk);

  protected override render(): TemplateResult {
    if (this.list) return html`${doors.map((door) => this.#renderDoor(door, ''))}`;
    const menu = doors.filter(({ prominent }) => !prominent);
    return html`
      ${doors.filter(({ prominent }) => prominent).map((door) => this.#renderDoor(door, 'prominent'))}
      ${menu.length === 0
        ? nothing
        : html`<button class="button prominent" popovertarget="menu" aria-label=${this.t('doors.menu')} title=${this.t('doors.menu')}>
              ${doorIcon('menu')}<span>${this.t('doors.menu')}</span>
            </button>
            <div id="menu" popover>${menu.map((door) => this.#renderDoor(door, ''))}</div>`}
    `;
  }

  #renderDoor({ desks, icon, key }: Door, kind: string): TemplateResult {
    const open = desks.some((desk) => desk === this.#desk.value);
    return html`<button
      class="button ${kind}"
      aria-label=${this.t(key)}
      title=${kind === '' ? nothing : this.t(key)}
      aria-expanded=${open}
      @click=${() => this.#pass(desks[0], open)}
    >
      ${doorIcon(icon)}<span>${this.t(key)}</span>
    </button>`;
  }

  #pass(desk: Door['desks'][0], open: boolean): void {
    this.renderRoot.querySelector<HTMLElement>('#menu')?.hidePopover();
    if (open) closeDesk(this.store);
    else openDesk(this.store, desk);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-doors': UrDoors;
  }
}
