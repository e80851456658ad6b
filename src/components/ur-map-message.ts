import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { icon } from './late-icon.ts';
import { baseStyles } from './styles/base-styles.ts';
import { controlStyles } from './styles/control-styles.ts';
import './failure-texts.ts';
import { UrElement } from './ur-element.ts';

/** The button that may help, and what it asks for. */
interface Retry {
  readonly words: string;
  readonly event: 'ur-data-retry' | 'ur-page-reload';
}

/**
 * Stands in the map's place where there is none: says why, what works all the same, and what can be done. Fires
 * `ur-data-retry` where a file is missing, `ur-page-reload` where the program is.
 */
@customElement('ur-map-message')
export class UrMapMessage extends UrElement {
  static override readonly styles = [
    baseStyles,
    controlStyles,
    css`
      div {
        display: grid;
        gap: var(--ur-space-3);
        justify-items: start;
        max-width: 440px;
        padding: var(--ur-space-4) var(--ur-space-5);
        border: 1px solid var(--ur-line);
        border-radius: var(--ur-radius-card);
        background: var(--ur-surface);
        box-shadow: var(--ur-shadow);
      }
      h2 {
        display: flex;
        gap: var(--ur-space-2);
        align-items: center;
        font-size: 16px;
        line-height: 1.3;
      }
    `,
  ];

  readonly #map = this.select((state) => state.map);
  readonly #base = this.select((state) => state.base);

  protected override render(): TemplateResult | typeof nothing {
    const map = this.#map.value;
    const base = this.#base.value;
    if (map === 'no-webgl') return this.#renderMessage(this.t('failure.no-webgl'), this.t('failure.no-webgl-help'), null);
    if (map === 'failed')
      return this.#renderMessage(this.t('failure.failed'), this.t('failure.failed-help'), {
        words: this.t('failure.reload'),
        event: 'ur-page-reload',
      });
    if (base.status === 'failed')
      return this.#renderMessage(
        this.t('failure.base-failed'),
        this.t('failure.base-failed-help', { file: base.reason.file }),
        { words: this.t('failure.retry'), event: 'ur-data-retry' },
      );
    return nothing;
  }

  #renderMessage(title: string, help: string, retry: Retry | null): TemplateResult {
    return html`<div role="status">
      <h2>${icon('mapOff')} ${title}</h2>
      <p>${help}</p>
      ${retry === null
        ? nothing
        : html`<button
            class="button primary"
            @click=${() => this.dispatchEvent(new CustomEvent(retry.event, { bubbles: true, composed: true }))}
          >
            ${retry.words}
          </button>`}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-map-message': UrMapMessage;
  }
}
