import { ContextConsumer } from '@lit/context';
import { Task, TaskStatus } from '@lit/task';
import { html, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { closeDesk } from '../../actions/close-desk.ts';
import { setDeskLink } from '../../actions/set-desk-link.ts';
import type { Catalogue, CatalogueEntry } from '../../domain/catalogue.ts';
import type { Documents } from '../../domain/derive/statement-moment.ts';
import type { Guides } from '../../domain/guides/guides.ts';
import type { IdentifiedRecord } from '../../domain/renewal-record.ts';
import type { StatementTerms, Vocabulary } from '../../domain/vocabulary.ts';
import type { TextKey } from '../../i18n/dictionary.ts';
import { PackageError } from '../../services/package-error.ts';
import { filteredEntries } from '../../state/selectors/filter-entries.ts';
import { memoiseLast } from '../../state/selectors/memoise-last.ts';
import { icon } from '../late-icon.ts';
import { recordSourceContext } from '../record-source-context.ts';
import { type StatementWords, statementWords } from '../site-card/statement-words.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { controlStyles } from '../styles/control-styles.ts';
import { UrElement } from '../ur-element.ts';
import { deskFrameStyles } from '../desk-frame.ts';
import '../help/ur-panel-help.ts';
import { proofStyles } from './proof-styles.ts';
import './proof-texts.ts';

/** Everything a desk of evidence is drawn from. */
export interface Evidence {
  readonly catalogue: Catalogue;
  /** What the filters leave. */
  readonly entries: readonly CatalogueEntry[];
  readonly records: ReadonlyMap<string, IdentifiedRecord>;
  readonly documents: Documents;
  readonly guides: Guides;
  readonly vocabulary: Vocabulary;
  readonly words: StatementWords;
}

interface Statements {
  readonly records: ReadonlyMap<string, IdentifiedRecord>;
  readonly documents: Documents;
  readonly guides: Guides;
  readonly terms: StatementTerms;
}

/** A desk that reads the statements: its frame, and what to say while they are on their way or did not come. */
export abstract class ProofDesk extends UrElement {
  static override styles = [baseStyles, controlStyles, deskFrameStyles, proofStyles];

  protected abstract readonly titleKey: TextKey;
  /** What was done, told politely. */
  @state() protected said = '';

  readonly #catalogue = this.select((app) => app.catalogue);
  readonly #vocabulary = this.select((app) => app.vocabulary);
  protected readonly filter = this.select((app) => app.filter);
  protected readonly selectedId = this.select((app) => app.selectedId);
  readonly #link = this.select((app) => app.deskLink);
  readonly #source = new ContextConsumer(this, { context: recordSourceContext });
  readonly #statements = new Task(this, {
    args: () => [this.#source.value],
    task: async ([source]): Promise<Statements> => {
      if (!source) throw new Error(`<${this.localName}> needs a record source context around it`);
      const [records, documents, terms, guides] = await Promise.all([source.records(), source.documents(), source.terms(), source.guides()]);
      return { records, documents, terms, guides };
    },
    onError: (error) => {
      // What is no failure of the network or the file is our own mistake, and must not hide behind a message.
      if (!(error instanceof PackageError)) reportError(error);
    },
  });
  readonly #whole = memoiseLast((vocabulary: Vocabulary, terms: StatementTerms): Vocabulary => ({ ...vocabulary, ...terms }));
  readonly #words = memoiseLast(statementWords);

  /** Moves the focus to the title, so that a screen reader says what was opened. */
  override focus(options?: FocusOptions): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('h2')?.focus(options));
  }

  /** What the address says of the desk beyond its name. */
  protected get linked(): readonly string[] {
    return this.#link.value?.split('.').slice(1) ?? [];
  }

  /** Writes into the address what the desk shows. */
  protected link(...parts: readonly string[]): void {
    const { desk } = this.store.get();
    if (desk !== null) setDeskLink(this.store, [desk, ...parts].join('.'));
  }

  protected abstract renderBody(evidence: Evidence): TemplateResult;

  protected override render(): TemplateResult {
    return html`
      <header>
        <h2 id="title" tabindex="-1">${this.t(this.titleKey)}</h2>
        <ur-panel-help></ur-panel-help>
        <button class="close" aria-label=${this.t('proof.close')} title=${this.t('proof.close')} @click=${() => closeDesk(this.store)}>${icon('close')}</button>
      </header>
      <div class="body" tabindex="0" role="region" aria-labelledby="title">${this.#renderState()}</div>
      <p class="says" role="status">${this.said}</p>
    `;
  }

  #renderState(): TemplateResult {
    const catalogue = this.#catalogue.value;
    const vocabulary = this.#vocabulary.value;
    // The list says what to do when these did not come.
    if (catalogue.status === 'failed' || vocabulary.status === 'failed') return html`<p class="problem" role="alert">${this.t('proof.failed')}</p>`;
    const { status, value } = this.#statements;
    if (status === TaskStatus.ERROR) {
      return html`<div class="problem" role="alert">
        <p>${this.t('proof.failed')}</p>
        <button class="button" @click=${() => void this.#statements.run()}>${this.t('proof.retry')}</button>
      </div>`;
    }
    if (catalogue.status === 'loading' || vocabulary.status === 'loading' || status !== TaskStatus.COMPLETE || !value) {
      return html`<p class="section muted" role="status">${this.t('proof.loading')}</p>`;
    }
    const whole = this.#whole(vocabulary.value, value.terms);
    return this.renderBody({
      catalogue: catalogue.value,
      entries: filteredEntries(catalogue.value.entries, this.filter.value).entries,
      records: value.records,
      documents: value.documents,
      guides: value.guides,
      vocabulary: whole,
      words: this.#words(whole, value.documents, this.language),
    });
  }
}
