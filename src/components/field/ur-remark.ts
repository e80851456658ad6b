import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { REMARK_CHARACTERS } from '../../domain/inspections/visit.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { fieldStyles } from './field-styles.ts';
import { FieldView } from './field-view.ts';

/** What no question asks, in the inspector's own words. Sends `ur-remark-change` with the text. */
@customElement('ur-remark')
export class UrRemark extends FieldView {
  static override readonly styles = [
    baseStyles,
    fieldStyles,
    css`
      :host {
        display: grid;
        gap: 10px;
      }
    `,
  ];

  @property() remark = '';
  /** True once it is to be said that it is too long. */
  @property({ type: Boolean }) wrong = false;

  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector('textarea')?.focus(options);
  }

  protected override render(): TemplateResult {
    const { length } = Array.from(this.remark);
    const values = { length, longest: REMARK_CHARACTERS };
    return html`<label class="ask" for="remark">${this.text('remark.title')}</label>
      <textarea id="remark" rows="3" .value=${this.remark} aria-describedby="hint wrong" aria-invalid=${this.wrong} @input=${(event: Event) => this.send('ur-remark-change', (event.target as HTMLTextAreaElement).value)}></textarea>
      <p class="hint" id="hint">${length > REMARK_CHARACTERS * 0.8 ? this.text('form.chars', values) : this.text('remark.hint')}</p>
      ${this.wrong ? html`<p class="wrong" id="wrong">${this.text('issue.too-long', values)}</p>` : nothing}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-remark': UrRemark;
  }
}
