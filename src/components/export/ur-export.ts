import { ContextConsumer } from '@lit/context';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { ExportTable } from '../../formats/export/export-table.ts';
import { type ExportFormat, exportFormats, takesAnySystem, writeTable } from '../../formats/export/write-table.ts';
import { referenceSystems, systemOf } from '../../geo/crs/reference-systems.ts';
import { type ExportKey, exportText } from '../../i18n/layers/export-text.ts';
import type { TextValues } from '../../i18n/fill-text.ts';
import { PackageError } from '../../services/package-error.ts';
import type { RecordSource } from '../../services/record-source.ts';
import { systemWords } from '../layers/system-words.ts';
import { recordSourceContext } from '../record-source-context.ts';
import { saveFile } from '../save-file.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { controlStyles } from '../styles/control-styles.ts';
import { toolStyles } from '../tools/tool-styles.ts';
import { UrElement } from '../ur-element.ts';

/** Something that can be taken away. */
export interface ExportSource {
  readonly id: string;
  readonly label: string;
  readonly build: (source: RecordSource) => ExportTable | Promise<ExportTable>;
}

const WGS84 = 'EPSG:4326';

/** Takes data away: what, in which format and reference system, as a file of the browser's. */
@customElement('ur-export')
export class UrExport extends UrElement {
  static override readonly styles = [
    baseStyles,
    controlStyles,
    toolStyles,
    css`
      :host {
        display: grid;
        gap: 10px;
      }
      select {
        width: 100%;
        min-width: 0;
      }
    `,
  ];

  @property({ attribute: false }) sources: readonly ExportSource[] = [];
  @state() private chosen: string | null = null;
  @state() private format: ExportFormat = 'xlsx';
  @state() private system = WGS84;
  @state() private told: { readonly key: 'saved' | 'failed'; readonly values: TextValues } | null = null;
  readonly #records = new ContextConsumer(this, { context: recordSourceContext });

  protected override render(): TemplateResult {
    const source = this.#source;
    if (!source) return html`<p class="hint">${this.#text('nothing')}</p>`;
    const isFree = takesAnySystem(this.format);
    return html`
      ${this.sources.length > 1 ? this.#select('what', this.sources.map(({ id, label }) => [id, label]), source.id, (id) => (this.chosen = id)) : nothing}
      ${this.#select('format', exportFormats.map((format) => [format, this.#text(`format.${format}`)]), this.format, (format) => (this.format = exportFormats.find((known) => known === format) ?? 'xlsx'))}
      ${isFree
        ? this.#select('system', referenceSystems.map(({ code }) => [code, systemWords(this.language, code)]), this.system, (code) => (this.system = code))
        : html`<p class="hint">${this.#text('system.fixed')}</p>`}
      <div class="row"><button class="button" @click=${() => void this.#save(source)}>${this.#text('save')}</button></div>
      <p role="status" class=${this.told?.key === 'failed' ? 'warn' : 'hint'}>${this.told ? this.#text(this.told.key, this.told.values) : nothing}</p>
    `;
  }

  get #source(): ExportSource | undefined {
    return this.sources.find(({ id }) => id === this.chosen) ?? this.sources[0];
  }

  #text(key: ExportKey, values?: TextValues): string {
    return exportText(this.language, key, values);
  }

  #select(name: 'what' | 'format' | 'system', options: readonly (readonly [string, string])[], chosen: string, onChange: (value: string) => void): TemplateResult {
    return html`<label class="field">
      <span>${this.#text(name)}</span>
      <select @change=${({ target }: Event) => onChange((target as HTMLSelectElement).value)}>
        ${options.map(([value, label]) => html`<option value=${value} .selected=${value === chosen}>${label}</option>`)}
      </select>
    </label>`;
  }

  async #save({ build }: ExportSource): Promise<void> {
    const source = this.#records.value;
    const code = takesAnySystem(this.format) ? this.system : WGS84;
    const system = systemOf(code);
    if (!source || !system) throw new Error('<ur-export> needs a record source context around it');
    try {
      const table = await build(source);
      const isMetres = system.unit === 'metre';
      const titles = { x: `${this.#text(isMetres ? 'x-metres' : 'x')} (${code})`, y: `${this.#text(isMetres ? 'y-metres' : 'y')} (${code})`, about: this.#text('about') };
      const about = [...table.about, [this.#text('about.system'), systemWords(this.language, code)] as const];
      const { extension, type, content } = await writeTable({ ...table, about }, this.format, system, titles);
      const file = `${table.name.replace(/[\\/:*?"<>|\s]+/g, '-')}-${new Date().toISOString().slice(0, 10)}.${extension}`;
      saveFile(file, type, content);
      this.told = { key: 'saved', values: { file, count: table.rows.length } };
    } catch (error) {
      // What is no failure of the network or the file is our own mistake, and must not hide behind a message.
      if (!(error instanceof PackageError)) throw error;
      this.told = { key: 'failed', values: {} };
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-export': UrExport;
  }
}
