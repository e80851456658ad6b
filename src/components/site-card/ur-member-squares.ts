import { css, html, nothing, svg, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { CatalogueEntry } from '../../domain/catalogue.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { UrElement } from '../ur-element.ts';
import { cardStyles } from './card-styles.ts';
import { emit } from './emit.ts';

const PER_ROW = 12;
const STEP = 18;
const SIDE = 14;
/** More squares than this say no more than the words beside them. */
const MOST_SQUARES = 120;

/** The members of a group: one square each, filled where a document names it, and the named ones as links. */
@customElement('ur-member-squares')
export class UrMemberSquares extends UrElement {
  static override styles = [
    baseStyles,
    cardStyles,
    css`
      .members {
        display: flex;
        flex-wrap: wrap;
        align-items: start;
        gap: var(--ur-space-2) var(--ur-space-4);
      }
      svg {
        flex: none;
        display: block;
        margin-top: 3px;
      }
      rect {
        fill: none;
        stroke: var(--ur-line-strong);
        stroke-width: 1.25;
      }
      rect.named {
        fill: var(--ur-text);
        stroke: var(--ur-text);
      }
      .names {
        flex: 1;
        min-width: 130px;
      }
      @media (forced-colors: active) {
        rect {
          stroke: CanvasText;
        }
        rect.named {
          fill: CanvasText;
        }
      }
    `,
  ];

  @property({ attribute: false }) group!: { readonly stated: number; readonly named: number };
  /** Records of the named members. */
  @property({ attribute: false }) members: readonly CatalogueEntry[] = [];

  override render(): TemplateResult {
    const { stated, named } = this.group;
    const unnamed = stated - named;
    return html`
      <section class="section">
        <div class="head">
          <h3>${this.t('card.members.heading')}</h3>
          <span class="muted number">${this.t('card.members.count', { stated, named })}</span>
        </div>
        <div class="members">
          ${stated > MOST_SQUARES ? nothing : this.#squares()}
          <div class="names">
            <ul>
              ${this.members.map(
                (member) => html`<li>
                  <button class="link" @click=${() => emit(this, 'ur-record-open', { id: member.id })}>
                    ${member.name[this.language]}
                  </button>
                </li>`,
              )}
            </ul>
            ${unnamed > 0 ? html`<p class="muted">${this.t('card.members.unnamed', { count: unnamed })}</p>` : nothing}
          </div>
        </div>
      </section>
    `;
  }

  #squares(): TemplateResult {
    const { stated, named } = this.group;
    const width = Math.min(stated, PER_ROW) * STEP;
    const height = Math.ceil(stated / PER_ROW) * STEP;
    const squares = Array.from({ length: stated }, (_, index) => {
      const x = (index % PER_ROW) * STEP + 1;
      const y = Math.floor(index / PER_ROW) * STEP + 1;
      return svg`<rect class=${index < named ? 'named' : ''} x=${x} y=${y} width=${SIDE} height=${SIDE} rx="3"></rect>`;
    });
    return html`<svg width=${width} height=${height} aria-hidden="true">${squares}</svg>`;
  }
}
