import { ContextConsumer } from '@lit/context';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { CatalogueEntry } from '../domain/catalogue.ts';
import type { SearchChoice } from '../domain/search/search-choice.ts';
import type { Searcher, SearchSource } from '../services/search-source.ts';
import { memoiseLast } from '../state/selectors/memoise-last.ts';
import { icon } from './late-icon.ts';
import type { searchPanel } from './search/search-panel.ts';
import type { SearchOption, SearchView } from './search/search-view.ts';
import { searchSourceContext } from './search-source-context.ts';
import { searchStyles } from './styles/search-styles.ts';
import { addTexts } from '../i18n/dictionary.ts';
import { search } from '../i18n/sections/search.ts';
import { MediaQuery, NARROW } from './media-query.ts';
import { isSingleKey } from './single-keys.ts';
import { UrElement } from './ur-element.ts';

addTexts(search);

type Panel = typeof searchPanel;

/** Detail of `ur-search-select`. */
export type SearchSelectDetail = SearchChoice;

/** Pause after the last key before the number of results is read out, so that it is read once. */
const ANNOUNCE_AFTER_MS = 600;
const INPUT_METHOD_KEY = 229;
/** Before the class: an element that waits in the page is built the moment the class is named. */
const NO_ENTRIES: readonly CatalogueEntry[] = [];

const entriesById = memoiseLast(
  (entries: readonly CatalogueEntry[]): ReadonlyMap<string, CatalogueEntry> => new Map(entries.map((entry) => [entry.id, entry])),
);

/**
 * The search box: a combobox with a list of results in groups. Index, matching and results are loaded when it is first
 * focused. Typing with an input method searches when a composition ends.
 *
 * @fires ur-search-select - {@link SearchSelectDetail}; bubbles
 * @fires ur-search-open - it fills the screen (on the phone) or shows its list; bubbles
 * @fires ur-search-close - it is as small as before; bubbles
 */
@customElement('ur-search-box')
export class UrSearchBox extends UrElement {
  static override readonly styles = searchStyles;

  /** `phone`: round, over the map, fills the screen while open. */
  @property({ reflect: true }) layout: 'header' | 'phone' = 'header';
  /** Whether the key `/` leads here from anywhere on the page. */
  @property({ type: Boolean }) shortcut = true;
  @property({ type: Boolean, reflect: true }) open = false;

  @state() private typed = '';
  @state() private active = -1;
  @state() private loading: 'not' | 'loading' | 'ready' | 'failed' = 'not';
  @state() private found: SearchView | null = null;
  @state() private spoken = '';

  @query('input') private readonly input!: HTMLInputElement;

