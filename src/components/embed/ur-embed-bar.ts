import { css, html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { addTexts } from '../../i18n/dictionary.ts';
import { embed } from '../../i18n/sections/embed.ts';
import { writeLink } from '../../state/url/link.ts';
import { icon, outline } from '../icon.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { controlStyles } from '../styles/control-styles.ts';
import { UrElement } from '../ur-element.ts';
import '../ur-legend.ts';

addTexts(embed);

/** What stands over an embedded map: the legend behind a button, and the way to the whole map as it is shown here. */
@customElement('ur-embed-bar')
export class UrEmbedBar extends UrElement {
  static override readonly styles = [
    baseStyles,
    controlStyles,
    css`
      :host {
        position: fixed;
        z-index: 4;
        top: 12px;
        left: 12px;
        max-width: calc(100% - 84px);
      }
      .bar {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
      .button {
        box-shadow: var(--ur-shadow);
        font-size: var(--ur-text-body);
        text-decoration: none;
      }
      [popover] {
        position: fixed;
        inset: 12px auto auto 12px;
        width: min(420px, calc(100vw - 24px));
        max-height: calc(100vh - 24px);
        margin: 0;
        padding: 0;
        border: 1px solid var(--ur-line);
        border-radius: var(--ur-radius-card);
        background: var(--ur-surface);
        color: var(--ur-text);
        box-shadow: var(--ur-shadow);
        overflow-y: auto;
      }
      .close {
        position: sticky;
        z-index: 1;
        top: 4px;
        display: grid;
        place-items: center;
        width: var(--ur-control);
        height: var(--ur-control);
        margin: 4px 4px calc(-4px - var(--ur-control)) auto;
        border-radius: var(--ur-radius-control);
        background: var(--ur-surface);
      }
    `,
  ];

  readonly #state = this.select((state) => state);

  protected override render(): TemplateResult {
    const state = this.#state.value;
    const version = state.catalogue.status === 'ready' ? state.catalogue.value.version : null;
    const whole = writeLink(new URL('.', document.baseURI), { ...state, embedded: null }, state.view ?? state.camera, version).href;
    return html`
      <nav class="bar" aria-label=${this.t('embed.bar')}>
      <button class="button" popovertarget="legend">${icon('filter')}${this.t('embed.legend')}</button>
      <a class="button" href=${whole} target="_blank" rel="noopener">${this.t('embed.open')}</a>
      </nav>
      <div id="legend" popover role="dialog" aria-label=${this.t('embed.legend')}>
        <button class="close" popovertarget="legend" popovertargetaction="hide" aria-label=${this.t('embed.legend-close')}>${outline('M18 6l-12 12M6 6l12 12')}</button>
        <ur-legend></ur-legend>
      </div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-embed-bar': UrEmbedBar;
  }
}
