import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { exportAll } from '../../actions/field/export-all.ts';
import { importFile } from '../../actions/field/import-file.ts';
import type { ImportFault, ImportReport } from '../../services/records/archive/import-report.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { controlStyles } from '../styles/control-styles.ts';
import { FieldElement } from './field-element.ts';
import { fieldIcon } from './field-icon.ts';
import { fieldStyles } from './field-styles.ts';
import { deskStyles } from './desk-styles.ts';
import { momentWords } from './moment-words.ts';

const DAY_MS = 24 * 60 * 60_000;
/** Faults told one by one; a damaged file can have hundreds. */
const MOST_SHOWN = 20;

/** Everything into one file and out of it again, always at hand; says how old the last export is and what an import brought. */
@customElement('ur-archive-tools')
export class UrArchiveTools extends FieldElement {
  static override readonly styles = [
    baseStyles,
    controlStyles,
    deskStyles,
    fieldStyles,
    css`
      :host {
        display: grid;
        gap: 12px;
      }
      .faults li {
        padding: 8px 0;
        border-top: 1px solid var(--ur-line);
        line-height: 1.5;
        overflow-wrap: anywhere;
      }
      .faults b {
        display: block;
        font-size: 14px;
      }
    `,
  ];

  @state() private busy: 'export' | 'import' | null = null;
  @state() private report: ImportReport | null = null;
  @query('input') private readonly file!: HTMLInputElement;
  readonly #keeping = this.watch((field) => field.keeping);
  readonly #any = this.watch((field) => (field.records?.length ?? 0) + field.drafts.length > 0);

  protected override render(): TemplateResult {
    return html`${this.#age()}
      <button class="button big" aria-busy=${this.busy === 'export'} @click=${this.#export}>${fieldIcon('download')}<span>${this.text(this.busy === 'export' ? 'queue.exporting' : 'queue.export')}</span></button>
      <button class="button big" aria-busy=${this.busy === 'import'} aria-describedby="hint" @click=${() => this.busy === null && this.file.click()}>${fieldIcon('up')}<span>${this.text(this.busy === 'import' ? 'archive.importing' : 'archive.import')}</span></button>
      <input type="file" accept=".zip,application/zip" hidden aria-label=${this.text('archive.import')} @change=${this.#onFile} />
      <p class="hint" id="hint">${this.text('archive.import-hint')}</p>
      <div role="status">${this.report ? this.#taken(this.report) : nothing}</div>`;
  }

  #age(): TemplateResult | typeof nothing {
    const keeping = this.#keeping.value;
    if (!keeping || !this.#any.value) return nothing;
    const { lastExportAt } = keeping;
    if (lastExportAt === null) return html`<p class="doubt">${this.text('archive.never')}</p>`;
    const days = Math.floor((this.setting.clock() - lastExportAt) / DAY_MS);
    return days < 1
      ? html`<p class="hint">${this.text('archive.last', { time: momentWords(this.language, lastExportAt) })}</p>`
      : html`<p class="doubt">${this.text('archive.old', { days })}</p>`;
  }

  #taken({ added, known, photos, cloned, faults }: ImportReport): TemplateResult {
    // A file that is none at all brought nothing to speak of.
    const [only] = faults;
    const refused = faults.length === 1 && (only?.code === 'no-archive' || only?.code === 'newer-format');
    return html`${refused ? nothing : html`<p class=${faults.length === 0 ? 'good' : ''}>${this.text('archive.taken', { added, known, photos })}</p>`}
      ${cloned ? html`<p class="doubt">${this.text('archive.cloned')}</p>` : nothing}
      ${faults.length === 0
        ? nothing
        : html`<p class="wrong">${this.text('archive.faults', { count: faults.length })}</p>
            <ul class="faults">
              ${faults.slice(0, MOST_SHOWN).map((fault) => this.#fault(fault))}
              ${faults.length > MOST_SHOWN ? html`<li>${this.text('archive.more', { count: faults.length - MOST_SHOWN })}</li>` : nothing}
            </ul>`}`;
  }

  #fault({ part, code }: ImportFault): TemplateResult {
    return html`<li><b>${part === '' ? this.text('archive.whole') : part.slice(0, 120)}</b>${this.text(`archive.fault.${code}`)}</li>`;
  }

  readonly #export = async (): Promise<void> => {
    if (this.busy !== null) return;
    this.busy = 'export';
    const result = await exportAll(this.setting);
    this.busy = null;
    if (result.ok) this.desk.tell('queue.exported', { name: result.name });
    else this.desk.warn('queue.export-failed', { why: this.text(`why.${result.why}`) });
  };

  readonly #onFile = async (): Promise<void> => {
    const [file] = this.file.files ?? [];
    if (!file || this.busy !== null) return;
    this.busy = 'import';
    this.report = null;
    const outcome = await importFile(this.setting, file);
    // The same file may be chosen again.
    this.file.value = '';
    this.busy = null;
    if (outcome.ok) this.report = outcome.report;
    else this.desk.warn('archive.failed', { why: this.text(`why.${outcome.why}`) });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-archive-tools': UrArchiveTools;
  }
}
