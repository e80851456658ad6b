import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { isNarrowed, shownRows } from '../../domain/layers/shown-rows.ts';
import type { OpenLayer } from '../../domain/layers/own-layer.ts';
import { classesText } from '../../i18n/layers/classes-text.ts';
import { tileText } from '../../i18n/layers/tile-text.ts';
import { mapTokens } from '../../map/theme/map-tokens.ts';
import { memoiseLast } from '../../state/selectors/memoise-last.ts';
import { systemAppearance } from '../document-settings.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { toolStyles } from '../tools/tool-styles.ts';
import { classItems } from './class-items.ts';
import { classSample } from './class-sample.ts';
import { LayerElement } from './layer-element.ts';

/** The legend of an own layer with the number of rows of each class, each of which can be switched off; and what its condition leaves. */
@customElement('ur-class-legend')
export class UrClassLegend extends LayerElement {
  static override readonly styles = [
    baseStyles,
    toolStyles,
    css`
      :host {
        display: grid;
        gap: 2px;
      }
      .sample {
        flex: none;
        forced-color-adjust: none;
      }
      .words {
        overflow-wrap: anywhere;
      }
      .line {
        display: flex;
        gap: 8px;
        align-items: center;
        min-height: max(30px, var(--ur-control));
      }
      .line .count {
        margin-left: auto;
        color: var(--ur-text-muted);
        font-variant-numeric: tabular-nums;
      }
    `,
  ];

  @property({ attribute: false }) open!: OpenLayer;
  readonly #appearance = this.select((app) => app.appearance);
  readonly #shown = memoiseLast((layer: OpenLayer['layer'], features: OpenLayer['features']) => shownRows(layer, features).length);

  protected override render(): TemplateResult {
    const { layer, features } = this.open;
    const appearance = this.#appearance.value;
    const items = classItems(layer, this.language, mapTokens[appearance === 'auto' ? systemAppearance() : appearance]);
    const { filter, name, facts } = layer;
    return html`<div role="group" aria-label=${classesText(this.language, 'legend', { name })}>
        ${layer.classes
          ? items.map(({ look, words, count, isHidden }) => html`<label class="line check"><input type="checkbox" .checked=${!isHidden} @change=${() => this.#toggle(look.index, isHidden)} />${classSample(look, facts)}<span class="words">${words}</span><span class="count">${classesText(this.language, 'rows', { count })}</span></label>`)
          : nothing}
      </div>
      ${filter ? html`<p class="note">${classesText(this.language, 'filter.on', { field: filter.field, operator: tileText(this.language, `operator.${filter.operator}`), value: filter.value })}</p>` : nothing}
      ${isNarrowed(layer) ? html`<p class="note" role="status">${classesText(this.language, 'shown', { shown: this.#shown(layer, features), count: facts.count })}</p>` : nothing}`;
  }

  #toggle(index: number, isHidden: boolean): void {
    const hidden = this.open.layer.hiddenClasses ?? [];
    void this.desk.change(this.open.layer.id, { hiddenClasses: isHidden ? hidden.filter((each) => each !== index) : [...hidden, index] });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-class-legend': UrClassLegend;
  }
}
