import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { shownStage } from '../../domain/derive/shown-stage.ts';
import { type PrintKey, printText } from '../../i18n/print/print-text.ts';
import type { TextValues } from '../../i18n/fill-text.ts';
import { fitCamera } from '../../map/camera/fit-camera.ts';
import { districtBounds, MAX_ZOOM } from '../../map/camera/map-limits.ts';
import type { LngLat } from '../../map/camera/project.ts';
import { frameViewport, pageCamera, pageRing, zoomOfScale } from '../../map/print/page-camera.ts';
import { type PageFormat, pageFormat, orientations, possibleScales, resolutions, type Scale, sheetNames } from '../../map/print/page-format.ts';
import { layersOverlayComposer } from '../../map/layers/layers-overlay.ts';
import { pageOverlay } from '../../map/print/page-overlay.ts';
import { mapTokens } from '../../map/theme/map-tokens.ts';
import { sortEntries } from '../../state/selectors/sort-entries.ts';
import { writeLink } from '../../state/url/link.ts';
import { systemAppearance } from '../document-settings.ts';
import { filterWords } from '../export/filter-words.ts';
import { offerName } from '../base-maps/base-map-words.ts';
import { shownOffer } from '../base-maps/shown-offer.ts';
import { ownShown } from '../layers/own-shown.ts';
import { type Evidence, ProofDesk } from '../proof/proof-desk.ts';
import { saveFile } from '../save-file.ts';
import { emit } from '../site-card/emit.ts';
import { subdistrictNamer } from '../subdistrict-name.ts';
import type { UrRenewalMap } from '../ur-renewal-map.ts';
import { composeMap, composePages, type PageMaterial, type PageParts } from './compose-pages.ts';
import { browserMeasure } from './measure-text.ts';
import type { PageFacts } from './page-facts.ts';
import { pagePicture } from './page-picture.ts';
import { type PrintChoices, readChoices, writeChoices } from './print-choices.ts';
import { printPages } from './print-pages.ts';

const CENTRE: LngLat = [(districtBounds[0] + districtBounds[2]) / 2, (districtBounds[1] + districtBounds[3]) / 2];
/** What the map shows that is nobody's but the person's. */
const OWN_OVERLAYS = ['layers', 'tools'] as const;

/** Composes pages of what the filters leave, shows on the map what they will hold, and hands them to the browser's printing or saves the map's page as a picture. */
@customElement('ur-print-desk')
export class UrPrintDesk extends ProofDesk {
  static override readonly styles = [
    ...ProofDesk.styles,
    css`
      input[type='text'] {
        min-height: var(--ur-control);
        padding: 0 10px;
        border: 1px solid var(--ur-line-strong);
        border-radius: var(--ur-radius-control);
        background: var(--ur-surface);
      }
      .pair {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: 0 var(--ur-space-3);
      }
      fieldset {
        margin: 0;
        padding: 0;
        border: 0;
      }
      legend {
        padding: 0;
        font-weight: 600;
      }
      .check {
        display: flex;
        gap: 8px;
        align-items: center;
        min-height: max(32px, var(--ur-control));
        margin: 0;
      }
      .check input {
        width: 18px;
        height: 18px;
        margin: 0;
        accent-color: var(--ur-accent);
      }
      progress {
        width: 100%;
        height: 8px;
        accent-color: var(--ur-accent);
      }
    `,
  ];

  protected override readonly titleKey = 'doors.print';
  @state() private heading: string | null = null;
  @state() private progress: { readonly done: number; readonly all: number } | null = null;
  @state() private failed = false;
  readonly #view = this.select((app) => app.view);
  readonly #appearance = this.select((app) => app.appearance);
  readonly #otherBase = this.follow(() => shownOffer, ({ offer }) => offer);
  #running: AbortController | null = null;
  #framed = '';

