import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { closeDesk } from '../../actions/close-desk.ts';
import { openDraft, startVisit, type OpenResult } from '../../actions/field/open-visit.ts';
import type { CatalogueEntry } from '../../domain/catalogue.ts';
import type { VisitDraft } from '../../domain/inspections/visit-record.ts';
import { siteProgress } from '../../domain/inspections/site-progress.ts';
import type { VisitSubject } from '../../domain/inspections/visit.ts';
import { formatClock } from '../../i18n/field/format-clock.ts';
import { PackageError } from '../../services/package-error.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { controlStyles } from '../styles/control-styles.ts';
import { deskHeader, deskSays } from './desk-parts.ts';
import { deskStyles } from './desk-styles.ts';
import { FieldElement } from './field-element.ts';
import { fieldIcon } from './field-icon.ts';
import { fieldStyles } from './field-styles.ts';
import { momentWords } from './moment-words.ts';
import { startOfDay } from './start-of-day.ts';
import './ur-field-form.ts';
import './ur-inspector-name.ts';
import './ur-field-rail.ts';
import './ur-trouble-note.ts';

/** Inspecting: the open form, or the ways to begin or go on with one. */
@customElement('ur-inspect-desk')
export class UrInspectDesk extends FieldElement {
  static override readonly styles = [baseStyles, controlStyles, fieldStyles, deskStyles, css``];

  readonly #open = this.watch((field) => field.open !== null);
  readonly #drafts = this.watch((field) => field.drafts);
  readonly #records = this.watch((field) => field.records);
  readonly #round = this.watch((field) => field.round);
  readonly #finished = this.watch((field) => field.finished);
  protected readonly says = this.watchSays();
  readonly #selectedId = this.select((state) => state.selectedId);
  readonly #catalogue = this.select((state) => state.catalogue);

  override focus(options?: FocusOptions): void {
    (this.renderRoot.querySelector<HTMLElement>('ur-field-form') ?? this.renderRoot.querySelector<HTMLElement>('h2'))?.focus(options);
  }

  protected override render(): TemplateResult {
    if (this.#open.value) return html`<ur-field-form @ur-visit-finished=${this.#onFinished}></ur-field-form>`;
    const selected = this.#entry(this.#selectedId.value);
    const next = this.#next();
    const drafts = this.#drafts.value;
    const finished = this.#finished.value;
    return html`${deskHeader(this.language, 'desk.inspect', () => closeDesk(this.store))}
      <ur-field-rail lying></ur-field-rail>
      <ur-trouble-note></ur-trouble-note>
      <div class="scroll">
        <div class="part">
          ${finished ? html`<p class="good row" role="status">${fieldIcon('saved')}${this.text('start.finished', { time: formatClock(finished.savedAt) })}</p>${finished.copied ? nothing : html`<p class="doubt">${this.text('start.finished-once')}</p>`}` : nothing}
          ${selected ? this.#start('inspect', this.text('start.selected', { name: selected.name[this.language] }), { kind: 'site', siteId: selected.id }, true) : html`<p>${this.text('start.none')}</p>`}
          ${next && next.id !== selected?.id ? this.#start('route', this.text('start.next', { name: next.name[this.language] }), { kind: 'site', siteId: next.id }) : nothing}
          ${this.#start('pin', this.text('start.new'), { kind: 'new-site', name: '', family: selected ? this.#familyOf(selected) : 'movement', place: null })}
          ${this.#start('megaphone', this.text('start.report'), { kind: 'report' })}
        </div>
        ${drafts.length > 0
          ? html`<div class="part">
              <h3>${this.text('start.drafts')}</h3>
              ${drafts.map((draft) => this.#draft(draft))}
            </div>`
          : nothing}
        <div class="part"><ur-inspector-name></ur-inspector-name></div>
      </div>
      ${deskSays(this.language, this.says.value)}`;
  }

  #start(icon: Parameters<typeof fieldIcon>[0], label: string, subject: VisitSubject, primary = false): TemplateResult {
    return html`<button class="button big ${primary ? 'primary' : ''}" @click=${() => this.#go(() => startVisit(this.setting, subject))}>${fieldIcon(icon)}<span>${label}</span></button>`;
  }

  #draft(draft: VisitDraft): TemplateResult {
    const { subject } = draft.visit;
    const name = subject.kind === 'site' ? (this.#entry(subject.siteId)?.name[this.language] ?? subject.siteId) : subject.kind === 'new-site' && subject.name ? subject.name : this.text(`form.title.${subject.kind}`);
    return html`<button class="button big" @click=${() => this.#go(() => openDraft(this.setting, draft))}>
      ${fieldIcon('pen')}<span>${name}<br /><span class="hint">${this.text('start.draft-at', { time: momentWords(this.language, draft.changedAt) })}</span></span>
    </button>`;
  }

  async #go(open: () => Promise<OpenResult>): Promise<void> {
    try {
      const result = await open();
      if (result !== 'opened') this.desk.warn(`start.${result}`);
    } catch (error) {
      if (!(error instanceof PackageError)) throw error;
      this.desk.warn('start.forms-missing', { file: error.failure.file });
    }
    this.requestUpdate();
    await this.updateComplete;
    this.focus();
  }

  readonly #onFinished = async (): Promise<void> => {
    await this.updateComplete;
    this.focus();
  };

  #entry(id: string | null): CatalogueEntry | null {
    const catalogue = this.#catalogue.value;
    return catalogue.status === 'ready' ? (catalogue.value.entries.find((entry) => entry.id === id) ?? null) : null;
  }

  #familyOf(entry: CatalogueEntry): string {
    const { vocabulary } = this.store.get();
    return (vocabulary.status === 'ready' ? vocabulary.value.themes.find(({ id }) => id === entry.themes[0])?.family : undefined) ?? 'movement';
  }

  /** The first site of today's list that is still to do. */
  #next(): CatalogueEntry | null {
    const progress = siteProgress(this.#records.value ?? [], this.#drafts.value, startOfDay(this.setting.clock()));
    const id = this.#round.value.siteIds.find((each) => !progress.has(each));
    return id === undefined ? null : this.#entry(id);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-inspect-desk': UrInspectDesk;
  }
}
