import { ContextConsumer } from '@lit/context';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { MOST_BYTES, MOST_FEATURES } from '../../domain/layers/import-limits.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { controlStyles } from '../styles/control-styles.ts';
import { toolStyles } from '../tools/tool-styles.ts';
import { formatBytes } from '../../i18n/offline/format-bytes.ts';
import { LayerElement } from './layer-element.ts';
import type { Importing } from './layers-state.ts';
import { TilesDesk, tilesDeskContext } from './tiles-desk.ts';
import './ur-layer-preview.ts';

/** The ways in: a file by dialog, dropped on the page or pasted; how far it is, what is wrong with it, and what it is before it is added. */
@customElement('ur-layer-import')
export class UrLayerImport extends LayerElement {
  static override readonly styles = [
    baseStyles,
    controlStyles,
    toolStyles,
    css`
      progress {
        width: 100%;
        height: 8px;
        accent-color: var(--ur-accent);
      }
      textarea {
        box-sizing: border-box;
        width: 100%;
        min-height: 96px;
        padding: 8px;
        border: 1px solid var(--ur-line-strong);
        border-radius: var(--ur-radius-control);
        background: var(--ur-surface);
        color: var(--ur-text);
        font: 13px/1.5 ui-monospace, monospace;
        resize: vertical;
      }
      details > div {
        display: grid;
        gap: 8px;
        padding-top: 8px;
      }
    `,
  ];

  readonly #tiles = new ContextConsumer(this, { context: tilesDeskContext });

  constructor() {
    super();
    const over = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    };
    const drop = (event: DragEvent): void => {
      const file = event.dataTransfer?.files[0];
      if (!file) return;
      event.preventDefault();
      this.#give(file);
    };
    const paste = (event: ClipboardEvent): void => {
      const [target] = event.composedPath();
      if (target instanceof HTMLElement && target.matches('input, textarea')) return;
      const file = event.clipboardData?.files[0];
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (file) this.#give(file);
      else if (text.trim() !== '') this.#readText(text);
    };
    // The whole page takes files while this is open: a person should not have to aim.
    this.addController({
      hostConnected: () => {
        document.addEventListener('dragover', over);
        document.addEventListener('drop', drop);
        document.addEventListener('paste', paste);
      },
      hostDisconnected: () => {
        document.removeEventListener('dragover', over);
        document.removeEventListener('drop', drop);
        document.removeEventListener('paste', paste);
      },
    });
  }

  protected override render(): TemplateResult {
    const { importing } = this.desk.state.get();
    if (importing?.stage === 'preview') return html`<ur-layer-preview .file=${importing.file} .preview=${importing.preview} .condition=${importing.condition}></ur-layer-preview>`;
    if (importing?.stage === 'asking') return this.#renderAsking(importing);
    if (importing && importing.stage !== 'failed') return this.#renderProgress(importing);
    return html`<div class="part">
      <h3>${this.text('import.heading')}</h3>
      <div class="row">
        <button class="button primary" @click=${() => this.renderRoot.querySelector<HTMLInputElement>('input[type=file]')?.click()}>${this.text('import.choose')}</button>
        <input type="file" hidden aria-label=${this.text('import.choose')} accept=".pmtiles,.geojson,.geojsonl,.ndjson,.json,.csv,.tsv,.txt,.xlsx,.xlsm,.kml,.kmz,.gpx,.fgb,.zip,.gpkg,.dxf" @change=${this.#chosen} />
      </div>
      <p class="hint">${this.text('import.drop', { megabytes: MOST_BYTES / 1e6, rows: MOST_FEATURES })}</p>
      <details>
        <summary>${this.text('import.paste')}</summary>
        <div>
          <label class="field"><span>${this.text('import.paste-field')}</span><textarea spellcheck="false" autocomplete="off"></textarea></label>
          <div class="row"><button class="button" @click=${this.#pasted}>${this.text('import.paste-read')}</button></div>
        </div>
      </details>
      <p class="hint">${this.text('desk.mark-help')}</p>
    </div>`;
  }

  #renderProgress({ stage, file, share }: { readonly stage: 'fetching' | 'reading' | 'placing'; readonly file: string; readonly share: number }): TemplateResult {
    const words = this.text(`import.${stage}`, { file });
    return html`<div class="part">
      <p role="status">${words}</p>
      <progress max="1" .value=${share} aria-label=${words}></progress>
      <div class="row"><button class="button" @click=${() => this.desk.discard()}>${this.text('import.cancel')}</button></div>
    </div>`;
  }

  #renderAsking({ file, bytes, failure }: Extract<Importing, { readonly stage: 'asking' }>): TemplateResult {
    return html`<div class="part">
      <h3 tabindex="-1">${this.text('reader.heading', { file })}</h3>
      <p>${this.text('reader.text', { size: formatBytes(bytes) })}</p>
      ${failure === null ? nothing : html`<p role="alert" class="warn">${this.text(`reader.${failure}`)}</p>`}
      <div class="row">
        <button class="button primary" @click=${() => void this.desk.useReader(false)}>${this.text('reader.once')}</button>
        <button class="button" @click=${() => void this.desk.useReader(true)}>${this.text('reader.keep')}</button>
        <button class="button" @click=${() => this.desk.discard()}>${this.text('import.cancel')}</button>
      </div>
    </div>`;
  }

  #chosen({ target }: Event): void {
    const input = target as HTMLInputElement;
    const file = input.files?.[0];
    if (file) this.#give(file);
    // The same file can be chosen again after it was mended.
    input.value = '';
  }

  /** A file of tiles is not read whole: it becomes a large layer. */
  #give(file: File): void {
    const tiles = this.#tiles.value;
    if (tiles && TilesDesk.isArchive(file.name)) void tiles.addFile(file, file.name);
    else void this.desk.read(file, file.name);
  }

  #pasted(): void {
    const text = this.renderRoot.querySelector('textarea')?.value ?? '';
    if (text.trim() !== '') this.#readText(text);
  }

  #readText(text: string): void {
    void this.desk.read(new Blob([text]), this.text('import.pasted'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-layer-import': UrLayerImport;
  }
}
