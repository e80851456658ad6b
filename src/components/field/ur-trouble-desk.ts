import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { closeDesk } from '../../actions/close-desk.ts';
import { GRAVE, type Trouble } from '../../domain/inspections/trouble.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { controlStyles } from '../styles/control-styles.ts';
import { icon } from '../late-icon.ts';
import { deskHeader, deskSays } from './desk-parts.ts';
import { deskStyles } from './desk-styles.ts';
import { fieldTroubles } from './field-troubles.ts';
import { FieldElement } from './field-element.ts';
import { fieldStyles } from './field-styles.ts';
import './ur-archive-tools.ts';
import './ur-field-rail.ts';

/** What is wrong with the storage of this device: what happened, what is safe, what to do. The gravest first. */
@customElement('ur-trouble-desk')
export class UrTroubleDesk extends FieldElement {
  static override readonly styles = [
    baseStyles,
    controlStyles,
    fieldStyles,
    deskStyles,
    css`
      .part h3 {
        display: flex;
        gap: 10px;
        align-items: center;
      }
      .grave h3 {
        color: var(--ur-error);
      }
      dl {
        display: grid;
        gap: 4px;
        line-height: 1.6;
      }
      dt {
        font-weight: 600;
      }
      dd {
        margin-bottom: 8px;
      }
    `,
  ];

  protected readonly says = this.watchSays();
  // As one text, so that it changes only when a trouble comes or goes.
  readonly #troubles = this.watch((field) => fieldTroubles(field).join(' '));

  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus(options);
  }

  protected override render(): TemplateResult {
    const present = this.#troubles.value.split(' ').filter((trouble) => trouble !== '') as ReturnType<typeof fieldTroubles>;
    return html`${deskHeader(this.language, 'trouble.title', () => closeDesk(this.store))}
      <ur-field-rail lying></ur-field-rail>
      <div class="scroll">
        ${present.length === 0 ? html`<p class="part">${this.text('trouble.none')}</p>` : nothing} ${present.map((trouble) => this.#trouble(trouble))}
        <div class="part">
          <ur-archive-tools></ur-archive-tools>
        </div>
      </div>
      ${deskSays(this.language, this.says.value)}`;
  }

  #trouble(trouble: Trouble): TemplateResult {
    return html`<section class="part ${GRAVE.includes(trouble) ? 'grave' : ''}">
      <h3>${icon(GRAVE.includes(trouble) ? 'warning' : 'info')}${this.text(`trouble.${trouble}.what`)}</h3>
      <dl>
        <dt>${this.text('trouble.safe')}</dt>
        <dd>${this.text(`trouble.${trouble}.safe`)}</dd>
        <dt>${this.text('trouble.do')}</dt>
        <dd>${this.text(`trouble.${trouble}.do`)}</dd>
      </dl>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-trouble-desk': UrTroubleDesk;
  }
}
