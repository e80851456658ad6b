import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { icon, type IconName } from './late-icon.ts';
import type { TextKey } from '../i18n/dictionary.ts';
import { baseStyles } from './styles/base-styles.ts';
import { UrElement } from './ur-element.ts';
import './ur-locate-button.ts';
import { addTexts } from '../i18n/dictionary.ts';
import { mapControls } from '../i18n/sections/map-controls.ts';

addTexts(mapControls);

/** Zoom and whole district, locate, and on a phone the way to filters and legend. Fires `ur-map-zoom` (`detail`: levels), `ur-map-reset`, `ur-legend-open`. */
@customElement('ur-map-controls')
export class UrMapControls extends UrElement {
  static override readonly styles = [
    baseStyles,
    css`
      :host {
        display: grid;
        gap: 12px;
        justify-items: end;
      }
      .group {
        overflow: hidden;
        border: 1px solid var(--ur-line);
        border-radius: var(--ur-radius-control);
        background: var(--ur-surface);
        box-shadow: var(--ur-shadow);
      }
      .group > *,
      ur-locate-button {
        display: block;
      }
      .group > :not(:first-child) {
        border-top: 1px solid var(--ur-line);
      }
      .tool {
        display: grid;
        place-items: center;
        width: var(--ur-map-control, 44px);
        height: var(--ur-map-control, 44px);
        background: var(--ur-surface);
      }
      .tool:hover {
        background: var(--ur-surface-alt);
      }
      .tool:focus-visible {
        outline-offset: -4px;
        box-shadow: none;
      }
      .tool[aria-disabled='true'] {
        color: var(--ur-line-strong);
      }
    `,
  ];

  /** With the control that opens filters and legend. */
  @property({ type: Boolean }) phone = false;
  /** Without zoom, where a sheet leaves little of the map. */
  @property({ type: Boolean }) short = false;
  readonly #ready = this.select((state) => state.map === 'ready');

  protected override render(): TemplateResult {
    const zoom = html`<div class="group">
      ${this.#renderTool('plus', 'map-frame.zoom-in', () => this.#fire('ur-map-zoom', 1))}
      ${this.#renderTool('minus', 'map-frame.zoom-out', () => this.#fire('ur-map-zoom', -1))}
      ${this.#renderTool('compass', 'map-frame.whole', () => this.#fire('ur-map-reset'))}
    </div>`;
    return html`
      ${this.short ? nothing : zoom}
      <div class="group">
        ${this.phone
          ? html`<button class="tool" aria-label=${this.t('map-frame.layers')} @click=${() => this.#fire('ur-legend-open')}>
              ${icon('layers')}
            </button>`
          : nothing}
        <ur-locate-button></ur-locate-button>
      </div>
    `;
  }

  #renderTool(name: IconName, label: TextKey, press: () => void): TemplateResult {
    const idle = !this.#ready.value;
    return html`<button
      class="tool"
      aria-label=${this.t(label)}
      title=${this.t(label)}
      aria-disabled=${idle}
      @click=${() => (idle ? undefined : press())}
    >
      ${icon(name)}
    </button>`;
  }

  #fire(type: string, detail?: number): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-map-controls': UrMapControls;
  }
}
