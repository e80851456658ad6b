import { css, html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { setFilter } from '../actions/set-filter.ts';
import { YEARS } from '../state/years.ts';
import { baseStyles } from './styles/base-styles.ts';
import { controlStyles } from './styles/control-styles.ts';
import { UrElement } from './ur-element.ts';
import './restriction-texts.ts';

/** A closed range of years by two numbers, with steppers of the platform; the whole range is no restriction. */
@customElement('ur-year-filter')
export class UrYearFilter extends UrElement {
  static override readonly styles = [
    baseStyles,
    controlStyles,
    css`
      fieldset {
        min-width: 0;
        margin: 0;
        padding: 0;
        border: 0;
      }
      legend {
        padding: 0;
        font-weight: 600;
      }
      div {
        display: flex;
        gap: 8px;
        align-items: center;
        margin-top: 4px;
      }
      input {
        width: 96px;
        height: var(--ur-control);
        padding: 0 8px;
        border: 1px solid var(--ur-line-strong);
        border-radius: var(--ur-radius-control);
        background: var(--ur-surface);
        font-variant-numeric: tabular-nums;
      }
      p {
        margin-top: 4px;
        color: var(--ur-text-muted);
        font-size: var(--ur-text-caption);
      }
    `,
  ];

  readonly #years = this.select((state) => state.filter.years);

  protected override render(): TemplateResult {
    const { from, to } = this.#years.value ?? { from: YEARS.first, to: YEARS.last };
    return html`<fieldset>
      <legend>${this.t('filters.years')}</legend>
      <div>
        ${this.#renderField('filters.years-from', from, (year) => ({ from: year, to: Math.max(year, to) }))}
        <span aria-hidden="true">–</span>
        ${this.#renderField('filters.years-to', to, (year) => ({ from: Math.min(year, from), to: year }))}
      </div>
      <p>${this.t('filters.years-hint')}</p>
    </fieldset>`;
  }

  #renderField(
    label: 'filters.years-from' | 'filters.years-to',
    value: number,
    range: (year: number) => { readonly from: number; readonly to: number },
  ): TemplateResult {
    return html`<input
      type="number"
      inputmode="numeric"
      aria-label=${this.t(label)}
      min=${YEARS.first}
      max=${YEARS.last}
      step="1"
      .value=${String(value)}
      @change=${(event: Event) => {
        const input = event.target as HTMLInputElement;
        const year = Math.round(input.valueAsNumber);
        const years = Number.isFinite(year) ? range(Math.min(YEARS.last, Math.max(YEARS.first, year))) : null;
        const whole = years === null || (years.from === YEARS.first && years.to === YEARS.last);
        setFilter(this.store, { years: whole ? null : years });
        this.requestUpdate();
      }}
    />`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-year-filter': UrYearFilter;
  }
}
