import { ContextConsumer } from '@lit/context';
import { Task, TaskStatus } from '@lit/task';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Catalogue, CatalogueEntry } from '../domain/catalogue.ts';
import { relatedRecords } from '../domain/derive/related-records.ts';
import { idsOfStatements } from '../domain/derive/statement-id.ts';
import type { Documents } from '../domain/derive/statement-moment.ts';
import type { IdentifiedRecord } from '../domain/renewal-record.ts';
import type { Statement } from '../domain/statement.ts';
import type { StatementTerms, Vocabulary } from '../domain/vocabulary.ts';
import type { LoadFailure } from '../domain/load-failure.ts';
import { PackageError } from '../services/package-error.ts';
import { memoiseLast } from '../state/selectors/memoise-last.ts';
import { icon } from './late-icon.ts';
import { recordSourceContext } from './record-source-context.ts';
import { type CardContent, cardContent } from './site-card/card-content.ts';
import './site-card/card-texts.ts';
import { cardStyles } from './site-card/card-styles.ts';
import { emit } from './site-card/emit.ts';
import { askLate } from './site-card/ask-late.ts';
import { inspectButton } from './site-card/inspect-button.ts';
import { PrintMoment } from './site-card/print-moment.ts';
import { siteCardStyles } from './site-card/site-card-styles.ts';
import { type StatementWords, statementWords } from './site-card/statement-words.ts';
import { recordsOfYears } from './site-card/records-of-years.ts';
import './site-card/ur-card-header.ts';
import './site-card/ur-card-years.ts';
import './site-card/ur-disagreement.ts';
import './site-card/ur-figures.ts';
import './site-card/ur-member-squares.ts';
import './site-card/ur-precision-band.ts';
import './site-card/ur-progress.ts';
import './site-card/ur-related.ts';
import './site-card/ur-source-list.ts';
import './site-card/ur-statement-history.ts';
import './site-card/ur-target-actual-chart.ts';
import './site-card/ur-text-statements.ts';
import { baseStyles } from './styles/base-styles.ts';
import { UrElement } from './ur-element.ts';
import './ur-mark.ts';

interface Records {
  readonly records: ReadonlyMap<string, IdentifiedRecord>;
  readonly documents: Documents;
  readonly terms: StatementTerms;
}

/**
 * All that is known of one record, derived from its statements.
 * Sends `ur-record-open` {id} for another record, `ur-link-copy` {id}, and `ur-card-close`.
 */
@customElement('ur-site-card')
export class UrSiteCard extends UrElement {
  static override styles = [baseStyles, cardStyles, siteCardStyles];

  @property({ attribute: 'record-id' }) recordId = '';
  @state() private showHistory = false;
  /** All statements are wanted although years are chosen. */
  @state() private showAllYears = false;

