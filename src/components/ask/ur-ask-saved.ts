import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import type { SavedQuestion } from '../../domain/saved-question.ts';
import type { LayerRow } from '../../query/layer.ts';
import { icon } from '../late-icon.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { controlStyles } from '../styles/control-styles.ts';
import { toolIcon } from '../tools/tool-icon.ts';
import { toolStyles } from '../tools/tool-styles.ts';
import { AskElement } from './ask-element.ts';
import type { Comparison } from './ask-state.ts';
import { askStyles } from './ask-styles.ts';
import { rowName } from './ask-words.ts';
import { openFound } from './open-found.ts';

/** No name is longer, in characters. */
const MOST_NAME_CHARACTERS = 80;

/** Questions kept on this device: saved, opened, renamed, deleted and brought back; two of them set against each other. */
@customElement('ur-ask-saved')
export class UrAskSaved extends AskElement {
  static override readonly styles = [
    baseStyles,
    controlStyles,
    toolStyles,
    askStyles,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 12px;
      }
      .saved {
        display: grid;
        grid-template-columns: 1fr auto auto;
        align-items: center;
      }
      .open {
        min-height: max(40px, var(--ur-control));
        overflow-wrap: anywhere;
      }
      form {
        display: grid;
        grid-template-columns: 1fr auto;
        gap: 8px;
        align-items: end;
      }
      h4 {
        margin: 0;
        font-size: 13px;
        font-weight: 600;
      }
    `,
  ];

  @query('input.name') private readonly nameField!: HTMLInputElement | null;
  @query('input.rename') private readonly renameField!: HTMLInputElement | null;
  @query('select.first') private readonly first!: HTMLSelectElement | null;
  @query('select.second') private readonly second!: HTMLSelectElement | null;
  /** Id of the question that is being renamed. */
  @state() private renaming: string | null = null;

  readonly #saved = this.watch((state) => state.saved);
  readonly #result = this.watch((state) => state.result);
  readonly #comparison = this.watch((state) => state.comparison);

  protected override render(): TemplateResult {
    const { items, deleted, failure } = this.#saved.value;
    return html`
      <h3>${this.text('saved')}</h3>
      ${this.#result.value
        ? html`<form @submit=${this.#save}>
            <label class="field"><span>${this.text('saved.name')}</span><input class="name" type="text" maxlength=${MOST_NAME_CHARACTERS} autocomplete="off" /></label>
            <button class="button">${toolIcon('check')}${this.text('saved.save')}</button>
          </form>`
        : nothing}
      <p class="problem" role="alert" ?hidden=${failure === null}>${failure === null ? nothing : this.text(`saved.failed-${failure}`)}</p>
      ${items.length === 0
        ? html`<p class="hint">${this.text('saved.none')}</p>`
        : html`<ul class="list" aria-label=${this.text('saved')}>
            ${items.map((question) => html`<li>${question.id === this.renaming ? this.#renderRenaming(question) : this.#renderSaved(question)}</li>`)}
          </ul>`}
      ${deleted.length > 0 ? html`<div class="row"><button class="button" @click=${() => this.session.saved.restore()}>${toolIcon('undo')}${this.text('saved.undo')}</button></div>` : nothing}
      ${items.length > 1 ? this.#renderChoice(items) : nothing} ${this.#comparison.value ? this.#renderComparison(this.#comparison.value) : nothing}
    `;
  }

  #renderSaved(question: SavedQuestion): TemplateResult {
    const { name } = question;
    return html`<div class="saved">
      <button class="open link" aria-label=${this.text('saved.open', { name })} @click=${() => this.session.open(question)}>${name}</button>
      <button class="icon-button" aria-label=${this.text('saved.rename', { name })} title=${this.text('saved.rename', { name })} @click=${() => this.#startRenaming(question)}>${toolIcon('pencil')}</button>
      <button class="icon-button" aria-label=${this.text('saved.remove', { name })} title=${this.text('saved.remove', { name })} @click=${() => this.session.saved.remove(question)}>${toolIcon('trash')}</button>
    </div>`;
  }

  #renderRenaming(question: SavedQuestion): TemplateResult {
    return html`<form @submit=${(event: Event) => this.#rename(event, question)}>
      <label class="field"><span>${this.text('saved.name')}</span><input class="rename" type="text" maxlength=${MOST_NAME_CHARACTERS} .value=${question.name} /></label>
      <button class="button">${toolIcon('check')}${this.text('saved.save')}</button>
    </form>`;
  }

  #renderChoice(items: readonly SavedQuestion[]): TemplateResult {
    const choice = (place: 'first' | 'second', chosen: number): TemplateResult => html`<label class="field">
      <span>${this.text(`compare.${place}`)}</span>
      <select class=${place}>
        ${items.map(({ id, name }, index) => html`<option value=${id} ?selected=${index === chosen}>${name}</option>`)}
      </select>
    </label>`;
    return html`<details>
      <summary>${this.text('compare')}</summary>
      <div>
        ${choice('first', 0)} ${choice('second', 1)}
        <div class="row"><button class="button" @click=${this.#compare}>${this.text('compare.do')}</button></div>
      </div>
    </details>`;
  }

  #renderComparison({ target, names: [first, second], onlyFirst, both, onlySecond }: Comparison): TemplateResult {
    const part = (title: string, rows: readonly LayerRow[]): TemplateResult => html`<section>
      <h4>${title} (${rows.length})</h4>
      <ul class="list" aria-label=${title}>
        ${rows.map(
          (row) => html`<li>
            <button class="open link" @click=${() => openFound(this.store, this.session, target, row)} @pointerenter=${() => this.session.hover(row.id)} @focus=${() => this.session.hover(row.id)}>${rowName(this.language, row)}</button>
          </li>`,
        )}
      </ul>
    </section>`;
    return html`<div class="told" role="group" aria-label=${this.text('compare')}>
      <p role="status">${this.text('compare.told', { first: onlyFirst.length, both: both.length, second: onlySecond.length })}</p>
      ${part(this.text('compare.only', { name: first }), onlyFirst)} ${part(this.text('compare.both'), both)} ${part(this.text('compare.only', { name: second }), onlySecond)}
      <div class="row"><button class="button" @click=${() => this.session.endComparison()}>${icon('close')}${this.text('compare.end')}</button></div>
    </div>`;
  }

  async #save(event: Event): Promise<void> {
    event.preventDefault();
    const field = this.nameField;
    const name = field?.value.trim() ?? '';
    if (!field || name === '') {
      this.session.warn('saved.no-name');
      field?.focus();
      return;
    }
    await this.session.save(name);
    if (this.session.state.get().saved.failure === null) field.value = '';
  }

  async #startRenaming({ id }: SavedQuestion): Promise<void> {
    this.renaming = id;
    await this.updateComplete;
    this.renameField?.focus();
    this.renameField?.select();
  }

  async #rename(event: Event, question: SavedQuestion): Promise<void> {
    event.preventDefault();
    const name = this.renameField?.value.trim() ?? '';
    if (name === '') {
      this.session.warn('saved.no-name');
      return;
    }
    this.renaming = null;
    if (name !== question.name) await this.session.saved.rename(question, name);
  }

  async #compare(): Promise<void> {
    const { items } = this.#saved.value;
    const of = (select: HTMLSelectElement | null): SavedQuestion | undefined => items.find(({ id }) => id === select?.value);
    const [first, second] = [of(this.first), of(this.second)];
    if (!first || !second || first === second) {
      this.session.warn('compare.same');
      return;
    }
    await this.session.compare(first, second);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-ask-saved': UrAskSaved;
  }
}
