import { nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { TileFilter, TileLayer } from '../../domain/layers/tile-layer.ts';
import { isWholeFilter } from '../../map/layers/tile-filter.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { controlStyles } from '../styles/control-styles.ts';
import { toolStyles } from '../tools/tool-styles.ts';
import { conditionForm } from './condition-form.ts';
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
    return conditionForm({
      fields,
      filter,
      isIncomplete: this.isIncomplete,
      text: (key) => this.text(key),
      operatorText: (operator) => this.text(`operator.${operator}`),
      apply: (given) => this.#apply(given),
      clear: () => void this.desk.change(this.layer.id, { filter: null }),
    });
  }

  #apply(filter: TileFilter): void {
    this.isIncomplete = !isWholeFilter(filter);
    if (!this.isIncomplete) void this.desk.change(this.layer.id, { filter });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-tile-filter': UrTileFilter;
  }
}
