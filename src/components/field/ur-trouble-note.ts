import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { openDesk } from '../../actions/open-desk.ts';
import { GRAVE } from '../../domain/inspections/trouble.ts';
import { fieldTroubles } from './field-troubles.ts';
import { icon } from '../late-icon.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { FieldElement } from './field-element.ts';
import { fieldStyles } from './field-styles.ts';

/** One line above what one works at while something is wrong with the storage, with the way to what is safe and what to do. */
@customElement('ur-trouble-note')
export class UrTroubleNote extends FieldElement {
  static override readonly styles = [
    baseStyles,
    fieldStyles,
    css`
      div {
        display: flex;
        gap: 10px;
        align-items: center;
        padding: 6px 12px 6px 20px;
        border-bottom: 2px solid var(--ur-line-strong);
        background: var(--ur-warn-soft);
        color: var(--ur-warn);
        font-weight: 600;
        line-height: 1.4;
      }
      .grave {
        background: var(--ur-error-soft);
        color: var(--ur-error);
      }
      p {
        flex: 1;
      }
      .link {
        flex: none;
        color: inherit;
      }
    `,
  ];

  // As one text, so that it changes only when a trouble comes or goes.
  readonly #troubles = this.watch((field) => fieldTroubles(field).join(' '));

  protected override render(): TemplateResult {
    const [first, ...others] = this.#troubles.value.split(' ').filter((trouble) => trouble !== '') as ReturnType<typeof fieldTroubles>;
    return html`<div role="status" class=${first && GRAVE.includes(first) ? 'grave' : ''} ?hidden=${!first}>
      ${first
        ? html`${icon('warning')}
            <p>${this.text(`trouble.${first}.what`)}${others.length > 0 ? html` ${this.text('trouble.note', { count: others.length + 1 })}` : nothing}</p>
            <button class="link" @click=${() => openDesk(this.store, 'trouble')}>${this.text('trouble.open')}</button>`
        : nothing}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-trouble-note': UrTroubleNote;
  }
}
