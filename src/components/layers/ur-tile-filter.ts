import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { type TileFilter, type TileLayer, tileOperators } from '../../domain/layers/tile-layer.ts';
import { isWholeFilter } from '../../map/layers/tile-filter.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { controlStyles } from '../styles/control-styles.ts';
import { toolStyles } from '../tools/tool-styles.ts';
import { TileElement } from './tile-element.ts';

/** Which features of a large layer are drawn, by one attribute that its makers list. */
@customElement('ur-tile-filter')
export class UrTileFilter extends TileElement {
  static override readonly styles = [baseStyles, controlStyles, toolStyles];

  @property({ attribute: false }) layer!: TileLayer;
  @state() private isIncomplete = false;

  protected override render(): TemplateResult | typeof nothing {
    const { source, filter } = this.layer;
    const fields = 'layers' in source.facts ? [...new Set(source.facts.layers.flatMap((each) => each.fields))] : [];
    if (fields.length === 0) return nothing;
    return html`<details ?open=${filter !== null}>
      <summary>${this.text('filter')}</summary>
      <div>
        <form @submit=${this.#apply}>
          <div class="part">
            <label class="field"><span>${this.text('filter.field')}</span>
              <select name="field">${fields.map((field) => html`<option value=${field} .selected=${field === filter?.field}>${field}</option>`)}</select>
            </label>
            <label class="field"><span>${this.text('filter.operator')}</span>
              <select name="operator">${tileOperators.map((operator) => html`<option value=${operator} .selected=${operator === filter?.operator}>${this.text(`operator.${operator}`)}</option>`)}</select>
            </label>
            <label class="field"><span>${this.text('filter.value')}</span><input type="text" name="value" autocomplete="off" maxlength="200" .value=${filter?.value ?? ''} /></label>
            ${this.isIncomplete ? html`<p role="alert" class="warn">${this.text('filter.incomplete')}</p>` : nothing}
            <div class="row">
              <button class="button">${this.text('filter.apply')}</button>
              ${filter ? html`<button class="button" type="button" @click=${() => void this.desk.change(this.layer.id, { filter: null })}>${this.text('filter.clear')}</button>` : nothing}
            </div>
          </div>
        </form>
      </div>
    </details>`;
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
    'ur-tile-filter': UrTileFilter;
  }
}
