import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { addSketchPositions } from '../../actions/add-sketch-positions.ts';
import { hoverRecord } from '../../actions/hover-record.ts';
import { keepShape } from '../../actions/keep-shape.ts';
import { openDesk } from '../../actions/open-desk.ts';
import { selectRecord } from '../../actions/select-record.ts';
import { showHere } from '../../actions/show-here.ts';
import type { BaseMap } from '../../domain/base-map.ts';
import type { CatalogueEntry } from '../../domain/catalogue.ts';
import type { Position } from '../../domain/geometry.ts';
import { coordinateFormats, formatCoordinates } from '../../geo/measure/coordinate-formats.ts';
import { formatDistance } from '../../i18n/format-distance.ts';
import { formatErrorRadius } from '../../i18n/format-error-radius.ts';
import { memoiseLast } from '../../state/selectors/memoise-last.ts';
import { type Here, NEARBY_METRES, type NearbySite, type NearbyStation, whatIsHere } from './what-is-here.ts';
import { shownStage } from '../../domain/derive/shown-stage.ts';
import { icon } from '../late-icon.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { controlStyles } from '../styles/control-styles.ts';
import { ToolElement } from './tool-element.ts';
import { toolIcon } from './tool-icon.ts';
import { toolStyles } from './tool-styles.ts';
import '../ur-mark.ts';

/** So many projects are listed; the rest is counted. */
const MOST_SITES = 12;
/** Stations within this are told apart from the farther ones, metres. */
const NEAR_STATION_METRES = 500;

/** What there is at a point: sub-district, projects with distance and error, metro stations, coordinates to copy. */
@customElement('ur-here-panel')
export class UrHerePanel extends ToolElement {
  static override readonly styles = [
    baseStyles,
    controlStyles,
    toolStyles,
    css`
      .place {
        font-size: 18px;
        font-weight: 600;
      }
      .coordinates > div {
        display: grid;
        grid-template-columns: 1fr auto;
        align-items: center;
      }
      .coordinates dt {
        color: var(--ur-text-muted);
        font-size: 12px;
        line-height: 1.4;
      }
      .coordinates dd.value {
        grid-column: 1;
        font-variant-numeric: tabular-nums;
        white-space: nowrap;
      }
      .coordinates .action {
        grid-row: 1 / span 2;
        grid-column: 2;
      }
      .site {
        display: grid;
        grid-template-columns: 26px 1fr auto;
        gap: 10px;
        align-items: center;
        width: 100%;
        min-height: max(48px, var(--ur-control));
        padding: 4px 0;
      }
      .site:hover {
        background: var(--ur-surface-alt);
      }
      .site .away {
        font-variant-numeric: tabular-nums;
        text-align: right;
        white-space: nowrap;
      }
      .site small,
      .official {
        display: block;
        color: var(--ur-text-muted);
        font-size: 12px;
        line-height: 1.4;
      }
      .station {
        display: flex;
        justify-content: space-between;
        padding: 6px 0;
      }
      h4 {
        margin: 0;
        color: var(--ur-text-muted);
        font-size: 13px;
        font-weight: 400;
      }
    `,
  ];

  readonly #here = this.select((state) => state.tools.here);
  readonly #base = this.select((state) => state.base);
  readonly #catalogue = this.select((state) => state.catalogue);
  readonly #find = memoiseLast((base: BaseMap, entries: readonly CatalogueEntry[], point: Position): Here => whatIsHere(base, entries, point));
  #told: Position | null = null;

  protected override render(): TemplateResult {
    const point = this.#here.value;
    if (!point) {
      return html`<div class="part">
        <p class="hint">${this.text('here.none')}</p>
        <div class="row"><button class="button" @click=${this.#askCentre}>${toolIcon('cross')}${this.text('here.middle')}</button></div>
      </div>`;
    }
    const here = this.#answer(point);
    return html`
      <div class="part">
        <h3>${this.text('here.subdistrict')}</h3>
        <p class="place">${here?.subdistrict ? here.subdistrict[this.language] : this.text('here.outside')}</p>
        <div class="row">
          <button class="button" @click=${() => this.#measureFrom(point)}>${toolIcon('line')}${this.text('here.measure')}</button>
          <button class="button" @click=${() => openDesk(this.store, 'ask')}>${icon('search')}${this.text('here.ask')}</button>
          <button class="button" @click=${() => this.#keep(point)}>${toolIcon('point')}${this.text('here.draw')}</button>
        </div>
      </div>
      ${this.#renderCoordinates(point)} ${here ? this.#renderSites(here.sites) : nothing}
      ${here ? this.#renderStations(here.stations) : nothing}
    `;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const point = this.#here.value;
    if (!point || point === this.#told) return;
    const here = this.#answer(point);
    if (!here) return;
    this.#told = point;
    this.desk.tell('here.told', {
      subdistrict: here.subdistrict?.[this.language] ?? this.text('here.outside'),
      sites: here.sites.length,
      metres: this.#reach(),
    });
  }

  #answer(point: Position): Here | null {
    const base = this.#base.value;
    const catalogue = this.#catalogue.value;
    if (base.status !== 'ready') return null;
    return this.#find(base.value, catalogue.status === 'ready' ? catalogue.value.entries : [], point);
  }

