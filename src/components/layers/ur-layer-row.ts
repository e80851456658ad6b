import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { moveCamera } from '../../actions/move-camera.ts';
import { openDesk } from '../../actions/open-desk.ts';
import { setAskLink } from '../../actions/set-ask-link.ts';
import type { ImportReport } from '../../domain/layers/import-report.ts';
import type { OpenLayer, OwnLayer } from '../../domain/layers/own-layer.ts';
import { drawingColours } from '../../domain/drawing.ts';
import { formatDate } from '../../i18n/format-date.ts';
import { classesText } from '../../i18n/layers/classes-text.ts';
import { toolText } from '../../i18n/tools/tool-text.ts';
import { fitCamera } from '../../map/camera/fit-camera.ts';
import { drawingPalette } from '../../map/tools/drawing-palette.ts';
import { ownLayerId } from '../../query/own-layer-data.ts';
import { writeQueryLink } from '../../query/query-link.ts';
import { systemAppearance } from '../document-settings.ts';
import { icon } from '../late-icon.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { controlStyles } from '../styles/control-styles.ts';
import { toolIcon } from '../tools/tool-icon.ts';
import { toolStyles } from '../tools/tool-styles.ts';
import { conditionWords } from './condition-words.ts';
import { LayerElement } from './layer-element.ts';
import { ownRowStyles } from '../styles/own-row-styles.ts';
import { systemWords } from './system-words.ts';
import './ur-class-legend.ts';
import './ur-layer-classes.ts';
import './ur-layer-filter.ts';

/** A window onto a layer is not closer than this, nor larger than this part of the map. */
const CLOSEST_ZOOM = 16;
const WINDOW = { width: 640, height: 420, padding: { top: 0, right: 0, bottom: 0, left: 0 } };
const MOST_LISTED_NOTES = 100;

/** One of my layers: the way there, whether it is shown, and on demand its look, its origin and what became of each row. */
@customElement('ur-layer-row')
export class UrLayerRow extends LayerElement {
  static override readonly styles = [
    baseStyles,
    controlStyles,
    toolStyles,
    ownRowStyles,
    css`
      .notes {
        max-height: 240px;
        margin-top: 6px;
        padding-left: 0;
        overflow-y: auto;
        font-size: 13px;
      }
    `,
  ];

  @property({ attribute: false }) opened!: OpenLayer;
  @state() private open = false;
  readonly #appearance = this.select((app) => app.appearance);

  protected override render(): TemplateResult {
    const { id, name, colour, visible, facts, report } = this.layer;
    const palette = drawingPalette[this.#palette];
    return html`
      <div class="line">
        <button class="go" title=${this.text('layer.zoom', { name })} @click=${this.#zoom}>
          <span class="kind" .style=${`color: ${palette[colour]}`}>${icon('layers')}</span>
          <span class="name">${name}</span>
          <span class="size">${this.text('layer.rows', { count: facts.count })}${report.refused > 0 ? ` · ${this.text('layer.refused', { count: report.refused })}` : nothing} · ${this.layer.origin.system} · ${this.text('desk.mark')}</span>
        </button>
        <button class="icon-button" aria-expanded=${this.open} aria-label=${this.text('layer.change', { name })} title=${this.text('layer.change', { name })} @click=${() => (this.open = !this.open)}>${toolIcon('pencil')}</button>
        <button class="icon-button" aria-label=${this.text('layer.remove', { name })} title=${this.text('layer.remove', { name })} @click=${() => void this.desk.remove(id)}>${toolIcon('trash')}</button>
      </div>
      <ur-class-legend .open=${this.opened}></ur-class-legend>
      ${this.open
        ? html`<div class="change">
            <label class="check"><input type="checkbox" .checked=${visible} @change=${({ target }: Event) => void this.desk.change(id, { visible: (target as HTMLInputElement).checked })} />${this.text('layer.visible')}</label>
            <label class="field"><span>${this.text('layer.name')}</span><input type="text" maxlength="80" autocomplete="off" .value=${name} @change=${this.#rename} /></label>
            <fieldset class="swatches">
              <legend class="hidden-visually">${this.text('layer.colour')}</legend>
              ${drawingColours.map(
                (known) => html`<label title=${toolText(this.language, `draw.colour.${known}`)}>
                  <input type="radio" name="colour-${id}" aria-label=${toolText(this.language, `draw.colour.${known}`)} .checked=${known === colour} @change=${() => void this.desk.change(id, { colour: known })} />
                  <span class="swatch" .style=${`background: ${palette[known]}`}></span>
                </label>`,
              )}
            </fieldset>
            <ur-layer-classes .open=${this.opened}></ur-layer-classes>
            <ur-layer-filter .layer=${this.layer}></ur-layer-filter>
            <div class="row"><button class="button" @click=${this.#openTable}>${classesText(this.language, 'table')}</button></div>
            <p class="note">${classesText(this.language, 'table-whole')}</p>
            <p class="note">${this.#origin()}</p>
            ${this.layer.origin.condition ? html`<p class="note">${conditionWords(this.language, this.layer.origin.condition)}</p>` : nothing}
            ${this.#renderReport(report)}
          </div>`
        : nothing}
    `;
  }

  get layer(): OwnLayer {
    return this.opened.layer;
  }

  #origin(): string {
    const { file, system, axesSwapped, importedAt } = this.layer.origin;
    const date = formatDate(this.language, new Date(importedAt).toISOString().slice(0, 10));
    return this.text('layer.origin', { file, system: systemWords(this.language, system), swapped: axesSwapped ? this.text('layer.origin-swapped') : '', date });
  }

  #renderReport(report: ImportReport): TemplateResult {
    const { rows, accepted, repaired, refused, unplaced, outside, notes, moreNotes } = report;
    const more = moreNotes + Math.max(0, notes.length - MOST_LISTED_NOTES);
    return html`<details>
      <summary>${this.text('report.heading')}</summary>
      <p class="hint">${this.text('report.summary', { rows, accepted, repaired, refused, unplaced, outside })}</p>
      ${notes.length === 0
        ? nothing
        : html`<ul class="notes" tabindex="0" aria-label=${this.text('report.heading')}>
            ${notes.slice(0, MOST_LISTED_NOTES).map(({ row, kind, code }) => html`<li>${this.text('report.row', { row: String(row) })} · ${this.text(`report.${kind}`, { why: this.text(`row.${code}`) })}</li>`)}
          </ul>`}
      ${more > 0 ? html`<p class="hint">${this.text('report.more', { count: more })}</p>` : nothing}
    </details>`;
  }

  get #palette(): keyof typeof drawingPalette {
    const appearance = this.#appearance.value;
    return appearance === 'auto' ? systemAppearance() : appearance;
  }

  #zoom(): void {
    const { bounds } = this.layer.facts;
    if (bounds) moveCamera(this.store, fitCamera([...bounds], WINDOW, CLOSEST_ZOOM));
  }

  /** The question for all rows of the layer, which answers with list, table and statistics. */
  #openTable(): void {
    const { id, createdAt, facts } = this.layer;
    const query = { target: ownLayerId(id), where: null, nearest: null };
    setAskLink(this.store, writeQueryLink({ query, version: new Date(createdAt).toISOString(), counts: { certain: facts.count, possible: 0 }, ids: null }));
    openDesk(this.store, 'ask');
  }

  #rename({ target }: Event): void {
    const name = (target as HTMLInputElement).value.trim();
    if (name !== '') void this.desk.change(this.layer.id, { name });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-layer-row': UrLayerRow;
  }
}
