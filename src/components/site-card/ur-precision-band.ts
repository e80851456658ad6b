import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { CatalogueEntry } from '../../domain/catalogue.ts';
import { shownStage } from '../../domain/derive/shown-stage.ts';
import type { Location } from '../../domain/location.ts';
import { formatNumber } from '../../i18n/format-number.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { UrElement } from '../ur-element.ts';
import { cardStyles } from './card-styles.ts';
import { reportLink } from './report-link.ts';

/** How precisely the place of a record is known, in words and metres, and why no better. */
@customElement('ur-precision-band')
export class UrPrecisionBand extends UrElement {
  static override styles = [
    baseStyles,
    cardStyles,
    css`
      .section {
        display: flex;
        gap: var(--ur-space-3);
        padding-block: var(--ur-space-3);
        background: var(--ur-surface-alt);
      }
      ur-mark {
        flex: none;
        width: 42px;
        margin-left: -4px;
        text-align: center;
      }
      .words {
        flex: 1;
        min-width: 0;
        line-height: 1.5;
        overflow-wrap: anywhere;
      }
      summary {
        width: fit-content;
        color: var(--ur-accent);
        cursor: pointer;
        font-size: var(--ur-text-caption, 12px);
        line-height: 2;
      }
      li {
        font-size: var(--ur-text-caption, 12px);
      }
    `,
  ];

  @property({ attribute: false }) entry!: CatalogueEntry;
  /** Null while the record is not here yet. */
  @property({ attribute: false }) location: Location | null = null;

  override render(): TemplateResult {
    const { themes, precision, districtWide } = this.entry;
    const { stage } = shownStage(this.entry.facts);
    const why = districtWide ? this.t('card.place.district-wide-why') : this.location?.description[this.language];
    const sources = this.location?.sources ?? [];
    return html`
      <section class="section" aria-label=${this.t('card.place.heading')}>
        <ur-mark theme=${themes[0]} stage=${stage} precision=${districtWide ? nothing : precision} size="24" aria-hidden="true"></ur-mark>
        <div class="words">
          <h3>${this.#headline()}</h3>
          ${why === undefined ? nothing : html`<p>${why}</p>`}
          ${districtWide || sources.length === 0
            ? nothing
            : html`<details>
                <summary>${this.t('card.place.basis')}</summary>
                <ul class="muted">
                  ${sources.map((source) => html`<li>${source}</li>`)}
                </ul>
              </details>`}
          ${this.location ? reportLink(this, this.language, `${this.entry.id}.place`, this.t('card.place.heading')) : nothing}
        </div>
      </section>
    `;
  }

  #headline(): string {
    const { precision, extent, method, errorMetres, districtWide } = this.entry;
    if (districtWide) return this.t('card.place.district-wide');
    if (precision === 'unlocated' || errorMetres === null) return this.t('card.place.unlocated');
    const kind = method === 'unverified' ? 'unverified' : extent === 'contains' ? 'contains' : precision;
    return this.t(`card.place.${kind}`, { error: this.#distance(errorMetres) });
  }

  /** Two significant digits: an error is no measurement. */
  #distance(metres: number): string {
    const rounded = Number(metres.toPrecision(2));
    return rounded < 1000
      ? this.t('card.metres', { value: formatNumber(rounded) })
      : this.t('card.kilometres', { value: formatNumber(rounded / 1000, 1) });
  }
}