  constructor() {
    super();
    this.addController({ hostDisconnected: () => this.#running?.abort() });
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#frame();
  }

  protected override renderBody(evidence: Evidence): TemplateResult {
    const choices = readChoices(this.linked);
    const format = pageFormat(choices.sheet, choices.orientation);
    const possible = possibleScales(format.frame, this.#centre[1]);
    const scale = this.#scale(choices, format);
    const count = evidence.entries.length;
    const otherBase = this.#otherBase.value;
    return html`
      <section class="section">
        <p class="small muted">${this.#text('intro')}</p>
        ${otherBase ? html`<p class="small other-base">${this.#text('built-in-base', { name: offerName(this.language, otherBase) })}</p>` : nothing}
        ${count === 0 ? html`<p class="small">${this.#text('nothing')}</p>` : nothing}
        <label>${this.#text('heading')}<input type="text" maxlength="60" .value=${this.#heading} @input=${({ target }: Event) => (this.heading = (target as HTMLInputElement).value)} /></label>
        <div class="pair">
          ${this.#select('sheet', sheetNames.map((name) => [name, this.#text(`sheet.${name}`)]), choices.sheet, (sheet) => ({ sheet }))}
          ${this.#select('orientation', orientations.map((name) => [name, this.#text(`orientation.${name}`)]), choices.orientation, (orientation) => ({ orientation }))}
          ${this.#select('scale', possible.map((each) => [each, this.#text('scale.value', { scale: each })]), scale, (each) => ({ scale: each }))}
          ${this.#select('resolution', resolutions.map((each) => [each, this.#text('resolution.value', { dots: each })]), choices.dots, (dots) => ({ dots }))}
        </div>
        <p class="small muted">${this.#text('scale.left-out')}</p>
      </section>
      <section class="section">
        <fieldset>
          <legend>${this.#text('parts')}</legend>
          ${(['table', 'charts', 'atlas'] as const).map(
            (part) => html`<label class="check"><input type="checkbox" .checked=${choices[part]} ?disabled=${count === 0} @change=${({ target }: Event) => this.#choose({ [part]: (target as HTMLInputElement).checked })} />${this.#text(`part.${part}`, { count })}</label>`,
          )}
        </fieldset>
        ${this.progress
          ? html`<p class="small">${this.#text('drawing', { page: this.progress.done, pages: this.progress.all })}</p>
              <progress max=${this.progress.all} .value=${this.progress.done} aria-label=${this.#text('drawing', { page: this.progress.done, pages: this.progress.all })}></progress>
              <div class="tools"><button class="button" @click=${() => this.#running?.abort()}>${this.#text('stop')}</button></div>`
          : html`<div class="tools">
              <button class="button primary" @click=${() => void this.#run(evidence, (facts, material, signal) => this.#print(facts, material, choices, signal))}>${this.#text('print')}</button>
              <button class="button" @click=${() => void this.#run(evidence, (facts, material, signal) => this.#save(facts, material, signal))}>${this.#text('picture')}</button>
            </div>`}
        ${this.failed ? html`<p class="problem" role="alert">${this.#text('failed')}</p>` : nothing}
        <p class="small muted">${this.#text('hint')}</p>
      </section>
    `;
  }

  #text(key: PrintKey, values?: TextValues): string {
    return printText(this.language, key, values);
  }

  get #heading(): string {
    return this.heading ?? this.#text('heading.default');
  }

  get #centre(): LngLat {
    return this.#view.value?.center ?? CENTRE;
  }

  /** The chosen scale where the page has room for it, else the largest at which the district has, else the smallest possible. */
  #scale({ scale }: PrintChoices, { frame }: PageFormat): Scale {
    const [, latitude] = this.#centre;
    const possible = possibleScales(frame, latitude);
    if (scale !== null && possible.includes(scale)) return scale;
    const whole = fitCamera(districtBounds, frameViewport(frame), MAX_ZOOM).zoom;
    return possible.find((each) => zoomOfScale(each, latitude) <= whole) ?? possible.at(-1) ?? 5_000;
  }

  #choose(change: Partial<PrintChoices>): void {
    this.link(...writeChoices({ ...readChoices(this.linked), ...change }));
  }

  #select<T extends string | number>(name: 'sheet' | 'orientation' | 'scale' | 'resolution', options: readonly (readonly [T, string])[], chosen: T, change: (value: T) => Partial<PrintChoices>): TemplateResult {
    const take = ({ target }: Event): void => {
      const found = options.find(([value]) => String(value) === (target as HTMLSelectElement).value);
      if (found) this.#choose(change(found[0]));
    };
    return html`<label>${this.#text(name)}<select @change=${take}>${options.map(([value, words]) => html`<option value=${value} .selected=${value === chosen}>${words}</option>`)}</select></label>`;
  }

  /** Draws on the map what the page will hold. */
  #frame(): void {
    const choices = readChoices(this.linked);
    const format = pageFormat(choices.sheet, choices.orientation);
    const scale = this.#scale(choices, format);
    const appearance = this.#appearance.value;
    const tokens = mapTokens[appearance === 'auto' ? systemAppearance() : appearance];
    const frame = JSON.stringify([format, scale, this.#centre, tokens.name]);
    if (frame === this.#framed) return;
    this.#framed = frame;
    emit(this, 'ur-proof-overlay', pageOverlay(pageRing(format.frame, pageCamera(format.frame, scale, this.#centre)), tokens));
  }

  /** What all pages say, and what their maps are drawn from, as the screen has it at this moment. */
  #gather({ catalogue, entries, records, documents, vocabulary, words }: Evidence): { readonly facts: PageFacts; readonly material: PageMaterial } | null {
    const app = this.store.get();
    const { base, filter, sort, language } = app;
    if (base.status !== 'ready') return null;
    const choices = readChoices(this.linked);
    const format = pageFormat(choices.sheet, choices.orientation);
    const scale = this.#scale(choices, format);
    const centre = this.#centre;
    let drawn: UrRenewalMap['overlays'] = {};
    emit(this, 'ur-map-ask', (map: UrRenewalMap) => (drawn = map.overlays));
    // The frame of the page is not on the page, nor is where somebody stands.
    const { proof: _, here: _here, ...shown } = drawn;
    const own = ownShown.get().layers.filter(({ layer }) => layer.visible);
    // In the colours of paper, whatever the screen has.
    const overlays = own.length === 0 ? shown : { ...shown, layers: layersOverlayComposer()(own, null, mapTokens.light) };
    const zoom = zoomOfScale(scale, centre[1]);
    const link = writeLink(new URL('.', document.baseURI), { ...app, deskLink: null, embedded: null }, { center: centre, zoom }, catalogue.version);
    return {
      facts: {
        language,
        format,
        title: this.#heading.trim() || this.#text('heading.default'),
        scale,
        entries: sortEntries(entries, sort, language, app.position?.point ?? null),
        all: catalogue.entries.length,
        filter: filterWords(app, documents),
        vocabulary,
        stageOf: (entry) => shownStage(entry.facts, filter.years?.to ?? null).stage,
        documents,
        version: catalogue.version,
        date: new Date().toISOString().slice(0, 10),
        link: link.href,
        approvalNumber: document.querySelector<HTMLMetaElement>('meta[name="map-approval-number"]')?.content.trim() ?? '',
        hasOwn: OWN_OVERLAYS.some((name) => name in overlays),
        own: own.map(({ layer }) => layer),
        subdistrictName: subdistrictNamer(base.value, language),
        measure: browserMeasure(),
      },
      material: { base: base.value, centre, dots: choices.dots, overlays: Object.values(overlays), records, words },
    };
  }

  async #run(evidence: Evidence, work: (facts: PageFacts, material: PageMaterial, signal: AbortSignal) => Promise<string>): Promise<void> {
    const gathered = this.#gather(evidence);
    if (gathered === null) return;
    const running = new AbortController();
    this.#running = running;
    this.failed = false;
    this.said = '';
    this.progress = { done: 1, all: 1 };
    try {
      this.said = await work(gathered.facts, gathered.material, running.signal);
    } catch (error) {
      if (running.signal.aborted) this.said = this.#text('stopped');
      else {
        // What a device cannot draw is told; what went wrong is reported where mistakes are looked for.
        this.failed = true;
        reportError(error);
      }
    } finally {
      this.progress = null;
    }
  }

  async #print(facts: PageFacts, material: PageMaterial, parts: PageParts, signal: AbortSignal): Promise<string> {
    const pages = await composePages(facts, material, parts, (done, all) => (this.progress = { done, all }), signal);
    await printPages(pages);
    return this.#text('printed', { pages: pages.length });
  }

  async #save(facts: PageFacts, material: PageMaterial, signal: AbortSignal): Promise<string> {
    const [page] = await composeMap(facts, material, signal);
    if (!page) throw new Error('a map without a page');
    const picture = await pagePicture(page, material.dots);
    const file = `${facts.title.replace(/[\\/:*?"<>|\s]+/g, '-')}-${facts.date}.png`;
    saveFile(file, 'image/png', picture);
    const pixels = (millimetres: number): number => Math.round((millimetres / 25.4) * material.dots);
    return this.#text('saved', { file, width: pixels(page.width), height: pixels(page.height) });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-print-desk': UrPrintDesk;
  }
}
