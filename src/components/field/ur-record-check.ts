import { Task } from '@lit/task';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { checkRecords, type CheckOutcome } from '../../actions/field/check-records.ts';
import type { SetAside } from '../../services/field/visit-keeper.ts';
import { StorageError } from '../../domain/storage-error.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { controlStyles } from '../styles/control-styles.ts';
import { FieldElement } from './field-element.ts';
import { fieldStyles } from './field-styles.ts';
import { momentWords } from './moment-words.ts';

const NONE: readonly SetAside[] = [];

/** Derives all records anew from their history and says whether they are what was shown; lists what could not be read. */
@customElement('ur-record-check')
export class UrRecordCheck extends FieldElement {
  static override readonly styles = [
    baseStyles,
    controlStyles,
    fieldStyles,
    css`
      :host,
      section,
      .inside {
        display: grid;
        gap: 10px;
      }
      li {
        padding: 8px 0;
        border-top: 1px solid var(--ur-line);
        line-height: 1.5;
        overflow-wrap: anywhere;
      }
    `,
  ];

  @state() private outcome: CheckOutcome | 'running' | null = null;
  readonly #count = this.watch((field) => field.keeping?.setAside ?? 0);
  readonly #aside = new Task(this, {
    args: () => [this.#count.value] as const,
    // What cannot be read is told where records are read.
    task: async ([count]) => (count === 0 ? NONE : this.setting.keeper.setAside().catch((error: unknown) => {
      if (!(error instanceof StorageError)) throw error;
      return NONE;
    })),
  });

  protected override render(): TemplateResult {
    const aside = this.#aside.value ?? NONE;
    return html`${aside.length === 0
        ? nothing
        : html`<section>
            <h3>${this.text('aside.title', { count: aside.length })}</h3>
            <p class="doubt">${this.text('aside.why')}</p>
            <ul>
              ${aside.map((row) => html`<li>${this.#row(row)}</li>`)}
            </ul>
          </section>`}
      <details>
        <summary>${this.text('check.open')}</summary>
        <div class="inside">
          <p class="hint">${this.text('check.hint')}</p>
          <button class="button" aria-busy=${this.outcome === 'running'} @click=${this.#check}>${this.text(this.outcome === 'running' ? 'check.running' : 'check.run')}</button>
          <div role="status">${this.#said()}</div>
        </div>
      </details>`;
  }

  #row({ from, fault, foundAt }: SetAside): string {
    const words = fault === 'newer-schema' || fault === 'diverged' ? this.text(`aside.${fault}`) : this.text('aside.other', { fault });
    return this.text('aside.row', { from, time: momentWords(this.language, foundAt), fault: words });
  }

  #said(): TemplateResult | typeof nothing {
    const { outcome } = this;
    if (outcome === null || outcome === 'running') return nothing;
    if (!outcome.ok) return html`<p class="wrong">${this.text('check.failed', { why: this.text(`why.${outcome.why}`) })}</p>`;
    const { equal, records, after } = outcome.report;
    return html`<p class=${equal ? 'good' : 'doubt'}>${this.text(equal ? 'check.equal' : 'check.mended', { count: records, digest: after.slice(0, 12) })}</p>`;
  }

  readonly #check = async (): Promise<void> => {
    if (this.outcome === 'running') return;
    this.outcome = 'running';
    this.outcome = await checkRecords(this.setting);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-record-check': UrRecordCheck;
  }
}
