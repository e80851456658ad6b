import { css, html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { icon, type IconName } from './icon.ts';
import { baseStyles } from './styles/base-styles.ts';
import { UrElement } from './ur-element.ts';

export type PhoneView = 'map' | 'list' | 'filters' | 'more';
const views: readonly (readonly [PhoneView, IconName])[] = [
  ['map', 'map'],
  ['list', 'list'],
  ['filters', 'filter'],
  ['more', 'more'],
];

/** The views of a phone, at its lower edge; fires `ur-view-choose` with the view as `detail`. */
@customElement('ur-tab-bar')
export class UrTabBar extends UrElement {
  static override readonly styles = [
    baseStyles,
    css`
      :host {
        display: block;
        border-top: 1px solid var(--ur-line);
        background: var(--ur-surface);
      }
      ul {
        display: grid;
        grid-template-columns: repeat(4, 1fr);
        height: 100%;
      }
      button {
        display: grid;
        gap: 2px;
        place-content: center;
        justify-items: center;
        width: 100%;
        height: 100%;
        color: var(--ur-text-muted);
        font-size: 12px;
        line-height: 1.3;
      }
      button[aria-current='true'] {
        color: var(--ur-accent);
        font-weight: 600;
      }
      button:focus-visible {
        outline-offset: -4px;
        box-shadow: none;
      }
      svg {
        width: 24px;
        height: 24px;
      }
      @media (max-height: 479px) {
        button {
          grid-auto-flow: column;
          gap: 6px;
        }
      }
    `,
  ];

  @property() view: PhoneView = 'map';

  protected override render(): TemplateResult {
    return html`<ul>
      ${views.map(
        ([view, name]) => html`<li>
          <button
            aria-current=${view === this.view}
            @click=${() => this.dispatchEvent(new CustomEvent<PhoneView>('ur-view-choose', { detail: view, bubbles: true, composed: true }))}
          >
            ${icon(name)}${this.t(`shell.tab.${view}`)}
          </button>
        </li>`,
      )}
    </ul>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-tab-bar': UrTabBar;
  }
}
