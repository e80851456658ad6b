import { css, html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Years } from '../../domain/filter.ts';
import { yearsLabel } from '../restriction-label.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { UrElement } from '../ur-element.ts';
import { cardStyles } from './card-styles.ts';
import { emit } from './emit.ts';
import './card-texts.ts';

/** Says that a card follows the chosen years, how much of the record that leaves, and shows the rest. Sends `ur-years-toggle`. */
@customElement('ur-card-years')
export class UrCardYears extends UrElement {
  static override styles = [
    baseStyles,
    cardStyles,
    css`
      p {
        padding: 8px var(--ur-space-4);
        background: var(--ur-accent-soft);
        color: var(--ur-accent-soft-text);
        font-size: var(--ur-text-small, 13px);
      }
      .link {
        color: inherit;
        text-decoration: underline;
      }
    `,
  ];

  @property({ attribute: false }) years!: Years;
  @property({ attribute: false }) all = 0;
  @property({ attribute: false }) shown = 0;
  /** All statements are shown. */
  @property({ attribute: false }) whole = false;

  override render(): TemplateResult {
    const words = this.whole
      ? this.t('card.years-whole', { all: this.all })
      : this.t('card.years', { years: yearsLabel(this.years, this.language), shown: this.shown, all: this.all });
    return html`<p>
      ${words}
      <button class="link" @click=${() => emit(this, 'ur-years-toggle')}>${this.t(this.whole ? 'card.years-follow' : 'card.years-all')}</button>
    </p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-card-years': UrCardYears;
  }
}
