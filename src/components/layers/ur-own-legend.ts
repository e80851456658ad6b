import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { classesText } from '../../i18n/layers/classes-text.ts';
import { mapTokens } from '../../map/theme/map-tokens.ts';
import { systemAppearance } from '../document-settings.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { UrElement } from '../ur-element.ts';
import { classItems } from './class-items.ts';
import { classSample } from './class-sample.ts';
import { ownShown } from './own-shown.ts';

/** The shown own layers in the legend of the map; nothing where there are none. The legend holds its place before it is here. */
@customElement('ur-own-legend')
export class UrOwnLegend extends UrElement {
  static override readonly styles = [
    baseStyles,
    css`
      section {
        display: grid;
        gap: 6px;
        padding-top: var(--ur-space-3);
        border-top: 1px solid var(--ur-line);
      }
      h3,
      h4,
      .note {
        color: var(--ur-text-muted);
      }
      h3 {
        font-size: var(--ur-text-small);
        font-weight: 600;
      }
      h4 {
        color: var(--ur-text);
        font-weight: 600;
        font-size: var(--ur-text-body);
        overflow-wrap: anywhere;
      }
      .note {
        font-size: var(--ur-text-caption);
      }
      li {
        display: flex;
        gap: 8px;
        align-items: center;
        min-height: 30px;
      }
      .sample {
        flex: none;
        forced-color-adjust: none;
      }
      .words {
        min-width: 0;
        overflow-wrap: anywhere;
      }
      .count {
        color: var(--ur-text-muted);
        font-variant-numeric: tabular-nums;
      }
    `,
  ];

  readonly #own = this.follow(() => ownShown, ({ layers }) => layers);
  readonly #appearance = this.select((app) => app.appearance);

  protected override render(): TemplateResult | typeof nothing {
    const shown = this.#own.value.filter(({ layer }) => layer.visible);
    if (shown.length === 0) return nothing;
    const appearance = this.#appearance.value;
    const tokens = mapTokens[appearance === 'auto' ? systemAppearance() : appearance];
    return html`<section>
      <h3>${classesText(this.language, 'legend.heading')}</h3>
      ${shown.map(
        ({ layer }) => html`<h4>${layer.name}</h4>
          <p class="note">${classesText(this.language, 'legend.note', { system: layer.origin.system })}</p>
          <ul>
            ${classItems(layer, this.language, tokens).flatMap(({ look, words, count, isHidden }) => (isHidden ? [] : [html`<li>${classSample(look, layer.facts)}<span class="words">${words}</span><span class="count">${classesText(this.language, 'rows', { count })}</span></li>`]))}
          </ul>`,
      )}
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-own-legend': UrOwnLegend;
  }
}
