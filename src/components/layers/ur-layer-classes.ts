import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { classifyRanges, classifyValues, numberColumns } from '../../domain/layers/classify-rows.ts';
import { classCount, type LayerClasses, MOST_CLASSES } from '../../domain/layers/layer-classes.ts';
import type { OpenLayer } from '../../domain/layers/own-layer.ts';
import { type ClassesKey, classesText } from '../../i18n/layers/classes-text.ts';
import type { TextValues } from '../../i18n/fill-text.ts';
import { MOST_SHAPED_POINTS } from '../../map/layers/class-layers.ts';
import { memoiseLast } from '../../state/selectors/memoise-last.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { controlStyles } from '../styles/control-styles.ts';
import { toolStyles } from '../tools/tool-styles.ts';
import { LayerElement } from './layer-element.ts';

const WAYS = ['single', 'values', 'quantiles', 'equal'] as const;
type Way = (typeof WAYS)[number];
const COUNTS = [3, 4, 5, 6, 7, MOST_CLASSES] as const;

/** How the rows of a layer are told apart: alike, by the values of a column, or by its numbers. */
@customElement('ur-layer-classes')
export class UrLayerClasses extends LayerElement {
  static override readonly styles = [
    baseStyles,
    controlStyles,
    toolStyles,
    css`
      fieldset {
        display: grid;
        gap: 8px;
        margin: 0;
        padding: 0;
        border: 0;
      }
      legend {
        padding: 0 0 4px;
        font-weight: 600;
      }
    `,
  ];

  @property({ attribute: false }) open!: OpenLayer;
  /** Chosen, but impossible with this column. */
  @state() private impossible: ClassesKey | null = null;
  @state() private count: number = 5;
  readonly #numbers = memoiseLast(numberColumns);

  protected override render(): TemplateResult | typeof nothing {
    const { classes, facts } = this.open.layer;
    if (facts.columns.length === 0) return nothing;
    const way = wayOf(classes);
    const columns = way === 'values' ? facts.columns : this.#numbers(this.open.features, facts.columns);
    return html`<fieldset>
      <legend>${this.#text('heading')}</legend>
      <label class="field"><span>${this.#text('by')}</span>
        <select name="way" @change=${({ target }: Event) => this.#choose((target as HTMLSelectElement).value as Way)}>
          ${WAYS.map((each) => html`<option value=${each} .selected=${each === way}>${this.#text(`by.${each}`)}</option>`)}
        </select>
      </label>
      ${classes
        ? html`<label class="field"><span>${this.#text('column')}</span>
              <select name="column" @change=${({ target }: Event) => this.#choose(way, (target as HTMLSelectElement).value)}>
                ${columns.map((column) => html`<option value=${column} .selected=${column === classes.column}>${column}</option>`)}
              </select>
            </label>
            <label class="field"><span>${this.#text('count')}</span>
              <select name="count" @change=${({ target }: Event) => this.#choose(way, classes.column, Number((target as HTMLSelectElement).value))}>
                ${COUNTS.map((count) => html`<option value=${count} .selected=${count === this.count}>${count}</option>`)}
              </select>
            </label>
            ${classes.kind === 'ranges' && classCount(classes) < this.count ? html`<p class="hint">${this.#text('fewer', { kept: classCount(classes) })}</p>` : nothing}
            ${classes.kind === 'values' && facts.points > MOST_SHAPED_POINTS ? html`<p class="hint">${this.#text('no-shapes', { most: MOST_SHAPED_POINTS })}</p>` : nothing}`
        : nothing}
      ${this.impossible ? html`<p role="alert" class="warn">${this.#text(this.impossible)}</p>` : nothing}
    </fieldset>`;
  }

  #text(key: ClassesKey, values?: TextValues): string {
    return classesText(this.language, key, values);
  }

  #choose(way: Way, column?: string, count = this.count): void {
    const { layer, features } = this.open;
    this.impossible = null;
    this.count = count;
    if (way === 'single') {
      void this.desk.change(layer.id, { classes: null, hiddenClasses: [] });
      return;
    }
    const columns = way === 'values' ? layer.facts.columns : this.#numbers(features, layer.facts.columns);
    const kept = layer.classes?.column;
    const chosen = column ?? (kept !== undefined && columns.includes(kept) ? kept : columns[0]);
    const classes = chosen === undefined ? null : way === 'values' ? classifyValues(features, chosen, count) : classifyRanges(features, chosen, way, count);
    if (classes) void this.desk.change(layer.id, { classes, hiddenClasses: [] });
    else {
      this.impossible = chosen === undefined ? 'no-numbers' : 'nothing';
      // The lists go back to what holds.
      this.requestUpdate();
    }
  }
}

const wayOf = (classes: LayerClasses | null | undefined): Way => (!classes ? 'single' : classes.kind === 'values' ? 'values' : classes.method);

declare global {
  interface HTMLElementTagNameMap {
    'ur-layer-classes': UrLayerClasses;
  }
}
