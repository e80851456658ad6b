import { Task } from '@lit/task';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { openRecord, startVisit } from '../../actions/field/open-visit.ts';
import { openDesk } from '../../actions/open-desk.ts';
import { selectRecord } from '../../actions/select-record.ts';
import type { CatalogueEntry } from '../../domain/catalogue.ts';
import type { RecordEvent, RecordState, RecordSummary } from '../../domain/inspections/visit-record.ts';
import type { Visit } from '../../domain/inspections/visit.ts';
import { icon } from '../late-icon.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { controlStyles } from '../styles/control-styles.ts';
import { FieldElement } from './field-element.ts';
import { fieldIcon } from './field-icon.ts';
import { fieldStyles } from './field-styles.ts';
import { momentWords } from './moment-words.ts';
import { PhotoUrls } from './photo-urls.ts';
import { queueStyles } from './queue-styles.ts';
import { stateStyles, stateTag } from './state-tag.ts';
import { deskStyles } from './desk-styles.ts';
import './ur-conflict-card.ts';

const kinds = ['create', 'edit', 'delete', 'resolve', 'photo'] as const;
const parts = ['subject', 'step', 'answers', 'comparison', 'remark', 'photos', 'position', 'forOffice', 'takenBack'] as const;

/** One record: its parts and where each is, its history, and the ways on: change it, visit again. Sends `ur-record-back`. */
@customElement('ur-record-view')
export class UrRecordView extends FieldElement {
  static override readonly styles = [baseStyles, controlStyles, deskStyles, fieldStyles, queueStyles, stateStyles];

  @property({ attribute: false }) record: RecordSummary | null = null;
  @property({ attribute: false }) entries: readonly CatalogueEntry[] = [];
  readonly #urls = new PhotoUrls(this, async (digest) => (await this.setting.keeper.readPhoto(digest)) ?? (await this.setting.office?.photo(digest)) ?? null);
  readonly #content = new Task(this, {
    args: () => [this.record] as const,
    task: async ([record]): Promise<{ visit: Visit | null; history: readonly RecordEvent[] }> => {
      if (!record) return { visit: null, history: [] };
      const { keeper } = this.setting;
      const [read, history] = await Promise.all([keeper.read(record.recordId), keeper.history(record.recordId)]);
      return { visit: read?.visit ?? null, history };
    },
  });

  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('.title')?.focus(options);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { record } = this;
    if (!record) return nothing;
    const { subject } = record;
    const entry = subject.kind === 'site' ? this.entries.find(({ id }) => id === subject.siteId) : undefined;
    const name = entry?.name[this.language] ?? (subject.kind === 'new-site' ? subject.name : subject.kind === 'site' ? subject.siteId : this.text('form.title.report'));
    const { visit, history } = this.#content.value ?? { visit: null, history: [] };
    return html`<div class="part">
        <p><button class="button" @click=${() => this.send('ur-record-back')}>${icon('back')}${this.text('queue.back')}</button></p>
        <h3 class="title" tabindex="-1">${name}</h3>
        <p class="row"><span class="hint">${momentWords(this.language, record.startedAt)}</span> ${this.#tag(record.state)}</p>
        ${visit?.remark ? html`<p>${visit.remark}</p>` : nothing}
        ${record.state === 'conflict' ? html`<ur-conflict-card .recordId=${record.recordId} @ur-conflict-settled=${() => this.focus()}></ur-conflict-card>` : nothing}
      </div>
      <div class="part">
        <h3>${this.text('queue.parts')}</h3>
        <ul class="parts">
          <li><span>${this.text('queue.part-text')}</span>${this.#tag(record.text)}</li>
          ${record.photos.map((state, index) => this.#photo(state, index, visit))}
        </ul>
      </div>
      <div class="part">
        <button class="button big" ?hidden=${record.state === 'quarantined' || record.state === 'conflict'} @click=${() => this.#edit(record)}>${fieldIcon('pen')}<span>${this.text('queue.edit')}<br /><span class="hint">${this.text('queue.edit-why')}</span></span></button>
        ${entry
          ? html`<button class="button big" @click=${() => this.#again(entry.id)}>${fieldIcon('inspect')}<span>${this.text('queue.visit-again')}</span></button>
              <button class="button big" @click=${() => selectRecord(this.store, entry.id)}>${fieldIcon('pin')}<span>${this.text('queue.show-site')}</span></button>`
          : nothing}
      </div>
      <div class="part">
        <h3>${this.text('queue.history')}</h3>
        <ol class="events">
          ${history.map((event) => this.#event(event))}
        </ol>
      </div>`;
  }

  #photo(state: RecordState, index: number, visit: Visit | null): TemplateResult {
    const digest = visit?.photos[index]?.digest;
    const url = digest === undefined ? null : this.#urls.of(digest);
    const label = this.text('queue.part-photo', { number: index + 1 });
    return html`<li><span class="row">${url ? html`<img src=${url} alt="" />` : nothing}${label}</span>${this.#tag(state)}</li>`;
  }

  #event({ kind, at, own, author, state, changed }: RecordEvent): TemplateResult {
    const known = kinds.find((each) => each === kind) ?? 'other';
    const names = (changed ?? []).flatMap((part) => parts.find((each) => each === part) ?? []).map((part) => this.text(`part.${part}`));
    return html`<li>
      <span>${this.text('queue.event', { kind: this.text(`queue.kind.${known}`), time: momentWords(this.language, at) })} | ${this.text(own ? 'queue.by-us' : 'queue.by-others')}${author === '' ? nothing : html` | ${this.text('queue.author', { author })}`}
        ${names.length > 0 ? html`<br /><span class="hint">${this.text('queue.changed', { parts: names.join(this.language === 'zh' ? '、' : ', ') })}</span>` : nothing}</span>
      ${this.#tag(state)}
    </li>`;
  }

  #tag(state: RecordState): TemplateResult {
    return stateTag(state, this.text(`state.${state}`));
  }

  async #edit({ recordId }: RecordSummary): Promise<void> {
    const result = await openRecord(this.setting, recordId);
    if (result === 'opened') openDesk(this.store, 'inspect');
    else this.desk.warn(`start.${result}`);
  }

  async #again(siteId: string): Promise<void> {
    if ((await startVisit(this.setting, { kind: 'site', siteId })) === 'opened') openDesk(this.store, 'inspect');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-record-view': UrRecordView;
  }
}
