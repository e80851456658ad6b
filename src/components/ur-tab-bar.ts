import { css, html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { firstPaths, outline } from './icon.ts';
import { baseStyles } from './styles/base-styles.ts';
import { UrElement } from './ur-element.ts';

export type PhoneView = 'map' | 'list' | 'filters' | 'more';
/** With outlines from Tabler Icons (MIT). */
const views: readonly (readonly [PhoneView, string])[] = [
  ['map', 'M3 7l6 -3l6 3l6 -3v13l-6 3l-6 -3l-6 3v-13M9 4v13M15 7v13'],
  ['list', 'M9 6l11 0M9 12l11 0M9 18l11 0M5 6l0 .01M5 12l0 .01M5 18l0 .01'],
  ['filters', firstPaths.filter],
  ['more', 'M4 12a1 1 0 1 0 2 0a1 1 0 1 0 -2 0M11 12a1 1 0 1 0 2 0a1 1 0 1 0 -2 0M18 12a1 1 0 1 0 2 0a1 1 0 1 0 -2 0'],
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
        ([view, path]) => html`<li>
          <button
            aria-current=${view === this.view}
            @click=${() => this.dispatchEvent(new CustomEvent<PhoneView>('ur-view-choose', { detail: view, bubbles: true, composed: true }))}
          >
            ${outline(path)}${this.t(`shell.tab.${view}`)}
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
