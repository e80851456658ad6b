import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { FileParts, ImportPreview, SystemFit } from '../../domain/layers/import-preview.ts';
import type { BaseMap } from '../../domain/base-map.ts';
import { controlMap } from '../../geo/crs/control-map.ts';
import { referenceSystems, systemOf } from '../../geo/crs/reference-systems.ts';
import { type Weighing, weighSystems } from '../../geo/crs/weigh-systems.ts';
import { fitText } from '../../i18n/layers/fit-text.ts';
import { nextTask } from '../../services/turns.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { controlStyles } from '../styles/control-styles.ts';
import { toolStyles } from '../tools/tool-styles.ts';
import type { OriginCondition } from '../../domain/layers/own-layer.ts';
import { conditionWords } from './condition-words.ts';
import { axesWords } from './fit-words.ts';
import { LayerElement } from './layer-element.ts';
import { systemWords } from './system-words.ts';
import './ur-system-fits.ts';
import type { SystemChooseDetail } from './ur-system-fits.ts';

const MOST_LISTED_COLUMNS = 12;

/** What the file comes to lie on under each system; null where it gives no place or the base map has not arrived. */
const weigh = (preview: ImportPreview, base: BaseMap | null): Weighing | null => {
  const control = base && preview.sample.length > 0 ? controlMap(base) : null;
  return control && weighSystems(preview, control);
};

/** What a file is before it becomes a layer: its rows and columns, and which reference system its numbers are read in. */
@customElement('ur-layer-preview')
export class UrLayerPreview extends LayerElement {
  static override readonly styles = [
    baseStyles,
    controlStyles,
    toolStyles,
    css`
      dl {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: 4px 12px;
        margin: 0;
      }
      dt {
        color: var(--ur-text-muted);
      }
      dd {
        overflow-wrap: anywhere;
      }
      .fits {
        display: grid;
        gap: 8px;
      }
      select,
      .field input {
        width: 100%;
        min-width: 0;
      }
    `,
  ];

  @property({ attribute: false }) file = '';
  @property({ attribute: false }) preview!: ImportPreview;
  @property({ attribute: false }) condition: OriginCondition | null = null;
  /** Null until a person chose: the recommended one. */
  @state() private chosen: Pick<SystemFit, 'system' | 'axesSwapped'> | null = null;

  readonly #base = this.select(({ base }) => (base.status === 'ready' ? base.value : null));
  /** What was weighed, and of what: it takes a while, in a task of its own after the first drawing. */
  @state() private weighed: { readonly preview: ImportPreview; readonly base: BaseMap | null; readonly weighing: Weighing | null } | null = null;

