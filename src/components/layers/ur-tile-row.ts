import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { moveCamera } from '../../actions/move-camera.ts';
import { drawingColours } from '../../domain/drawing.ts';
import type { TileLayer } from '../../domain/layers/tile-layer.ts';
import { formatBytes } from '../../i18n/offline/format-bytes.ts';
import { toolText } from '../../i18n/tools/tool-text.ts';
import { fitCamera } from '../../map/camera/fit-camera.ts';
import { mapBounds } from '../../map/camera/map-limits.ts';
import { vectorLayerColour } from '../../map/layers/tile-layers-overlay.ts';
import { drawingPalette } from '../../map/tools/drawing-palette.ts';
import { systemAppearance } from '../document-settings.ts';
import { icon } from '../late-icon.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { controlStyles } from '../styles/control-styles.ts';
import { toolIcon } from '../tools/tool-icon.ts';
import { toolStyles } from '../tools/tool-styles.ts';
import { TileElement } from './tile-element.ts';
import { ownRowStyles } from '../styles/own-row-styles.ts';
import type { OpenTileLayer } from './tiles-state.ts';
import './ur-tile-filter.ts';

const CLOSEST_ZOOM = 16;
const WINDOW = { width: 640, height: 420, padding: { top: 0, right: 0, bottom: 0, left: 0 } };

/** One large layer: the way there, what has to be asked or told, its legend, and on demand its look, filter and origin. */
@customElement('ur-tile-row')
export class UrTileRow extends TileElement {
  static override readonly styles = [
    baseStyles,
    controlStyles,
    toolStyles,
    ownRowStyles,
    css`
      .told {
        display: grid;
        gap: 8px;
        padding-bottom: 8px;
      }
      .legend {
        display: grid;
      }
      .sample {
        flex: none;
        width: 14px;
        height: 14px;
        border-radius: 4px;
      }
    `,
  ];

  @property({ attribute: false }) open!: OpenTileLayer;
  @state() private changing = false;
  readonly #appearance = this.select((app) => app.appearance);

