import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { statementsById } from '../../domain/derive/statement-id.ts';
import { memoiseLast } from '../../state/selectors/memoise-last.ts';
import { saveFile } from '../save-file.ts';
import { emit } from '../site-card/emit.ts';
import { type Evidence, ProofDesk } from './proof-desk.ts';
import { mailDraft, reportSubject, reportText, type ReportSubject, shownLines } from './report-text.ts';

/** Says against a statement or a place what is wrong with it, as a file or the draft of a mail; sends nothing. Sends `ur-record-open`. */
@customElement('ur-report-desk')
export class UrReportDesk extends ProofDesk {
  static override readonly styles = [
    ...ProofDesk.styles,
    css`
      textarea {
        min-height: 84px;
        padding: 8px;
        border: 1px solid var(--ur-line-strong);
        border-radius: var(--ur-radius-control);
        background: var(--ur-surface);
        color: var(--ur-text);
        font: inherit;
        resize: vertical;
      }
      code {
        overflow-wrap: anywhere;
      }
      .empty {
        color: var(--ur-error);
      }
      a.button {
        text-decoration: none;
      }
    `,
  ];

  protected override readonly titleKey = 'report.title';
  @state() private wrong = '';
  @state() private right = '';
  @state() private empty = false;
  readonly #cited = memoiseLast((records: Evidence['records']) => statementsById(records.values()));

  protected override renderBody({ catalogue, records, words }: Evidence): TemplateResult {
    const subject = reportSubject(this.linked.join('.'), this.#cited(records), records);
    if (subject === null) return html`<p class="section">${this.t('report.unknown')}</p>`;
    const record = subject.kind === 'place' ? subject.record : subject.found.record;
    const text = reportText(subject, { wrong: this.wrong, right: this.right }, { version: catalogue.version, link: new URL(`?site=${record.id}`, document.baseURI).href }, words);
    return html`
      <section class="section" aria-labelledby="about">
        <p class="small muted">${this.t('report.intro')}</p>
        <h3 id="about">${this.t('report.about')}</h3>
        <button class="link" @click=${() => emit(this, 'ur-record-open', { id: record.id })}>${record.name[this.language]}</button>
        <div class="cited small">${shownLines(subject, words).slice(1).map((line) => html`<div>${line}</div>`)}</div>
        <p class="small muted"><code>${this.t('report.id', { id: subject.id })}</code></p>
      </section>
      <section class="section">
        ${this.#field('wrong', this.wrong, (value) => (this.wrong = value))}
        ${this.empty ? html`<p class="small empty" id="empty" role="alert">${this.t('report.empty')}</p>` : nothing}
        ${this.#field('right', this.right, (value) => (this.right = value))}
        <div class="tools">
          <button class="button primary" @click=${() => this.#save(subject, text)}>${this.t('report.file')}</button>
          <a class="button" href=${mailDraft(subject, text, words)} @click=${(event: Event) => this.#mail(event)}>${this.t('report.mail')}</a>
        </div>
      </section>
    `;
  }

  #field(part: 'wrong' | 'right', value: string, take: (value: string) => void): TemplateResult {
    return html`<label
      >${this.t(`report.${part}`)}
      <textarea
        rows="3"
        .value=${value}
        aria-invalid=${part === 'wrong' && this.empty ? 'true' : nothing}
        aria-describedby=${part === 'wrong' && this.empty ? 'empty' : nothing}
        @input=${(event: Event) => {
          take((event.target as HTMLTextAreaElement).value);
          this.empty = false;
        }}
      ></textarea>
    </label>`;
  }

  #save(subject: ReportSubject, text: string): void {
    if (!this.#said()) return;
    const file = `${subject.id.replace(/[^\p{L}\p{N}._-]/gu, '-').slice(0, 100)}.txt`;
    saveFile(file, 'text/plain;charset=utf-8', text);
    this.said = this.t('report.saved', { file });
  }

  #mail(event: Event): void {
    if (!this.#said()) event.preventDefault();
  }

  /** Whether anything is said; an empty report is none. */
  #said(): boolean {
    this.empty = this.wrong.trim() === '';
    if (this.empty) this.renderRoot.querySelector('textarea')?.focus();
    return !this.empty;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-report-desk': UrReportDesk;
  }
}