  readonly #source = new ContextConsumer(this, { context: searchSourceContext });
  readonly #narrow = new MediaQuery(this, NARROW);
  readonly #catalogue = this.select((current) => current.catalogue);
  readonly #years = this.select((current) => current.filter.years);
  #panel: Panel | null = null;
  #searcher: Searcher | null = null;
  #composing = false;
  #announcing: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.addController({
      hostConnected: () => {
        document.addEventListener('keydown', this.#onPageKey);
        this.addEventListener('focusout', this.#onLeave);
        // Here and not on the list: its keys are those of the input.
        this.renderRoot.addEventListener('click', this.#onPick);
      },
      hostDisconnected: () => {
        document.removeEventListener('keydown', this.#onPageKey);
        this.removeEventListener('focusout', this.#onLeave);
        this.renderRoot.removeEventListener('click', this.#onPick);
        clearTimeout(this.#announcing);
      },
    });
  }

  override render(): TemplateResult {
    const phone = this.layout === 'phone';
    const listed = this.open && (this.found?.options.length ?? 0) > 0;
    return html`<div class="box" role="search">
        ${phone && this.open
          ? html`<button aria-label=${this.t('search.back')} @click=${this.#shut}>${icon('back')}</button>`
          : phone
            ? nothing
            : icon('search')}
        <input
          type="search"
          role="combobox"
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          enterkeyhint="search"
          aria-label=${this.t('search.label')}
          aria-autocomplete="list"
          aria-controls="results"
          aria-expanded=${listed ? 'true' : 'false'}
          aria-activedescendant=${listed && this.active >= 0 ? (this.#panel?.optionId(this.active) ?? nothing) : nothing}
          aria-keyshortcuts=${this.shortcut ? '/' : nothing}
          placeholder=${this.t(this.#narrow.matches ? 'search.placeholder-short' : 'search.placeholder')}
          .value=${this.typed}
          @focus=${this.#show}
          @click=${this.#show}
          @input=${this.#onInput}
          @keydown=${this.#onKey}
          @compositionstart=${() => (this.#composing = true)}
          @compositionend=${this.#onCompositionEnd}
        />
        ${this.typed === ''
          ? phone || !this.shortcut
            ? nothing
            : html`<kbd aria-hidden="true" title=${this.t('search.shortcut')}>/</kbd>`
          : html`<button aria-label=${this.t('search.clear')} @mousedown=${keepFocus} @click=${this.#clear}>${icon('close')}</button>`}
        ${phone && !(this.open && this.typed === '')
          ? html`<button class="go" aria-label=${this.t(this.open ? 'search.go' : 'search.label')} @mousedown=${keepFocus} @click=${this.#go}>
              ${icon('search')}
            </button>`
          : nothing}
      </div>
      <div class="panel" ?hidden=${!this.open} @mousedown=${keepFocus}>
        <div id="results" role="listbox" aria-label=${this.t('search.results')} ?hidden=${!listed}>
          ${listed ? this.#results() : nothing}
        </div>
        ${this.open ? this.#message() : nothing}
      </div>
      <div class="status" role="status">${this.spoken}</div>`;
  }

  protected override willUpdate(): void {
    // Until this element arrived a plain input stood in its place; what was typed there goes on.
    if (!this.hasUpdated) this.typed = this.querySelector('input')?.value ?? '';
  }

  protected override firstUpdated(): void {
    if (!this.querySelector('input')?.matches(':focus')) return;
    this.focus();
    this.#show();
  }

  protected override updated(): void {
    // Records may arrive after the box was opened, or change; the source answers at once when it has them.
    if (this.loading === 'ready' && this.#indexed !== this.#entries) void this.#load();
    this.renderRoot.querySelector('[role="option"][aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }

  /** Puts the cursor into the box. */
  override focus(options?: FocusOptions): void {
    this.input.focus(options);
  }

  /** Takes the focus back from what was found here; on a phone its button does, for the input would open list and keyboard. */
  takeFocusBack(): void {
    const button = this.layout === 'phone' ? this.renderRoot.querySelector<HTMLElement>('.go') : null;
    (button ?? this.input).focus();
  }

  get #entries(): readonly CatalogueEntry[] {
    const catalogue = this.#catalogue.value;
    return catalogue.status === 'ready' ? catalogue.value.entries : NO_ENTRIES;
  }
  #indexed: readonly CatalogueEntry[] = NO_ENTRIES;

  #results(): TemplateResult[] {
    if (!this.#panel || !this.found) return [];
    const byId = entriesById(this.#indexed);
    return this.#panel.results(this.found, {
      language: this.language,
      t: (key, values) => this.t(key, values),
      active: this.active,
      entryOf: (id) => byId.get(id),
      atYear: this.#years.value?.to ?? null,
    });
  }

  #message(): TemplateResult | typeof nothing {
    if (this.loading === 'failed') {
      return html`<p class="message warn">
        ${this.t('search.failed')} <button @click=${this.#retry}>${this.t('search.retry')}</button>
      </p>`;
    }
    if (this.typed.trim() === '') return html`<p class="message">${this.t('search.hint')}</p>`;
    if (!this.found) return this.loading === 'loading' ? html`<p class="message">${this.t('search.loading')}</p>` : nothing;
    if (this.found.issue) return html`<p class="message warn">${this.t(`search.issue.${this.found.issue}`)}</p>`;
    return this.found.total === 0 ? html`<p class="message">${this.t('search.none', { text: this.found.typed.trim() })}</p>` : nothing;
  }

  readonly #load = async (): Promise<void> => {
    const source: SearchSource | undefined = this.#source.value;
    if (!source) throw new Error('<ur-search-box> needs a search source context around it');
    const catalogue = this.#catalogue.value;
    const entries = this.#entries;
    this.loading = 'loading';
    try {
      const [{ searchPanel: panel }, searcher] = await Promise.all([
        import('./search/search-panel.ts'),
        source.open(catalogue.status === 'ready' ? catalogue.value : null),
      ]);
      if (!this.#panel) this.#adopt(panel);
      this.#panel = panel;
      this.#searcher = searcher;
      this.#indexed = entries;
      this.loading = 'ready';
      this.#search();
    } catch {
      // Whatever did not arrive, the user can try again; the rest of the page does not need it.
      this.loading = 'failed';
    }
  };

  readonly #retry = (): void => {
    // The button goes away with the message; its focus must not go with it.
    this.focus();
    void this.#load();
  };

  #adopt(panel: Panel): void {
    const { styleSheet } = panel.styles;
    const root = this.shadowRoot;
    if (!styleSheet || !root) throw new Error('<ur-search-box> needs a browser with constructed style sheets');
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
  }

  #search(): void {
    this.active = -1;
    this.found = this.#panel && this.#searcher && this.typed.trim() !== '' ? this.#panel.view(this.#searcher, this.typed) : null;
    this.#announceSoon();
  }

  #announceSoon(): void {
    clearTimeout(this.#announcing);
    this.spoken = '';
    const { found } = this;
    if (!found || !this.open) return;
    this.#announcing = setTimeout(() => {
      this.spoken = found.issue
        ? this.t(`search.issue.${found.issue}`)
        : found.total === 0
          ? this.t('search.none', { text: found.typed.trim() })
          : this.t('search.found', { count: found.total });
    }, ANNOUNCE_AFTER_MS);
  }

  readonly #show = (): void => {
    if (this.loading === 'not') void this.#load();
    if (this.open) return;
    this.open = true;
    this.#emit('ur-search-open');
  };

  readonly #shut = (): void => {
    clearTimeout(this.#announcing);
    this.spoken = '';
    this.active = -1;
    if (!this.open) return;
    this.open = false;
    this.#emit('ur-search-close');
  };

  readonly #onLeave = (): void => {
    // Only heard when the focus leaves the whole box: moves inside of it end at the shadow root. On the phone the list fills the screen: putting the keyboard away must not close it.
    if (this.layout !== 'phone') this.#shut();
  };

  readonly #clear = (): void => {
    this.#type('');
    this.focus();
  };

  readonly #go = (): void => {
    const best = this.found?.options[Math.max(0, this.active)];
    if (this.open && best) this.#choose(best);
    else this.focus();
  };

  #type(text: string): void {
    this.typed = text;
    this.#show();
    this.#search();
  }

  readonly #onInput = (): void => {
    if (this.#composing) this.typed = this.input.value;
    else this.#type(this.input.value);
  };

  readonly #onCompositionEnd = (): void => {
    this.#composing = false;
    this.#type(this.input.value);
  };

  readonly #onPick = (event: Event): void => {
    if (!(event.target instanceof Element)) return;
    const pressed = event.target.closest('[role="option"]');
    const index = [...this.renderRoot.querySelectorAll('[role="option"]')].findIndex((one) => one === pressed);
    const option = this.found?.options[index];
    if (option) this.#choose(option);
  };

  #choose({ choice, text }: SearchOption): void {
    this.typed = text[this.language];
    this.#search();
    this.#shut();
    if (this.layout === 'phone') this.input.blur();
    this.dispatchEvent(new CustomEvent<SearchSelectDetail>('ur-search-select', { detail: choice, bubbles: true, composed: true }));
  }

  #emit(type: 'ur-search-open' | 'ur-search-close'): void {
    this.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true }));
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    // Safari ends the composition before it sends the Enter that ended it, and marks that key only by the old code.
    const { keyCode } = event as { readonly keyCode: number };
    if (event.isComposing || this.#composing || keyCode === INPUT_METHOD_KEY) return;
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp':
        event.preventDefault();
        this.#move(event.key === 'ArrowDown' ? 1 : -1);
        break;
      case 'Enter': {
        event.preventDefault();
        const option = this.open ? this.found?.options[Math.max(0, this.active)] : undefined;
        if (option) this.#choose(option);
        else this.#show();
        break;
      }
      case 'Escape':
        this.#escape(event);
    }
  };

  /** Down from the last and up from the first option lead back to the input, then round. */
  #move(step: 1 | -1): void {
    if (!this.open) {
      this.#show();
      return;
    }
    const count = this.found?.options.length ?? 0;
    this.active = count === 0 ? -1 : ((this.active + 1 + step + count + 1) % (count + 1)) - 1;
  }

  /** Closes the list, then clears the text, then leaves the key to others. */
  #escape(event: KeyboardEvent): void {
    const listed = this.open && this.found !== null;
    if (!listed && this.typed === '' && this.layout !== 'phone') {
      this.#shut();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    if (this.open && (listed || this.typed === '')) {
      this.#shut();
      if (this.layout === 'phone') this.input.blur();
    } else {
      this.typed = '';
      this.#search();
    }
  }

  readonly #onPageKey = (event: KeyboardEvent): void => {
    if (!this.shortcut || !leadsToSearch(event)) return;
    event.preventDefault();
    this.focus();
    this.input.select();
  };
}

/** Whether an event is the key that leads to the search box. */
export const leadsToSearch = (event: Event): boolean => isSingleKey(event, '/');

/** A press on a button or an option must not take the focus from the input, which would close the list under it. */
function keepFocus(event: Event): void {
  event.preventDefault();
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-search-box': UrSearchBox;
  }
}
