import { css, html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { LoadFailure } from '../domain/load-failure.ts';
import { icon } from './late-icon.ts';
import { baseStyles } from './styles/base-styles.ts';
import { controlStyles } from './styles/control-styles.ts';
import './failure-texts.ts';
import { UrElement } from './ur-element.ts';

/**
 * Says that the projects could not be read, why, and offers to try again: fires `ur-data-retry`.
 */
@customElement('ur-load-failure')
export class UrLoadFailure extends UrElement {
  static override readonly styles = [
    baseStyles,
    controlStyles,
    css`
      div {
        display: grid;
        gap: var(--ur-space-3);
        justify-items: start;
        padding: var(--ur-space-5) var(--ur-space-4);
      }
      h2 {
        display: flex;
        gap: var(--ur-space-2);
        align-items: center;
        color: var(--ur-error);
        font-size: 16px;
        line-height: 1.3;
      }
    `,
  ];

  @property({ attribute: false }) failure!: LoadFailure;

  protected override render(): TemplateResult {
    const { kind, file } = this.failure;
    return html`<div role="alert">
      <h2>${icon('warning')} ${this.t('failure.catalogue-failed')}</h2>
      <p>${this.t(`failure.catalogue-${kind}`, { file })}</p>
      <button
        class="button primary"
        @click=${() => this.dispatchEvent(new CustomEvent('ur-data-retry', { bubbles: true, composed: true }))}
      >
        ${this.t('failure.retry')}
      </button>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-load-failure': UrLoadFailure;
  }
}
