import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { chooseAmong } from '../actions/choose-among.ts';
import { closeRecord } from '../actions/close-record.ts';
import { closeDesk } from '../actions/close-desk.ts';
import { setPanel } from '../actions/set-panel.ts';
import { showNotice } from '../actions/show-notice.ts';
import { NO_FILTER } from '../domain/filter.ts';
import { deepActiveElement } from './deep-active-element.ts';
import { applyDocumentSettings } from './document-settings.ts';
import { icon } from './icon.ts';
import { LOW, MediaQuery, NARROW, PHONE } from './media-query.ts';
import { searchStub, searchStubStyles } from './search-stub.ts';
import { appStyles } from './styles/app-styles.ts';
import { baseStyles } from './styles/base-styles.ts';
import { controlStyles } from './styles/control-styles.ts';
import { UrElement } from './ur-element.ts';
import type { SheetSize, UrSheet } from './ur-sheet.ts';
import type { UrSearchBox } from './ur-search-box.ts';
import type { UrSidePanel } from './ur-side-panel.ts';
import type { PhoneView } from './ur-tab-bar.ts';
import './ur-corner-line.ts';
import './ur-header.ts';
import './ur-sheet.ts';
import './ur-side-panel.ts';

/** What panels and controls take from the map, in its CSS pixels. */
export interface MapCover {
  readonly insets: MapInsets;
  /** Everything that floats over the map: no label stands under it. */
  readonly rectangles: readonly CoveredRectangle[];
}

export interface CoveredRectangle {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Pixels at each edge of the map that panels and controls cover, so that what is shown can be kept clear of them. */
export interface MapInsets {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/**
 * The whole interface around a map given as `slot="map"`, with the open desk, if any, as `slot="desk"`. Fires what the map has to do: `ur-map-zoom`, `ur-map-reset`,
 * `ur-map-locate`, and `ur-map-cover` with `MapCover` as `detail` whenever panels cover more or less of it.
 */
@customElement('ur-app')
export class UrApp extends UrElement {
  static override readonly styles = [baseStyles, controlStyles, appStyles, searchStubStyles];

  @state() private view: PhoneView = 'map';
  @state() private sheet: SheetSize = 'peek';
  @state() private cardSheet: SheetSize = 'half';
  @query('ur-side-panel') private readonly panel!: UrSidePanel;

  readonly #phone = new MediaQuery(this, PHONE);
  readonly #low = new MediaQuery(this, LOW);
  readonly #narrow = new MediaQuery(this, NARROW);
  readonly #appearance = this.select((state) => state.appearance);
  readonly #selectedId = this.select((state) => state.selectedId);
  readonly #chooser = this.select((state) => state.chooser);
  readonly #filtered = this.select((state) => state.filter !== NO_FILTER);
  readonly #desk = this.select((state) => state.desk !== null);
  readonly #panel = this.select((state) => state.panel);
  readonly #sheetHeights = new ResizeObserver(() => {
    this.#followSheet();
    this.#tellCover();
  });
  readonly #approvalNumber =
    document.querySelector<HTMLMetaElement>('meta[name="map-approval-number"]')?.content ?? '';
  #shownId: string | null = null;
  #opener: HTMLElement | null = null;
  /** The search box, from the choice of a result until its card opens: by then it may have given up the focus. */
  #searched: UrSearchBox | null = null;
  #deskShown = false;
  #deskOpener: HTMLElement | null = null;
  #cover: MapCover = { insets: { top: 0, right: 0, bottom: 0, left: 0 }, rectangles: [] };

