import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { chooseAmong } from '../actions/choose-among.ts';
import { hoverRecord } from '../actions/hover-record.ts';
import { selectRecord } from '../actions/select-record.ts';
import { icon } from './late-icon.ts';
import { siteRow } from './site-row.ts';
import { baseStyles } from './styles/base-styles.ts';
import { rowStyles } from './styles/row-styles.ts';
import { subdistrictNamer } from './subdistrict-name.ts';
import { UrElement } from './ur-element.ts';
import { addTexts } from '../i18n/dictionary.ts';
import { chooser } from '../i18n/sections/chooser.ts';

addTexts(chooser);

/** Asks which of several records at one point is meant; focus moves to the first, Escape answers none. */
@customElement('ur-chooser')
export class UrChooser extends UrElement {
  static override readonly styles = [
    baseStyles,
    rowStyles,
    css`
      :host {
        display: block;
      }
      section {
        display: flex;
        flex-direction: column;
        max-height: inherit;
        overflow: hidden;
        border: 1px solid var(--ur-line);
        border-radius: var(--ur-radius-card);
        background: var(--ur-surface);
        box-shadow: var(--ur-shadow);
      }
      header {
        display: flex;
        align-items: center;
        justify-content: space-between;
        padding: 4px 4px 4px 16px;
        border-bottom: 1px solid var(--ur-line);
      }
      h2 {
        font-size: 15px;
        font-weight: 600;
        line-height: 1.3;
      }
      .close {
        display: grid;
        place-items: center;
        width: max(40px, var(--ur-control));
        height: max(40px, var(--ur-control));
        border-radius: var(--ur-radius-control);
      }
      .close:hover {
        background: var(--ur-surface-alt);
      }
      ul {
        overflow-y: auto;
        overscroll-behavior: contain;
      }
      .row {
        min-height: 54px;
        padding-block: 6px;
      }
      li:last-child .row {
        border-bottom: 0;
      }
    `,
  ];

  readonly #ids = this.select((state) => state.chooser);
  readonly #catalogue = this.select((state) => state.catalogue);
  readonly #vocabulary = this.select((state) => state.vocabulary);
  readonly #years = this.select((state) => state.filter.years);
  readonly #base = this.select((state) => state.base);
  #focused: readonly string[] | null = null;

  protected override render(): TemplateResult | typeof nothing {
    const ids = this.#ids.value;
    const catalogue = this.#catalogue.value;
    const vocabulary = this.#vocabulary.value;
    const base = this.#base.value;
    if (!ids || catalogue.status !== 'ready' || vocabulary.status !== 'ready') return nothing;
    const wanted = new Set(ids);
    const entries = catalogue.value.entries.filter(({ id }) => wanted.has(id));
    const context = {
      language: this.language,
      vocabulary: vocabulary.value,
      year: this.#years.value?.to ?? null,
      distance: () => null,
      subdistrictName: subdistrictNamer(base.status === 'ready' ? base.value : null, this.language),
    };
    return html`<section role="dialog" aria-labelledby="question">
      <header>
        <h2 id="question">${this.t('shell.chooser', { count: entries.length })}</h2>
        <button class="close" aria-label=${this.t('shell.chooser-close')} @click=${() => chooseAmong(this.store, [])}>
          ${icon('close')}
        </button>
      </header>
      <ul @pointerleave=${() => hoverRecord(this.store, null)}>
        ${entries.map(
          (entry) => html`<li>
            <button
              class="row"
              @click=${() => selectRecord(this.store, entry.id)}
              @pointerenter=${() => hoverRecord(this.store, entry.id)}
              @focus=${() => hoverRecord(this.store, entry.id)}
            >
              ${siteRow(entry, context)}
            </button>
          </li>`,
        )}
      </ul>
    </section>`;
  }

  protected override updated(): void {
    const ids = this.#ids.value;
    if (ids === this.#focused) return;
    this.#focused = ids;
    if (ids) this.renderRoot.querySelector<HTMLElement>('.row')?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-chooser': UrChooser;
  }
}