  override focus(options?: FocusOptions): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector('h3')?.focus(options));
  }

  protected override firstUpdated(): void {
    this.focus();
  }

  protected override render(): TemplateResult {
    const { format, encoding, rows, columns, placeColumns, declared } = this.preview;
    const { system, axesSwapped } = this.#choice;
    const listed = columns.slice(0, MOST_LISTED_COLUMNS).join(this.#comma) + (columns.length > MOST_LISTED_COLUMNS ? ' …' : '');
    return html`<form class="part" @submit=${this.#add}>
      <h3 tabindex="-1">${this.text('preview.heading')}</h3>
      <dl>
        <dt>${this.text('preview.file')}</dt>
        <dd>${this.file}</dd>
        <dt>${this.text('preview.format')}</dt>
        <dd>${this.text(`format.${format}`)}${encoding ? ` · ${encoding.toUpperCase()}` : nothing}</dd>
        <dt>${this.text('preview.rows')}</dt>
        <dd>${rows}</dd>
        ${placeColumns.length > 0 ? html`<dt>${this.text('preview.places')}</dt><dd>${placeColumns.join(this.#comma)}</dd>` : nothing}
        ${columns.length > 0 ? html`<dt>${this.text('preview.columns')}</dt><dd>${listed}</dd>` : nothing}
      </dl>
      ${this.condition ? html`<p class="hint">${conditionWords(this.language, this.condition)}</p>` : nothing}
      ${this.preview.parts ? this.#renderParts(this.preview.parts) : nothing}
      <label class="field"><span>${this.text('preview.name')}</span><input name="name" type="text" maxlength="80" autocomplete="off" .value=${this.file.replace(/\.\w+$/, '')} /></label>
      ${this.#renderFits()}
      <label class="field">
        <span>${this.text('preview.system')}</span>
        <select name="system" @change=${({ target }: Event) => this.#choose((target as HTMLSelectElement).value)}>
          <optgroup label=${this.text('preview.fits')}>${this.#fitting.map((code) => this.#option(code, system))}</optgroup>
          <optgroup label=${this.text('preview.others')}>${referenceSystems.flatMap(({ code }) => (this.#fitting.includes(code) ? [] : [this.#option(code, system)]))}</optgroup>
        </select>
      </label>
      <label class="check"><input type="checkbox" .checked=${axesSwapped} @change=${({ target }: Event) => (this.chosen = { system, axesSwapped: (target as HTMLInputElement).checked })} />${this.text('preview.swapped')}</label>
      ${declared === null ? nothing : html`<p class="hint">${this.text('preview.declared', { system: systemWords(this.language, declared) })}</p>`}
      ${this.#renderFit()}
      <div class="row">
        <button class="button primary" type="submit">${this.text('preview.add')}</button>
        <button class="button" type="button" @click=${() => this.desk.discard()}>${this.text('preview.discard')}</button>
      </div>
    </form>`;
  }

  /** A choice among layers, sheets and encodings, where the file leaves one. */
  #renderParts({ layers, layer, encodings }: FileParts): TemplateResult {
    const { encoding } = this.preview;
    return html`${layers.length > 1
      ? html`<label class="field">
          <span>${this.text('preview.layer')}</span>
          <select name="layer" @change=${({ target }: Event) => void this.desk.readPart({ layer: (target as HTMLSelectElement).value, encoding: null })}>
            ${layers.map(({ name, count }) => html`<option value=${name} .selected=${name === layer}>${name}${count === null ? nothing : ` (${count})`}</option>`)}
          </select>
        </label>`
      : nothing}
    ${encodings.length > 1
      ? html`<label class="field">
          <span>${this.text('preview.encoding')}</span>
          <select name="encoding" @change=${({ target }: Event) => void this.desk.readPart({ layer, encoding: (target as HTMLSelectElement).value })}>
            ${[...new Set([...(encoding === null ? [] : [encoding]), ...encodings])].map((each) => html`<option value=${each} .selected=${each === encoding}>${each}</option>`)}
          </select>
        </label>`
      : nothing}`;
  }

  get #comma(): string {
    return this.language === 'zh' ? '、' : ', ';
  }

  get #choice(): Pick<SystemFit, 'system' | 'axesSwapped'> {
    const weighing = this.#weighing;
    const best = weighing?.candidates[weighing.recommended];
    return this.chosen ?? (best ? { system: best.systems[0], axesSwapped: best.axesSwapped } : this.preview.fits[0]);
  }

  get #weighing(): Weighing | null {
    return this.#isWeighed ? (this.weighed?.weighing ?? null) : null;
  }

  get #isWeighed(): boolean {
    return this.weighed?.preview === this.preview && this.weighed.base === this.#base.value;
  }

  protected override updated(): void {
    if (this.#isWeighed) return;
    const { preview } = this;
    const base = this.#base.value;
    void nextTask().then(() => {
      if (preview === this.preview && base === this.#base.value && !this.#isWeighed) this.weighed = { preview, base, weighing: weigh(preview, base) };
    });
  }

  /** The file over the ground, with the recommendation and why; that there is none where the ground is not known. */
  #renderFits(): TemplateResult | typeof nothing {
    const weighing = this.#weighing;
    const base = this.#base.value;
    if (this.preview.sample.length === 0 || !this.#isWeighed) return nothing;
    if (!weighing || !base) return html`<p class="warn">${fitText(this.language, 'why.unweighed', { system: systemWords(this.language, this.#choice.system) })}</p>`;
    return html`<div class="fits">
      <ur-system-fits .weighing=${weighing} .base=${base} .declared=${this.preview.declared} .chosen=${this.#choice} @ur-system-choose=${({ detail }: CustomEvent<SystemChooseDetail>) => (this.chosen = detail)}></ur-system-fits>
      <p class="hint">${axesWords(this.language, this.preview.fits)}</p>
      <p class="note">${fitText(this.language, 'hint')}</p>
    </div>`;
  }

  /** Codes of the systems that fit, each once, the recommended one first. */
  get #fitting(): readonly string[] {
    return [...new Set(this.preview.fits.map(({ system }) => system))];
  }

  #option(code: string, chosen: string): TemplateResult {
    return html`<option value=${code} .selected=${code === chosen}>${systemWords(this.language, code)}</option>`;
  }

  #choose(system: string): void {
    const fit = this.preview.fits.find((each) => each.system === system);
    this.chosen = { system, axesSwapped: fit?.axesSwapped ?? false };
  }

  #renderFit(): TemplateResult {
    const { system, axesSwapped } = this.#choice;
    const fit = this.preview.fits.find((each) => each.system === system && each.axesSwapped === axesSwapped);
    const isAmbiguous = this.preview.declared === null && (this.#weighing?.reason ?? 'open') === 'open' && systemOf(system)?.unit === 'degree' && (fit?.insideShare ?? 0) > 0;
    return html`<p role="status" class=${fit && fit.insideShare > 0 ? 'hint' : 'warn'}>
        ${fit && fit.insideShare > 0 ? this.text('preview.inside', { percent: Math.round(fit.insideShare * 100) }) : this.text('preview.outside')}
      </p>
      ${isAmbiguous ? html`<p class="note">${this.text('preview.ambiguous')}</p>` : nothing}`;
  }

  #add(event: SubmitEvent): void {
    event.preventDefault();
    const name = this.renderRoot.querySelector<HTMLInputElement>('input[name=name]')?.value ?? '';
    void this.desk.add({ name, ...this.#choice });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-layer-preview': UrLayerPreview;
  }
}