  constructor() {
    super();
    // `auto` follows the system's colours while the page is open.
    new MediaQuery(this, '(prefers-color-scheme: dark)');
    new MediaQuery(this, '(prefers-contrast: more)');
    this.addController({
      hostConnected: () => addEventListener('keydown', this.#onKeydown),
      hostDisconnected: () => {
        removeEventListener('keydown', this.#onKeydown);
        this.#sheetHeights.disconnect();
      },
    });
  }

  protected override willUpdate(): void {
    this.#loadParts();
    if (this.#desk.value && !this.#deskShown) this.#deskOpener = deepActiveElement();
    const id = this.#selectedId.value;
    if (id === this.#shownId) return;
    if (this.#shownId === null) this.#opener = this.#searched ?? deepActiveElement();
    this.#searched = null;
    if (id !== null && this.#phone.matches) this.cardSheet = this.#low.matches ? 'full' : 'half';
  }

  protected override render(): TemplateResult {
    const phone = this.#phone.matches;
    const id = this.#selectedId.value;
    const view = this.#panel.value === 'legend' ? 'more' : this.view;
    return html`
      <header>
        <a class="skip" href="#list" @click=${this.#onSkip}>${this.t('shell.skip-to-list')}</a>
        <ur-header><ur-search-box
            slot="search"
            layout=${phone ? 'phone' : 'header'}
            @ur-search-select=${() => (this.#searched = this.#searchBox)}
            >${searchStub(this.t('search.label'), this.t(this.#narrow.matches ? 'search.placeholder-short' : 'search.placeholder'))}</ur-search-box
          ></ur-header>
      </header>
      <aside class="panel ${phone && this.sheet === 'full' ? 'covers' : ''}" aria-label=${this.t('shell.panel')} ?hidden=${phone && id !== null}>
        <ur-sheet
          ?docked=${!phone}
          .size=${this.sheet}
          @ur-sheet-resize=${(event: CustomEvent<SheetSize>) => this.#onSheetResize(event.detail)}
        >
          ${this.#desk.value ? html`<slot name="desk"></slot>` : nothing}
          <ur-side-panel
            ?hidden=${this.#desk.value}
            @ur-list-open=${() => this.#show('list', 'full')}
            .view=${phone ? (view === 'map' ? 'list' : view) : 'docked'}></ur-side-panel>
        </ur-sheet>
      </aside>
      <main
        class=${id === null ? '' : 'with-card'}
        aria-label=${this.t('map-frame.region')}
        @ur-legend-open=${() => this.#show('filters', 'half')}
      >
        <div class="map"><slot name="map"></slot></div>
        <div class="over message"><ur-map-message></ur-map-message></div>
        <div class="over chips">
          ${phone
            ? html`<ur-theme-chips></ur-theme-chips>`
            : html`<ur-active-filters></ur-active-filters>
                <button class="chip more" @click=${() => this.panel.showMoreFilters()}>
                  ${icon('filter')}${this.t('filters.more')}
                </button>`}
        </div>
        <div class="over chooser"><ur-chooser></ur-chooser></div>
        <div class="over controls"><ur-map-controls
            .phone=${phone}
            .short=${phone && (this.#low.matches || (id === null ? this.sheet : this.cardSheet) !== 'peek')}
          ></ur-map-controls></div>
        <div class="over strip"><ur-time-strip></ur-time-strip></div>
        <div class="over corner"><ur-corner-line .approvalNumber=${this.#approvalNumber}></ur-corner-line></div>
        <div class="over notices"><ur-notices></ur-notices></div>
      </main>
      ${id === null ? nothing : this.#renderCard(id, phone)}
      <nav class="tabs" aria-label=${this.t('shell.tabs')} ?hidden=${!phone}>
        <ur-tab-bar
          .view=${this.#desk.value ? 'more' : view}
          @ur-view-choose=${(event: CustomEvent<PhoneView>) => this.#show(event.detail, sheetOf[event.detail])}
        ></ur-tab-bar>
      </nav>
      <ur-announcer></ur-announcer>
    `;
  }

  /** Parts that this size or moment needs arrive on their own; each takes its place when it is here. */
  #loadParts(): void {
    if (this.#phone.matches) void import('./phone-parts.ts');
    if (this.#filtered.value) void import('./ur-active-filters.ts');
  }

  #renderCard(id: string, phone: boolean): TemplateResult {
    return html`<aside class="card ${phone && this.cardSheet === 'full' ? 'covers' : ''}" aria-label=${this.t('shell.card')}>
      <ur-sheet
        ?docked=${!phone}
        .size=${this.cardSheet}
        @ur-sheet-resize=${(event: CustomEvent<SheetSize>) => (this.cardSheet = event.detail)}
      >
        <ur-site-card .recordId=${id}></ur-site-card>
      </ur-sheet>
    </aside>`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    applyDocumentSettings(this.language, this.t('shell.title'), this.#appearance.value);
    this.#sheetHeights.disconnect();
    // It tells the sizes of what it begins to observe, after the layout: to ask for them here would force one.
    for (const part of this.renderRoot.querySelectorAll('ur-sheet, .over > *')) this.#sheetHeights.observe(part);
    this.#followDesk();
    const id = this.#selectedId.value;
    if (id === this.#shownId) return;
    // Before the map brings the selected record into what is left free.
    this.#tellCover();
    const before = this.#shownId;
    this.#shownId = id;
    if (id === null) void this.#returnFocus(before);
    else void this.#enterCard();
  }

  /** Shows a view of the phone with its sheet at a height. */
  #show(view: PhoneView, size: SheetSize): void {
    if (view !== 'map') closeDesk(this.store);
    setPanel(this.store, view === 'more' ? 'legend' : 'projects');
    if (this.#selectedId.value !== null) closeRecord(this.store);
    this.view = view;
    this.sheet = this.#low.matches && size === 'half' ? 'full' : size;
  }

  #onSheetResize(size: SheetSize): void {
    this.sheet = size;
    if (size === 'peek') this.#show('map', 'peek');
    else if (this.view === 'map') this.view = 'list';
  }

  /** A desk takes the panel's place, half of a phone; when it goes, the focus returns to what opened them. */
  #followDesk(): void {
    const open = this.#desk.value;
    if (open === this.#deskShown) return;
    this.#deskShown = open;
    if (!open) {
      const opener = this.#deskOpener;
      this.#deskOpener = null;
      if (opener?.isConnected && opener.checkVisibility()) opener.focus();
      return;
    }
    if (!this.#phone.matches) return;
    setPanel(this.store, 'projects');
    if (this.#selectedId.value !== null) closeRecord(this.store);
    this.view = 'list';
    this.sheet = this.#low.matches ? 'full' : 'half';
  }

  get #searchBox(): UrSearchBox | null {
    return this.renderRoot.querySelector('ur-search-box');
  }

  async #enterCard(): Promise<void> {
    try {
      await import('./ur-site-card.ts');
    } catch {
      closeRecord(this.store);
      showNotice(this.store, 'error', 'notice.card-missing');
      return;
    }
    const card = this.renderRoot.querySelector('ur-site-card');
    await card?.updateComplete;
    card?.focus();
  }

  async #returnFocus(id: string | null): Promise<void> {
    const opener = this.#opener;
    this.#opener = null;
    if (opener?.isConnected && opener !== document.body) {
      if (opener === this.#searchBox) this.#searchBox.takeFocusBack();
      else opener.focus();
    }
    const { catalogue } = this.store.get();
    // A link to a project that is not there has opened nothing that the focus could come back from.
    if (catalogue.status !== 'ready' || !catalogue.value.entries.some((entry) => entry.id === id)) return;
    if (deepActiveElement() === null || deepActiveElement() === document.body) await this.panel.focusList(id);
  }

  #onSkip(event: Event): void {
    event.preventDefault();
    if (this.#phone.matches) this.#show('list', 'full');
    void this.updateComplete.then(() => this.panel.focusList(this.#selectedId.value));
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    // Open menus and dialogs close themselves.
    const active = deepActiveElement();
    if (active?.closest('dialog[open], [popover]:popover-open')) return;
    if (this.#chooser.value) chooseAmong(this.store, []);
    else if (this.#selectedId.value !== null) closeRecord(this.store);
    else if (this.#desk.value) closeDesk(this.store);
    else if (this.#phone.matches && this.sheet !== 'peek') this.#show('map', 'peek');
    else return;
    event.preventDefault();
  };

  /** What the strip over the lower edge of the map takes, with its gap; nothing where it is not shown. */
  get #stripHeight(): number {
    const height = this.renderRoot.querySelector<HTMLElement>('ur-time-strip')?.offsetHeight ?? 0;
    return height === 0 ? 0 : height + 8;
  }

  /** Corner line and controls ride above the sheet, up to half of the map; card and messages above the strip. */
  #followSheet(): void {
    const sheets = [...this.renderRoot.querySelectorAll<UrSheet>('ur-sheet')].filter((sheet) => !sheet.docked);
    const height = Math.max(0, ...sheets.map((sheet) => sheet.offsetHeight));
    this.#setLength('--ur-sheet-height', Math.min(height, this.offsetHeight / 2));
    this.#setLength('--ur-strip-height', this.#stripHeight);
  }

  /** Sets it where it changed: everything that inherits it is styled anew. */
  #setLength(property: string, pixels: number): void {
    if (this.style.getPropertyValue(property) !== `${pixels}px`) this.style.setProperty(property, `${pixels}px`);
  }

  #tellCover(): void {
    const open = this.#selectedId.value !== null;
    const insets = this.#phone.matches
      ? { top: 120, right: 16, bottom: (open ? this.cardSheet : this.sheet) === 'peek' ? 180 : (this.offsetHeight - 60) / 2 + 70, left: 16 }
      : { top: 56, right: open ? (this.offsetWidth < 1180 ? 384 : 416) : 72, bottom: 48 + this.#stripHeight, left: 24 };
    const cover: MapCover = { insets, rectangles: this.#coveredRectangles() };
    if (sameCover(cover, this.#cover)) return;
    this.#cover = cover;
    this.dispatchEvent(new CustomEvent<MapCover>('ur-map-cover', { detail: cover, bubbles: true, composed: true }));
  }

  /** What floats over the map; an element that leaves gaps marks its parts with `data-covers`. */
  #coveredRectangles(): readonly CoveredRectangle[] {
    const origin = this.renderRoot.querySelector('main')?.getBoundingClientRect();
    if (!origin) return [];
    const floating = [...this.renderRoot.querySelectorAll('.over:not(.message) > *, aside.card > ur-sheet, aside.panel > ur-sheet:not([docked])')];
    const parts = floating.flatMap((element) => {
      const own = [...(element.shadowRoot?.querySelectorAll('[data-covers]') ?? [])];
      return own.length > 0 ? own : [element];
    });
    return parts.flatMap((part) => {
      const { left, top, right, bottom, width, height } = part.getBoundingClientRect();
      if (width === 0 || height === 0) return [];
      return [{ left: left - origin.left, top: top - origin.top, right: right - origin.left, bottom: bottom - origin.top }];
    });
  }
}

function sameCover(a: MapCover, b: MapCover): boolean {
  const edges = ({ left, top, right, bottom }: CoveredRectangle | MapInsets): string => [left, top, right, bottom].map(Math.round).join(' ');
  const text = ({ insets, rectangles }: MapCover): string => [insets, ...rectangles].map(edges).join('|');
  return text(a) === text(b);
}

/** How high the sheet stands when a view is chosen. */
const sheetOf: Readonly<Record<PhoneView, SheetSize>> = { map: 'peek', list: 'full', filters: 'full', more: 'full' };

declare global {
  interface HTMLElementTagNameMap {
    'ur-app': UrApp;
  }
}
