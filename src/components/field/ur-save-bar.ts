import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { formatClock } from '../../i18n/field/format-clock.ts';
import type { OpenVisit } from '../../state/field/field-state.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { controlStyles } from '../styles/control-styles.ts';
import { fieldIcon } from './field-icon.ts';
import { fieldStyles } from './field-styles.ts';
import { FieldView } from './field-view.ts';

/**
 * Below the form, always in sight: whether the draft is on the disk, what is missing, and the ways to end. Sends
 * `ur-save-finish`, `ur-save-later` and `ur-save-again`.
 */
@customElement('ur-save-bar')
export class UrSaveBar extends FieldView {
  static override readonly styles = [
    baseStyles,
    controlStyles,
    fieldStyles,
    css`
      :host {
        display: grid;
        flex: none;
        gap: 8px;
        padding: 10px 20px 14px;
        border-top: 2px solid var(--ur-line-strong);
        background: var(--ur-surface);
      }
      .says {
        display: grid;
        gap: 6px;
        line-height: 1.5;
      }
      .says .good {
        display: flex;
        gap: 8px;
        align-items: center;
      }
      .buttons {
        display: flex;
        flex-wrap: wrap;
        gap: 12px;
      }
      .buttons .button {
        min-height: max(54px, var(--field-target));
      }
      .finish {
        flex: 1 1 200px;
        font-size: 18px;
      }
      .finish[aria-disabled='true'] {
        border-color: var(--ur-line-strong);
        background: var(--ur-surface-alt);
        color: var(--ur-text-muted);
      }
      @media (max-height: 560px) {
        :host {
          grid-template-columns: 1fr auto;
          align-items: center;
        }
      }
    `,
  ];

  @property({ attribute: false }) open: OpenVisit | null = null;
  /** Things still to do before the visit can be finished. */
  @property({ type: Number }) left = 0;

  protected override render(): TemplateResult | typeof nothing {
    const { open, left } = this;
    if (!open) return nothing;
    const { finishing, failure, tried, storing, draft } = open;
    return html`<div class="says" role="status">
        ${this.#kept(open)} ${failure ? html`<p class="wrong">${failure === 'unanswered' ? this.text('save.unanswered') : this.text('save.failed', { why: this.text(`why.${failure}`) })}</p>` : nothing}
        ${tried && left > 0 ? html`<p class="wrong">${this.text('save.missing', { count: left })}</p>` : nothing}
      </div>
      <div class="buttons">
        <button class="button primary finish" aria-disabled=${finishing || storing > 0} @click=${() => this.send('ur-save-finish')}>
          ${finishing ? this.text('save.saving') : this.text(draft.parents.length > 0 ? 'save.finish-edit' : 'save.finish')}
        </button>
        <button class="button" @click=${() => this.send('ur-save-later')}>${this.text('save.later')}</button>
      </div>`;
  }

  #kept({ keeping: { state, at, why } }: OpenVisit): TemplateResult {
    if (state === 'failed')
      return html`<p class="wrong">${this.text('draft.unsaved', { why: why ? this.text(`why.${why}`) : '' })} <button class="link" @click=${() => this.send('ur-save-again')}>${this.text('draft.retry')}</button></p>`;
    if (state === 'saved' && at !== null) return html`<p class="good">${fieldIcon('saved')}${this.text('draft.saved', { time: formatClock(at) })}</p>`;
    return html`<p class="hint">${this.text(state === 'saving' ? 'draft.saving' : 'draft.new')}</p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-save-bar': UrSaveBar;
  }
}
