import { ContextConsumer } from '@lit/context';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { ExportTable } from '../../formats/export/export-table.ts';
import { type ExportFormat, exportFormats, needsGdal, takesSystem } from '../../formats/export/write-table.ts';
import { referenceSystems, systemOf } from '../../geo/crs/reference-systems.ts';
import { type ExportKey, exportText } from '../../i18n/layers/export-text.ts';
import type { TextValues } from '../../i18n/fill-text.ts';
import { formatBytes } from '../../i18n/offline/format-bytes.ts';
import { type Exporter, ExportError, workerExporter } from '../../services/export/exporter.ts';
import { deviceOptionalPackages } from '../../services/optional/device-optional-packages.ts';
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
      progress {
        width: 100%;
        height: 8px;
        accent-color: var(--ur-accent);
      }
    `,
  ];

  @property({ attribute: false }) sources: readonly ExportSource[] = [];
  /** Writes files; in a worker by default. */
  @property({ attribute: false }) exporter: Exporter = workerExporter;
  @state() private chosen: string | null = null;
  @state() private format: ExportFormat = 'xlsx';
  @state() private system = WGS84;
  @state() private told: { readonly key: 'saved' | 'stopped' | 'failed' | 'failed.missing' | 'failed.refused' | 'failed.thread'; readonly values: TextValues } | null = null;
  /** Part that is done of loading GDAL; null while nothing is written. */
  @state() private share: number | null = null;
  #writing: AbortController | null = null;
  readonly #packages = deviceOptionalPackages();
  readonly #records = new ContextConsumer(this, { context: recordSourceContext });

  protected override render(): TemplateResult {
    const source = this.#source;
    const { format } = this;
    if (!source) return html`<p class="hint">${this.#text('nothing')}</p>`;
    const systems = referenceSystems.filter(({ code }) => takesSystem(format, code));
    return html`
      ${this.sources.length > 1 ? this.#select('what', this.sources.map(({ id, label }) => [id, label]), source.id, (id) => (this.chosen = id)) : nothing}
      ${this.#select('format', exportFormats.map((known) => [known, this.#text(`format.${known}`)]), format, (chosen) => (this.format = exportFormats.find((known) => known === chosen) ?? 'xlsx'))}
      ${systems.length > 1
        ? this.#select('system', systems.map(({ code }) => [code, systemWords(this.language, code)]), this.#code, (code) => (this.system = code))
        : html`<p class="hint">${this.#text('system.fixed')}</p>`}
      ${format === 'shapefile' || format === 'dxf' ? html`<p class="hint">${this.#text(format)}</p>` : nothing}
      ${needsGdal(format) ? html`<p class="hint">${this.#text('gdal', { size: formatBytes(this.#packages.addresses('gdal').bytes) })}</p>` : nothing}
      ${this.share === null ? nothing : html`<progress max="1" .value=${this.share} aria-label=${this.#text('writing')}></progress>`}
      <div class="row">
        ${this.share === null
          ? html`<button class="button" @click=${() => void this.#save(source)}>${this.#text('save')}</button>`
          : html`<button class="button" @click=${() => this.#writing?.abort()}>${this.#text('stop')}</button>`}
      </div>
      <p role="status" class=${this.told?.key.startsWith('failed') ? 'warn' : 'hint'}>${this.told ? this.#text(this.told.key, this.told.values) : nothing}</p>
    `;
  }

  get #source(): ExportSource | undefined {
    return this.sources.find(({ id }) => id === this.chosen) ?? this.sources[0];
  }

  /** The chosen system, or WGS 84 where the format does not take it. */
  get #code(): string {
    return takesSystem(this.format, this.system) ? this.system : WGS84;
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
    const { format } = this;
    const code = this.#code;
    const system = systemOf(code);
    if (!source || !system) throw new Error('<ur-export> needs a record source context around it');
    const writing = new AbortController();
    this.#writing = writing;
    this.told = null;
    this.share = 0;
    try {
      const table = await build(source);
      const isMetres = system.unit === 'metre';
      const titles = { x: `${this.#text(isMetres ? 'x-metres' : 'x')} (${code})`, y: `${this.#text(isMetres ? 'y-metres' : 'y')} (${code})`, about: this.#text('about') };
      const about = [...table.about, [this.#text('about.system'), systemWords(this.language, code)] as const];
      const gdal = needsGdal(format) ? this.#packages.addresses('gdal') : null;
      const { extension, type, content } = await this.exporter({ table: { ...table, about }, format, system: code, titles, gdal }, (share) => (this.share = share), writing.signal);
      const file = `${table.name.replace(/[\\/:*?"<>|\s]+/g, '-')}-${new Date().toISOString().slice(0, 10)}.${extension}`;
      saveFile(file, type, content);
      this.told = { key: 'saved', values: { file, count: table.rows.length } };
    } catch (error) {
      this.told = this.#failure(error, writing.signal.aborted);
    } finally {
      this.share = null;
    }
  }

  /** What is no failure of the network, the disk or GDAL is our own mistake, and must not hide behind a message. */
  #failure(error: unknown, isStopped: boolean): NonNullable<typeof this.told> {
    if (isStopped) return { key: 'stopped', values: {} };
    if (error instanceof PackageError) return { key: 'failed', values: {} };
    if (error instanceof ExportError && error.why !== 'broken') return { key: `failed.${error.why}`, values: { message: error.message } };
    throw error;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-export': UrExport;
  }
}
