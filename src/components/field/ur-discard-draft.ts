import { css, html, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { icon } from '../late-icon.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { controlStyles } from '../styles/control-styles.ts';
import { fieldStyles } from './field-styles.ts';
import { FieldView } from './field-view.ts';

/** The way to throw a draft away, which asks first. Sends `ur-draft-discard`. */
@customElement('ur-discard-draft')
export class UrDiscardDraft extends FieldView {
  static override readonly styles = [
    baseStyles,
    controlStyles,
    fieldStyles,
    css`
      .buttons {
        display: flex;
        flex-wrap: wrap;
        gap: 12px;
      }
      .danger {
        border-color: var(--ur-error);
        color: var(--ur-error);
      }
      dialog {
        width: min(92vw, 440px);
        padding: 20px;
        border: 2px solid var(--ur-line-strong);
        border-radius: var(--ur-radius-card);
        background: var(--ur-surface);
        color: var(--ur-text);
        font-size: 17px;
      }
      dialog p {
        margin-bottom: 16px;
      }
    `,
  ];

  /** Photos that would go along. */
  @property({ type: Number }) photos = 0;
  @query('dialog') private readonly dialog!: HTMLDialogElement;

  protected override render(): TemplateResult {
    return html`<button class="link" @click=${() => this.dialog.showModal()}>${this.text('save.discard')}</button>
      <dialog aria-label=${this.text('save.discard')}>
        <p>${this.text('save.discard-ask', { count: this.photos })}</p>
        <div class="buttons">
          <button class="button" @click=${() => this.dialog.close()}>${this.text('save.discard-no')}</button>
          <button class="button danger" @click=${this.#discard}>${icon('close')}${this.text('save.discard-yes')}</button>
        </div>
      </dialog>`;
  }

  readonly #discard = (): void => {
    this.dialog.close();
    this.send('ur-draft-discard');
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-discard-draft': UrDiscardDraft;
  }
}
