import { html, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { filteredEntries } from '../state/selectors/filter-entries.ts';
import { baseStyles } from './styles/base-styles.ts';
import { UrElement } from './ur-element.ts';
import { addTexts } from '../i18n/dictionary.ts';
import { announcer } from '../i18n/sections/announcer.ts';

addTexts(announcer);

/** Typing and quick presses are told once, when they have come to rest. */
const REST_MS = 600;

/** The one polite live region: tells how many records are left after the filter changed. */
@customElement('ur-announcer')
export class UrAnnouncer extends UrElement {
  static override readonly styles = baseStyles;

  @state() private words = '';
  readonly #filter = this.select((state) => state.filter);
  #told: unknown = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.addController({ hostDisconnected: () => clearTimeout(this.#timer) });
  }

  protected override render(): TemplateResult {
    return html`<p class="hidden-visually" role="status">${this.words}</p>`;
  }

  protected override updated(): void {
    const filter = this.#filter.value;
    if (filter === this.#told) return;
    const first = this.#told === null;
    this.#told = filter;
    if (first) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#tell(), REST_MS);
  }

  #tell(): void {
    const { catalogue, filter } = this.store.get();
    if (catalogue.status !== 'ready') return;
    const count = filteredEntries(catalogue.value.entries, filter).entries.length;
    this.words = count === 0 ? this.t('list.announce-none') : this.t('list.announce', { count });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-announcer': UrAnnouncer;
  }
}
