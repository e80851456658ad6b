import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { OwnLayer } from '../../domain/layers/own-layer.ts';
import { type TileFilter, tileOperators } from '../../domain/layers/tile-layer.ts';
import { type ClassesKey, classesText } from '../../i18n/layers/classes-text.ts';
import { tileText } from '../../i18n/layers/tile-text.ts';
import { isWholeFilter } from '../../map/layers/tile-filter.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { controlStyles } from '../styles/control-styles.ts';
import { toolStyles } from '../tools/tool-styles.ts';
import { LayerElement } from './layer-element.ts';

/** Which rows of a layer are shown, by one column. */
@customElement('ur-layer-filter')
export class UrLayerFilter extends LayerElement {
  static override readonly styles = [baseStyles, controlStyles, toolStyles];

  @property({ attribute: false }) layer!: OwnLayer;
  @state() private isIncomplete = false;

  protected override render(): TemplateResult | typeof nothing {
    const { facts, filter } = this.layer;
    if (facts.columns.length === 0) return nothing;
    return html`<details ?open=${Boolean(filter)}>
      <summary>${this.#text('filter')}</summary>
      <div>
        <form class="part" @submit=${this.#apply}>
          <label class="field"><span>${this.#text('filter.field')}</span>
            <select name="field">${facts.columns.map((field) => html`<option value=${field} .selected=${field === filter?.field}>${field}</option>`)}</select>
          </label>
          <label class="field"><span>${this.#text('filter.operator')}</span>
            <select name="operator">${tileOperators.map((operator) => html`<option value=${operator} .selected=${operator === filter?.operator}>${tileText(this.language, `operator.${operator}`)}</option>`)}</select>
          </label>
          <label class="field"><span>${this.#text('filter.value')}</span><input type="text" name="value" autocomplete="off" maxlength="200" .value=${filter?.value ?? ''} /></label>
          ${this.isIncomplete ? html`<p role="alert" class="warn">${this.#text('filter.incomplete')}</p>` : nothing}
          <div class="row">
            <button class="button">${this.#text('filter.apply')}</button>
            ${filter ? html`<button class="button" type="button" @click=${() => void this.desk.change(this.layer.id, { filter: null })}>${this.#text('filter.clear')}</button>` : nothing}
          </div>
        </form>
      </div>
    </details>`;
  }

  #text(key: ClassesKey): string {
    return classesText(this.language, key);
  }

  #apply(event: SubmitEvent): void {
    event.preventDefault();
    const given = new FormData(event.target as HTMLFormElement);
    const textOf = (name: string): string => {
      const value = given.get(name);
      return typeof value === 'string' ? value : '';
    };
    const filter: TileFilter = { field: textOf('field'), operator: textOf('operator') as TileFilter['operator'], value: textOf('value').trim() };
    this.isIncomplete = !isWholeFilter(filter);
    if (!this.isIncomplete) void this.desk.change(this.layer.id, { filter });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-layer-filter': UrLayerFilter;
  }
}
