import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { StepProgress } from '../../domain/forms/form-progress.ts';
import type { Form } from '../../domain/forms/form.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { fieldIcon } from './field-icon.ts';
import { fieldStyles } from './field-styles.ts';
import { FieldView } from './field-view.ts';

/** A long English word with the place where it may be broken: many browsers know none. */
const softened = (word: string): string => word.replace(/(?<=\w{8})(?=tion\b)/, '\u00ad');

/** The steps of the process as stations of one line; the chosen one is what the visit is about. Sends `ur-step-choose` with the id. */
@customElement('ur-step-line')
export class UrStepLine extends FieldView {
  static override readonly styles = [
    baseStyles,
    fieldStyles,
    css`
      ol {
        display: flex;
      }
      li {
        position: relative;
        flex: 1;
        min-width: 0;
      }
      /* The line between two stations. */
      li + li::before {
        content: '';
        position: absolute;
        top: 25px;
        right: calc(50% + 20px);
        left: calc(-50% + 20px);
        border-top: 4px solid var(--ur-line-strong);
      }
      button {
        display: grid;
        gap: 6px;
        justify-items: center;
        width: 100%;
        min-height: 76px;
        padding: 8px 0 4px;
        border-radius: var(--ur-radius-control);
        line-height: 1.25;
        text-align: center;
      }
      button:focus-visible {
        outline-offset: -3px;
        box-shadow: none;
      }
      .dot {
        display: grid;
        place-items: center;
        width: 38px;
        height: 38px;
        border: 3px solid var(--ur-line-strong);
        border-radius: 50%;
        background: var(--ur-surface);
        font-weight: 700;
        font-variant-numeric: tabular-nums;
      }
      .complete .dot {
        border-color: var(--ur-text);
        background: var(--ur-text);
        color: var(--ur-surface);
      }
      .begun .dot {
        border-style: dashed;
        border-color: var(--ur-text);
      }
      [aria-current='step'] .dot {
        border-color: var(--ur-accent);
        background: var(--ur-accent);
        color: var(--ur-accent-text);
        box-shadow:
          0 0 0 3px var(--ur-surface),
          0 0 0 6px var(--ur-accent);
      }
      [aria-current='step'] {
        font-weight: 700;
      }
      /* Drawn, not written: what is read aloud says which step it is. */
      .dot:not(:has(svg))::before {
        content: attr(data-number);
      }
      .dot svg.icon {
        width: 22px;
        height: 22px;
        stroke-width: 2.6;
      }
      .word {
        max-width: 100%;
        padding-top: 3px;
        font-size: clamp(12px, calc(var(--field-text) - 2px), 16px);
        overflow-wrap: anywhere;
        hyphens: auto;
      }
      /* Ten letters have to stand under a station of a tablet's panel. */
      .word:lang(en) {
        font-size: 11.5px;
        letter-spacing: -0.02em;
      }
      @media (forced-colors: active) {
        .complete .dot {
          forced-color-adjust: none;
          background: CanvasText;
          color: Canvas;
        }
      }
    `,
  ];

  @property({ attribute: false }) form: Form | null = null;
  @property({ attribute: false }) progress: readonly StepProgress[] = [];
  @property() chosen = '';
  /** Steps that lie behind the site by the documents: none for a report. */
  @property({ type: Number }) documented = 0;

  protected override render(): TemplateResult {
    return html`<ol aria-label=${this.text('form.steps')}>
      ${this.form?.steps.map(({ id, label }, index) => {
        const progress = this.progress.find((step) => step.id === id);
        const state = progress?.state ?? 'untouched';
        const behind = state === 'untouched' && index < this.documented;
        const current = id === this.chosen;
        const words = current ? 'current' : behind ? 'documented' : state;
        const left = progress?.issues.length ?? 0;
        return html`<li class=${behind ? 'documented' : state}>
          <button aria-current=${current ? 'step' : 'false'} aria-label=${this.text(`form.step.${words}`, { label: label[this.language], left })} @click=${() => this.send('ur-step-choose', id)}>
            <span class="dot" data-number=${index + 1}>${!current && (state === 'complete' || behind) ? fieldIcon('check') : nothing}</span>
            <span class="word">${softened(label[this.language])}</span>
          </button>
        </li>`;
      })}
    </ol>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-step-line': UrStepLine;
  }
}