  #reach(): string {
    return formatDistance(this.language, NEARBY_METRES);
  }

  #renderCoordinates(point: Position): TemplateResult {
    return html`<div class="part">
      <h3>${this.text('here.coordinates')}</h3>
      <dl class="coordinates">
        ${coordinateFormats.map((format) => {
          const what = this.text(`coordinates.${format}`);
          const value = formatCoordinates(point, format);
          return html`<div>
            <dt>${what}</dt>
            <dd class="value">${value}</dd>
            <dd class="action">
              <button class="icon-button" aria-label=${this.text('coordinates.copy', { what })} title=${this.text('copy')} @click=${() => this.desk.copy(value)}>
                ${toolIcon('copy')}
              </button>
            </dd>
          </div>`;
        })}
      </dl>
      <p class="note">${this.text('coordinates.note')}</p>
    </div>`;
  }

  #renderSites(sites: readonly NearbySite[]): TemplateResult {
    const shown = sites.slice(0, MOST_SITES);
    return html`<div class="part">
      <h3>${this.text('here.sites')}</h3>
      ${sites.length === 0
        ? html`<p class="hint">${this.text('here.sites-none', { metres: this.#reach() })}</p>`
        : html`<ul class="list" @pointerleave=${() => hoverRecord(this.store, null)}>
              ${shown.map((site) => this.#renderSite(site))}
            </ul>
            ${sites.length > shown.length
              ? html`<p class="hint">${this.text('here.more', { count: sites.length - shown.length, metres: this.#reach() })}</p>`
              : nothing}
            <p class="note">${this.text('here.sites-note')}</p>`}
    </div>`;
  }

  #renderSite({ entry, metres, errorMetres }: NearbySite): TemplateResult {
    return html`<li>
      <button
        class="site"
        @click=${() => selectRecord(this.store, entry.id)}
        @pointerenter=${() => hoverRecord(this.store, entry.id)}
        @focus=${() => hoverRecord(this.store, entry.id)}
      >
        <ur-mark theme=${entry.themes[0]} stage=${shownStage(entry.facts, null).stage} size="24" aria-hidden="true"></ur-mark>
        <span>
          ${entry.name[this.language]}
          ${this.language === 'en' ? html`<span class="official" lang="zh-Hans">${entry.name.zh}</span>` : nothing}
        </span>
        <span class="away">
          ${errorMetres === null
            ? html`${metres < 1 ? nothing : this.text('here.at-least', { metres: formatDistance(this.language, metres) })}
                <small>${this.text(metres < 1 ? 'here.inside-area' : 'here.in-area')}</small>`
            : html`${metres < 1 ? this.text('here.inside') : formatDistance(this.language, metres)}
                ${errorMetres === 0 ? nothing : html`<small>${formatErrorRadius(this.language, errorMetres)}</small>`}`}
        </span>
      </button>
    </li>`;
  }

  #renderStations(stations: readonly NearbyStation[]): TemplateResult {
    const near = stations.filter(({ metres }) => metres <= NEAR_STATION_METRES);
    const far = stations.filter(({ metres }) => metres > NEAR_STATION_METRES);
    const list = (key: 'here.metro-500' | 'here.metro-1000', some: readonly NearbyStation[]): TemplateResult | typeof nothing =>
      some.length === 0
        ? nothing
        : html`<h4>${this.text(key)}</h4>
            <ul class="list">
              ${some.map(
                (station) => html`<li class="station">
                  <span>${station[this.language]}${this.language === 'en' ? html`<span class="official" lang="zh-Hans">${station.zh}</span>` : nothing}</span>
                  <span>${formatDistance(this.language, station.metres)}</span>
                </li>`,
              )}
            </ul>`;
    return html`<div class="part">
      <h3>${this.text('here.metro')}</h3>
      ${stations.length === 0
        ? html`<p class="hint">${this.text('here.metro-none')}</p>`
        : html`${list('here.metro-500', near)}${list('here.metro-1000', far)}`}
      <p class="note">${this.text('here.metro-note')}</p>
    </div>`;
  }

  #askCentre(): void {
    const centre = this.desk.centre();
    if (centre) showHere(this.store, centre);
  }

  #measureFrom(point: Position): void {
    openDesk(this.store, 'measure');
    addSketchPositions(this.store, [point]);
  }

  async #keep(point: Position): Promise<void> {
    const { items } = this.store.get().tools.shelf;
    const name = this.text('here.point-name', { number: items.filter(({ shape }) => shape.kind === 'point').length + 1 });
    const { colour, dashed } = this.desk.state.get();
    const shape = { kind: 'point', geometry: { type: 'Point', coordinates: point }, circle: null } as const;
    const result = await keepShape(this.store, this.desk.keeper, shape, { name, colour, dashed });
    if (result.ok) this.desk.tell(result.kept ? 'draw.added' : 'draw.added-unsaved', { name });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-here-panel': UrHerePanel;
  }
}