  readonly #catalogue = this.select((app) => app.catalogue);
  readonly #vocabulary = this.select((app) => app.vocabulary);
  readonly #years = this.select((app) => app.filter.years);
  readonly #source = new ContextConsumer(this, { context: recordSourceContext });
  readonly #records = new Task(this, {
    args: () => [this.#source.value],
    task: async ([source]): Promise<Records> => {
      if (!source) throw new Error('<ur-site-card> needs a record source context around it');
      const [records, documents, terms] = await Promise.all([source.records(), source.documents(), source.terms()]);
      return { records, documents, terms };
    },
    onError: (error) => {
      // What is no failure of the network or the file is our own mistake, and must not hide behind a message.
      if (!(error instanceof PackageError)) reportError(error);
    },
  });
  readonly #print = new PrintMoment(this);
  readonly #whole = memoiseLast((vocabulary: Vocabulary, terms: StatementTerms): Vocabulary => ({ ...vocabulary, ...terms }));
  readonly #words = memoiseLast(statementWords);
  readonly #related = memoiseLast(relatedRecords);
  readonly #content = memoiseLast(cardContent);
  readonly #ofYears = memoiseLast(recordsOfYears);
  readonly #ids = memoiseLast(idsOfStatements);

  /** Moves the focus to the card's heading; without a heading yet, to the first control. */
  override focus(options?: FocusOptions): void {
    const target = this.renderRoot.querySelector<HTMLElement>('ur-card-header') ?? this.renderRoot.querySelector('button');
    target?.focus(options);
  }

  /** Waits for the header as well, so that the card can take the focus. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const settled = await super.getUpdateComplete();
    await this.renderRoot.querySelector('ur-card-header')?.updateComplete;
    return settled;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('recordId')) {
      this.showHistory = false;
      this.showAllYears = false;
    }
  }

  override render(): TemplateResult {
    const catalogue = this.#catalogue.value;
    const vocabulary = this.#vocabulary.value;
    if (catalogue.status === 'failed') return this.#frameless(this.#failure(catalogue.reason));
    if (vocabulary.status === 'failed') return this.#frameless(this.#failure(vocabulary.reason));
    if (catalogue.status === 'loading' || vocabulary.status === 'loading') return this.#frameless(this.#skeleton());
    const entry = catalogue.value.entries.find(({ id }) => id === this.recordId);
    if (!entry) return this.#frameless(this.#absence());
    const { status, value, error } = this.#records;
    if (status === TaskStatus.COMPLETE && value) return this.#loaded(entry, catalogue.value, vocabulary.value, value);
    const instead = status === TaskStatus.ERROR ? this.#unread(error) : this.#skeleton();
    const body = html`<ur-precision-band .entry=${entry}></ur-precision-band>${instead}`;
    return this.#card(entry, vocabulary.value, 0, body);
  }

  #loaded(entry: CatalogueEntry, catalogue: Catalogue, firstView: Vocabulary, { records, documents, terms }: Records): TemplateResult {
    const vocabulary = this.#whole(firstView, terms);
    const years = this.showAllYears ? null : this.#years.value;
    const content = this.#content(entry, catalogue.entries, this.#ofYears(records, years, documents), documents, vocabulary);
    const words = this.#words(vocabulary, documents, this.language);
    const body = this.showHistory ? this.#history(content, words) : this.#summary(entry, catalogue, content, words);
    return this.#card(
      entry,
      vocabulary,
      content.disagreements.length,
      html`${this.#yearsNote(records.get(entry.id)?.statements.length ?? 0, content.record.statements.length)} ${body} ${this.#print.printing && !this.showHistory ? this.#statements(content, words) : nothing}
        <p class="print-note small muted">${this.t('card.print-note', { version: catalogue.version })}</p>`,
      this.#actions(),
    );
  }

  #card(
    entry: CatalogueEntry,
    vocabulary: Vocabulary,
    disagreements: number,
    body: TemplateResult,
    actions: TemplateResult | typeof nothing = nothing,
  ): TemplateResult {
    return html`<article
      aria-label=${entry.name[this.language]}
      @ur-history-open=${() => this.#openHistory()}
      @ur-source-show=${(event: CustomEvent<{ document: string }>) => this.#showSource(event.detail.document)}
      @ur-disagreement-show=${() => this.#showDisagreement()}
    >
      <div class="scroll">
        <ur-card-header ?whole=${this.showAllYears} .entry=${entry} .vocabulary=${vocabulary} .disagreements=${disagreements}></ur-card-header>
        <div class="body">${body}</div>
      </div>
      ${actions}
    </article>`;
  }

  #summary(entry: CatalogueEntry, catalogue: Catalogue, content: CardContent, words: StatementWords): TemplateResult {
    const { record } = content;
    const related = this.#related(entry, catalogue.entries);
    const peers = new Map<Statement, CatalogueEntry>();
    for (const [statement, id] of content.peers) {
      const peer = catalogue.entries.find((other) => other.id === id);
      if (peer) peers.set(statement, peer);
    }
    return html`
      <ur-precision-band .entry=${entry} .location=${record.location}></ur-precision-band>
      <ur-text-statements lede .figures=${content.lede} .words=${words}></ur-text-statements>
      ${entry.group ? html`<ur-member-squares .group=${entry.group} .members=${related.members}></ur-member-squares>` : nothing}
      <ur-progress .steps=${content.steps} .words=${words}></ur-progress>
      <ur-figures .figures=${content.figures} .missing=${content.missing} .words=${words}></ur-figures>
      ${content.comparisons.map(
        (comparison, index) => html`<ur-target-actual-chart
          ?explained=${index === 0}
          .comparison=${comparison}
          .peers=${peers}
          .words=${words}
        ></ur-target-actual-chart>`,
      )}
      <ur-disagreement .disagreements=${content.disagreements} .words=${words}></ur-disagreement>
      <ur-text-statements .figures=${content.texts} .words=${words}></ur-text-statements>
      <ur-related .related=${entry.group ? { ...related, members: [] } : related}></ur-related>
      <ur-source-list .statements=${record.statements} .words=${words}></ur-source-list>
    `;
  }

  #history(content: CardContent, words: StatementWords): TemplateResult {
    return html`<div class="back">
        <button @click=${() => this.#closeHistory()}>${icon('back')} ${this.t('card.history.back')}</button>
      </div>
      ${this.#statements(content, words)}`;
  }

  /** With years chosen: what of the record is shown, and the way to all of it. */
  #yearsNote(all: number, shown: number): TemplateResult | typeof nothing {
    const years = this.#years.value;
    if (years === null) return nothing;
    return html`<ur-card-years .years=${years} .all=${all} .shown=${shown} .whole=${this.showAllYears} @ur-years-toggle=${() => (this.showAllYears = !this.showAllYears)}></ur-card-years>`;
  }

  #statements({ history }: CardContent, words: StatementWords): TemplateResult {
    const whole = this.#records.value?.records.get(this.recordId);
    return html`<ur-statement-history .statements=${history} .ids=${whole ? this.#ids(whole) : undefined} .words=${words}></ur-statement-history>`;
  }

  #actions(): TemplateResult {
    return html`<div class="actions" role="group" aria-label=${this.t('card.actions')}>
      <button
        id="history"
        aria-pressed=${this.showHistory ? 'true' : 'false'}
        @click=${() => (this.showHistory ? this.#closeHistory() : this.#openHistory())}
      >
        ${icon('history')} ${this.t('card.history')}
      </button>
      <button @click=${() => emit(this, 'ur-link-copy', { id: this.recordId })}>${icon('link')} ${this.t('card.copy-link')}</button>
      <button @click=${({ currentTarget }: Event) => askLate(this, 'ur-compare', currentTarget as Element)}>${icon('scales')} ${this.t('card.compare')}</button>
      ${inspectButton(this, this.t('card.inspect'))}
      <button @click=${() => window.print()}>${icon('printer')} ${this.t('card.print')}</button>
    </div>`;
  }

  #skeleton(): TemplateResult {
    return html`<div class="section skeleton" role="status">${this.t('card.loading')}<span></span><span></span><span></span></div>`;
  }

  #unread(error: unknown): TemplateResult {
    return error instanceof PackageError
      ? this.#failure(error.failure, () => void this.#records.run())
      : this.#message(this.t('card.failed'), this.t('card.failed-safe'));
  }

  #failure({ kind, file }: LoadFailure, retry?: () => void): TemplateResult {
    return this.#message(
      `${this.t('card.failed')}${this.language === 'en' ? ' ' : ''}${this.t(`card.failed.${kind}`, { file })}`,
      this.t('card.failed-safe'),
      retry,
    );
  }

  #absence(): TemplateResult {
    return this.#message(this.t('card.absent', { id: this.recordId }), this.t('card.absent-safe'));
  }

  #message(what: string, safe: string, retry?: () => void): TemplateResult {
    return html`<div class="section failure" role="alert">
      <b>${what}</b>
      <p>${safe}</p>
      ${retry ? html`<button class="button" @click=${retry}>${this.t('card.retry')}</button>` : nothing}
    </div>`;
  }

  /** A card without a record to name: only what happened, and the way out. */
  #frameless(body: TemplateResult): TemplateResult {
    return html`<div class="close-row">
        <button class="button" @click=${() => emit(this, 'ur-card-close')}>${this.t('card.close')}</button>
      </div>
      ${body}`;
  }

  async #openHistory(): Promise<void> {
    this.showHistory = true;
    await this.#focusOn('ur-statement-history');
  }

  async #closeHistory(): Promise<void> {
    this.showHistory = false;
    await this.#focusOn('#history');
  }

  /** Focuses a part once it is drawn. */
  async #focusOn(selector: string): Promise<void> {
    await this.updateComplete;
    const part = this.renderRoot.querySelector<HTMLElement>(selector);
    if (part instanceof UrElement) await part.updateComplete;
    part?.focus();
  }

  #showSource(document: string): void {
    this.renderRoot.querySelector('ur-source-list')?.focusDocument(document);
  }

  #showDisagreement(): void {
    this.renderRoot.querySelector('ur-disagreement')?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-site-card': UrSiteCard;
  }
}
