import { nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { OwnLayer } from '../../domain/layers/own-layer.ts';
import type { TileFilter } from '../../domain/layers/tile-layer.ts';
import { classesText } from '../../i18n/layers/classes-text.ts';
import { tileText } from '../../i18n/layers/tile-text.ts';
import { isWholeFilter } from '../../map/layers/tile-filter.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { controlStyles } from '../styles/control-styles.ts';
import { toolStyles } from '../tools/tool-styles.ts';
import { conditionForm } from './condition-form.ts';
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
    return conditionForm({
      fields: facts.columns,
      filter: filter ?? null,
      isIncomplete: this.isIncomplete,
      text: (key) => classesText(this.language, key),
      operatorText: (operator) => tileText(this.language, `operator.${operator}`),
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
    'ur-layer-filter': UrLayerFilter;
  }
}