  protected override render(): TemplateResult {
    const { layer } = this.open;
    const { id, name, colour, filter } = layer;
    return html`
      <div class="line">
        <button class="go" title=${this.text('zoom', { name })} @click=${this.#zoom}>
          <span class="kind" .style=${`color: ${this.#colours[colour]}`}>${icon('layers')}</span>
          <span class="name">${name}</span>
          <span class="size">${this.#kind(layer)} · ${this.text('mark')}</span>
        </button>
        <button class="icon-button" aria-expanded=${this.changing} aria-label=${this.text('change', { name })} title=${this.text('change', { name })} @click=${() => (this.changing = !this.changing)}>${toolIcon('pencil')}</button>
        <button class="icon-button" aria-label=${this.text('remove', { name })} title=${this.text('remove', { name })} @click=${() => void this.desk.remove(id)}>${toolIcon('trash')}</button>
      </div>
      ${this.#renderState()}
      ${filter ? html`<p class="note">${this.text('filter.on', { field: filter.field, operator: this.text(`operator.${filter.operator}`), value: filter.value })}</p>` : nothing}
      ${this.changing ? this.#renderChange(layer) : nothing}
    `;
  }

  #renderState(): TemplateResult | typeof nothing {
    const { layer, status, failure } = this.open;
    const { id, name, source } = layer;
    if (status === 'waiting' && source.kind !== 'file') {
      const { host } = new URL(source.url);
      return html`<div class="told">
        <p class="hint">${this.text('waiting', { host })}</p>
        <div class="row"><button class="button" @click=${() => void this.desk.allow(id)}>${this.text('waiting.allow', { host })}</button></div>
      </div>`;
    }
    if (!failure) return nothing;
    const why = this.text(`failure.${failure.code}`, failure.values);
    return html`<div class="told">
      <p role="alert" class="problem">${status === 'failed' ? `${this.text('failure.again', { name })} ${why}` : this.text('trouble', { name, why })}</p>
      <div class="row"><button class="button" @click=${() => void this.desk.again(id)}>${this.text('retry')}</button></div>
    </div>`;
  }

  #renderChange({ id, name, colour, visible, source, hidden }: TileLayer): TemplateResult {
    const { facts } = source;
    const vectors = 'layers' in facts ? facts.layers : [];
    return html`<div class="change">
      <label class="check"><input type="checkbox" .checked=${visible} @change=${({ target }: Event) => void this.desk.change(id, { visible: (target as HTMLInputElement).checked })} />${this.text('visible')}</label>
      <label class="field"><span>${this.text('name')}</span><input type="text" maxlength="80" autocomplete="off" .value=${name} @change=${this.#rename} /></label>
      ${facts.tiles === 'raster'
        ? html`<p class="hint">${this.text('picture')}</p>`
        : html`<fieldset class="swatches">
              <legend class="hidden-visually">${this.text('colour')}</legend>
              ${drawingColours.map(
                (known) => html`<label title=${toolText(this.language, `draw.colour.${known}`)}>
                  <input type="radio" name="colour-${id}" aria-label=${toolText(this.language, `draw.colour.${known}`)} .checked=${known === colour} @change=${() => void this.desk.change(id, { colour: known })} />
                  <span class="swatch" .style=${`background: ${this.#colours[known]}`}></span>
                </label>`,
              )}
            </fieldset>
            <div class="legend" role="group" aria-label=${this.text('legend')}>
              ${vectors.map(
                (vector, index) => html`<label class="check">
                  <input type="checkbox" .checked=${!hidden.includes(vector.id)} @change=${() => void this.desk.change(id, { hidden: hidden.includes(vector.id) ? hidden.filter((each) => each !== vector.id) : [...hidden, vector.id] })} />
                  <span class="sample" .style=${`background: ${this.#colours[vectorLayerColour(colour, index)]}`}></span>${vector.id}
                </label>`,
              )}
              <p class="note">${this.text('legend.help')}</p>
            </div>
            <ur-tile-filter .layer=${this.open.layer}></ur-tile-filter>`}
      <p class="note">${this.#origin()}</p>
      ${facts.attribution === '' ? nothing : html`<p class="note">${this.text('makers', { words: facts.attribution })}</p>`}
    </div>`;
  }

  #kind({ source }: TileLayer): string {
    if (source.kind === 'file') return this.text('kind.file', { file: source.file, size: formatBytes(source.bytes) });
    const { host } = new URL(source.url);
    return source.kind === 'address' ? this.text('kind.address', { host }) : this.text('kind.service', { host, service: source.facts.service.toUpperCase() });
  }

  #origin(): string {
    const { source } = this.open.layer;
    if (source.kind === 'file') return this.text('origin.file', { file: source.file });
    return source.kind === 'address' ? this.text('origin.address', { url: source.url }) : this.text('origin.service', { url: source.url, layer: source.facts.layer });
  }

  get #colours(): (typeof drawingPalette)['light'] {
    const appearance = this.#appearance.value;
    return drawingPalette[appearance === 'auto' ? systemAppearance() : appearance];
  }

  #zoom(): void {
    const { bounds } = this.open.layer.source.facts;
    if (!bounds) return;
    const [west, south, east, north] = [Math.max(bounds[0], mapBounds[0]), Math.max(bounds[1], mapBounds[1]), Math.min(bounds[2], mapBounds[2]), Math.min(bounds[3], mapBounds[3])];
    // What lies elsewhere cannot be gone to: the map ends at the district's surroundings.
    if (west <= east && south <= north) moveCamera(this.store, fitCamera([west, south, east, north], WINDOW, CLOSEST_ZOOM));
  }

  #rename({ target }: Event): void {
    const name = (target as HTMLInputElement).value.trim();
    if (name !== '') void this.desk.change(this.open.layer.id, { name });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-tile-row': UrTileRow;
  }
}
