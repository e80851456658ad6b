import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { CatalogueEntry } from '../../domain/catalogue.ts';
import type { Form } from '../../domain/forms/form.ts';
import { shownStage } from '../../domain/derive/shown-stage.ts';
import type { Visit } from '../../domain/inspections/visit.ts';
import { bearingSectorOf } from '../../geo/measure/bearing-sector-of.ts';
import { distanceMetres } from '../../geo/measure/distance-metres.ts';
import { geodesicBearingDegrees } from '../../geo/measure/geodesic-bearing-degrees.ts';
import { formatDistance } from '../../i18n/format-distance.ts';
import { fieldText } from '../../i18n/field/field-text.ts';
import { toolText } from '../../i18n/tools/tool-text.ts';
import { icon } from '../late-icon.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { termLabel } from '../term-label.ts';
import '../ur-mark.ts';
import { FieldElement } from './field-element.ts';
import { fieldIcon } from './field-icon.ts';
import { fieldStyles } from './field-styles.ts';

/** Whom the visit is about: mark, name, documents' stage, how far away; and the way out, which keeps the draft. */
@customElement('ur-visit-header')
export class UrVisitHeader extends FieldElement {
  static override readonly styles = [
    baseStyles,
    fieldStyles,
    css`
      :host {
        display: flex;
        gap: 14px;
        align-items: center;
        padding: 10px 8px 10px 20px;
        border-bottom: 2px solid var(--ur-line-strong);
      }
      ur-mark,
      .sign {
        flex: none;
      }
      .sign svg.icon {
        width: 40px;
        height: 40px;
      }
      .names {
        flex: 1;
        min-width: 0;
      }
      h2 {
        font-size: 22px;
        font-weight: 700;
        line-height: 1.25;
        overflow-wrap: anywhere;
      }
      h2:focus-visible {
        border-radius: 4px;
      }
      p {
        line-height: 1.4;
      }
      .facts span + span::before {
        content: '';
        display: inline-block;
        width: 1px;
        height: 0.8em;
        margin: 0 8px;
        background: var(--ur-line-strong);
      }
    `,
  ];

  @property({ attribute: false }) visit: Visit | null = null;
  @property({ attribute: false }) entry: CatalogueEntry | null = null;
  @property({ attribute: false }) form: Form | null = null;
  readonly #vocabulary = this.select((state) => state.vocabulary);
  readonly #device = this.select((state) => state.position);
  readonly #fix = this.watch((state) => state.fix);
  readonly #records = this.watch((state) => state.records);

  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus(options);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { visit, entry } = this;
    if (!visit) return nothing;
    const { subject } = visit;
    const name = entry?.name[this.language] ?? (subject.kind === 'new-site' && subject.name.trim() !== '' ? subject.name : this.text(`form.title.${subject.kind}`));
    const facts = [this.#stage(), this.#away(), this.#earlier()].filter((fact) => fact !== null);
    return html`${entry
        ? html`<ur-mark size="36" .theme=${entry.themes[0]} .stage=${shownStage(entry.facts).stage}></ur-mark>`
        : html`<span class="sign">${fieldIcon(subject.kind === 'report' ? 'megaphone' : 'pin')}</span>`}
      <div class="names">
        <h2 tabindex="-1">${name}</h2>
        <p class="hint facts">${facts.map((fact) => html`<span>${fact}</span>`)}</p>
      </div>
      <button class="icon-button" aria-label=${this.text('form.close')} title=${this.text('form.close')} @click=${() => this.send('ur-visit-close')}>${icon('close')}</button>`;
  }

  #stage(): string | null {
    const vocabulary = this.#vocabulary.value;
    if (!this.entry || vocabulary.status !== 'ready') return this.form?.label[this.language] ?? null;
    const { stage, since } = shownStage(this.entry.facts);
    return `${termLabel(vocabulary.value, 'stages', stage, this.language)}${since === null ? '' : ` ${since.slice(0, 4)}`}`;
  }

  #away(): string | null {
    const from = this.#fix.value?.point ?? this.#device.value?.point;
    const to = this.entry?.anchor;
    if (!from || !to) return null;
    const bearing = geodesicBearingDegrees([from[0], from[1]], to);
    const sector = bearing === null ? '' : toolText(this.language, `sector.${bearingSectorOf(bearing)}`);
    return fieldText(this.language, 'form.distance', { distance: formatDistance(this.language, distanceMetres(from, to)), sector });
  }

  #earlier(): string | null {
    const { entry } = this;
    if (!entry || this.#records.value === null) return null;
    const count = this.#records.value.filter(({ subject }) => subject.kind === 'site' && subject.siteId === entry.id).length;
    return count === 0 ? null : this.text('form.earlier', { count });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-visit-header': UrVisitHeader;
  }
}
