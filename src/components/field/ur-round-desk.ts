import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { closeDesk } from '../../actions/close-desk.ts';
import { closeRecord } from '../../actions/close-record.ts';
import { changeRound } from '../../actions/field/change-round.ts';
import { moveCamera } from '../../actions/move-camera.ts';
import { openDesk } from '../../actions/open-desk.ts';
import { startVisit } from '../../actions/field/open-visit.ts';
import type { CatalogueEntry } from '../../domain/catalogue.ts';
import { addToRound, moveInRound, removeFromRound, type Round } from '../../domain/inspections/round.ts';
import { siteProgress, type SiteProgress } from '../../domain/inspections/site-progress.ts';
import { walkingOrder, wayMetres } from '../../geo/route/walking-order.ts';
import { shownStage } from '../../domain/derive/shown-stage.ts';
import { formatDistance } from '../../i18n/format-distance.ts';
import { formatClock } from '../../i18n/field/format-clock.ts';
import { cameraAt } from './goes-along.ts';
import { filteredEntries } from '../../state/selectors/filter-entries.ts';
import { icon } from '../late-icon.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { controlStyles } from '../styles/control-styles.ts';
import '../ur-mark.ts';
import { deskHeader, deskSays } from './desk-parts.ts';
import { deskStyles } from './desk-styles.ts';
import { FieldElement } from './field-element.ts';
import { fieldIcon } from './field-icon.ts';
import { fieldStyles } from './field-styles.ts';
import { roundStyles } from './round-styles.ts';
import { startOfDay } from './start-of-day.ts';
import './ur-field-rail.ts';
import './ur-trouble-note.ts';

/** More sites than anyone walks in a day: the filtered list is added only below. */
const MOST_ADDED = 60;

/** Today's list: which sites, in which order, how far; with the way to inspect each. */
@customElement('ur-round-desk')
export class UrRoundDesk extends FieldElement {
  static override readonly styles = [baseStyles, controlStyles, fieldStyles, deskStyles, roundStyles, css``];

  @state() private earlier: Round | null = null;
  @state() private dragged: string | null = null;
  readonly #round = this.watch((field) => field.round);
  readonly #records = this.watch((field) => field.records);
  readonly #drafts = this.watch((field) => field.drafts);
  readonly #fix = this.watch((field) => field.fix);
  protected readonly says = this.watchSays();
  readonly #selectedId = this.select((app) => app.selectedId);
  readonly #catalogue = this.select((app) => app.catalogue);
  readonly #filter = this.select((app) => app.filter);

  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus(options);
  }

  protected override render(): TemplateResult {
    const round = this.#round.value;
    const entries = this.#entries();
    const progress = siteProgress(this.#records.value ?? [], this.#drafts.value, startOfDay(this.setting.clock()));
    const stops = round.siteIds.flatMap((id) => entries.get(id) ?? []);
    const done = stops.filter(({ id }) => progress.get(id)?.state === 'done').length;
    const metres = wayMetres(stops.map(({ id, anchor }) => ({ id, point: anchor })), this.#fix.value?.point ?? null);
    return html`${deskHeader(this.language, 'desk.round', () => closeDesk(this.store))}
      <ur-field-rail lying></ur-field-rail>
      <ur-trouble-note></ur-trouble-note>
      <div class="scroll">
        <div class="part">
          ${stops.length === 0
            ? html`<p>${this.text('round.empty')}</p>`
            : html`<p><b>${this.text('round.progress', { done, count: stops.length, left: stops.length - done })}</b>${metres > 0 ? html`<br /><span class="hint">${this.text('round.length', { distance: formatDistance(this.language, metres) })}</span>` : nothing}</p>
                <progress max=${stops.length} .value=${done} aria-label=${this.text('round.progress', { done, count: stops.length, left: stops.length - done })}></progress>`}
          ${this.#adding(round)}
          ${stops.length > 1
            ? html`<div class="row">
                <button class="button" @click=${() => this.#order(stops)}>${fieldIcon('route')}${this.text('round.nearest')}</button>
                <button class="button" @click=${this.#clear}>${fieldIcon('trash')}${this.text('round.clear')}</button>
              </div>`
            : nothing}
        </div>
        <ol class="stops" @dragover=${(event: DragEvent) => this.dragged !== null && event.preventDefault()}>
          ${repeat(
            stops,
            ({ id }) => id,
            (entry, index) => this.#stop(entry, index, stops.length, progress.get(entry.id)),
          )}
        </ol>
        ${stops.length > 0 ? html`<p class="part hint">${this.text('round.legend')}</p>` : nothing}
      </div>
      ${deskSays(this.language, this.says.value, this.earlier ? html`<button class="link" @click=${this.#undo}>${this.text('round.undo')}</button>` : nothing)}`;
  }

  #adding(round: Round): TemplateResult {
    const selected = this.#entries().get(this.#selectedId.value ?? '');
    const catalogue = this.#catalogue.value;
    const filtered = catalogue.status === 'ready' ? filteredEntries(catalogue.value.entries, this.#filter.value).entries : [];
    const known = new Set(round.siteIds);
    const fresh = filtered.filter(({ id }) => !known.has(id));
    const narrowed = catalogue.status === 'ready' && filtered.length < catalogue.value.entries.length;
    return html`${selected && !round.siteIds.includes(selected.id)
      ? html`<button class="button big" @click=${() => this.#add([selected.id])}>${icon('plus')}<span>${this.text('round.add-selected', { name: selected.name[this.language] })}</span></button>`
      : nothing}
    ${!narrowed || fresh.length === 0
      ? nothing
      : fresh.length > MOST_ADDED
        ? html`<p class="hint">${this.text('round.add-many', { most: MOST_ADDED })}</p>`
        : html`<button class="button big" @click=${() => this.#add(fresh.map(({ id }) => id))}>${icon('plus')}<span>${this.text('round.add-filtered', { count: fresh.length })}</span></button>`}`;
  }

  #stop(entry: CatalogueEntry, index: number, count: number, progress: SiteProgress | undefined): TemplateResult {
    const name = entry.name[this.language];
    const at = progress?.at ?? null;
    const words = progress && at !== null ? this.text(`round.${progress.state === 'conflict' ? 'conflict' : progress.state === 'done' ? 'done' : 'begun'}`, { time: formatClock(at) }) : this.text('round.todo');
    return html`<li
      data-id=${entry.id}
      class=${this.dragged === entry.id ? 'dragged' : ''}
      @dragover=${(event: DragEvent) => this.#onDragOver(event, entry.id)}
      @drop=${(event: DragEvent) => event.preventDefault()}
    >
      <span class="grip" draggable="true" title=${this.text('round.drag')} @dragstart=${(event: DragEvent) => this.#onDragStart(event, entry.id)} @dragend=${this.#onDragEnd}>${fieldIcon('grip')}</span>
      <span class="number">${index + 1}</span>
      <button class="site" aria-label=${this.text('round.inspect', { name })} @click=${() => this.#inspect(entry)}>
        <ur-mark .theme=${entry.themes[0]} .stage=${shownStage(entry.facts).stage} size="28"></ur-mark>
        <span class="words"><b>${name}</b><span class="state ${progress?.state ?? 'todo'}">${progress?.state === 'done' ? fieldIcon('saved') : progress?.state === 'conflict' ? fieldIcon('fork') : nothing}${words}${entry.anchor ? nothing : html` | ${this.text('round.unplaced')}`}</span></span>
      </button>
      <button class="icon-button" aria-disabled=${index === 0} aria-label=${this.text('round.up', { name })} @click=${() => index > 0 && this.#move(entry, index - 1, count, 'up')}>${fieldIcon('up')}</button>
      <button class="icon-button" aria-disabled=${index === count - 1} aria-label=${this.text('round.down', { name })} @click=${() => index < count - 1 && this.#move(entry, index + 1, count, 'down')}>${fieldIcon('down')}</button>
      <button class="icon-button" aria-label=${this.text('round.remove', { name })} @click=${() => this.#remove(entry, index)}>${icon('close')}</button>
    </li>`;
  }

  /** The form and the way there; no card, which would cover the map between the two. */
  async #inspect({ id, anchor }: CatalogueEntry): Promise<void> {
    closeRecord(this.store);
    if (anchor) moveCamera(this.store, cameraAt(this.store.get().view, anchor));
    openDesk(this.store, 'inspect');
    await startVisit(this.setting, { kind: 'site', siteId: id });
  }

  #add(ids: readonly string[]): void {
    const known = new Set(this.#round.value.siteIds);
    void this.#change((round) => addToRound(round, ids));
    this.desk.tell('round.added', { count: ids.filter((id) => !known.has(id)).length });
  }

  #order(stops: readonly CatalogueEntry[]): void {
    const from = this.#fix.value?.point ?? this.store.get().position?.point ?? null;
    const order = walkingOrder(stops.map(({ id, anchor }) => ({ id, point: anchor })), from);
    void this.#change((round) => ({ ...round, siteIds: order }), true);
    this.desk.tell('round.nearest-done', { from: from ? this.text('round.from-here') : '' });
  }

  async #move(entry: CatalogueEntry, index: number, count: number, by: 'up' | 'down'): Promise<void> {
    const moved = this.#change((round) => moveInRound(round, entry.id, index));
    this.desk.tell('round.moved', { name: entry.name[this.language], number: index + 1, count });
    await moved;
    await this.updateComplete;
    // The row moved away under the finger: its button stays the one that is pressed.
    this.renderRoot.querySelector<HTMLElement>(`li[data-id="${entry.id}"] .icon-button:nth-of-type(${by === 'up' ? 2 : 3})`)?.focus();
  }

  async #remove(entry: CatalogueEntry, index: number): Promise<void> {
    const removed = this.#change((round) => removeFromRound(round, entry.id), true);
    this.desk.tell('round.removed', { name: entry.name[this.language] });
    await removed;
    await this.updateComplete;
    const rows = this.renderRoot.querySelectorAll<HTMLElement>('li .site');
    (rows[Math.min(index, rows.length - 1)] ?? this.renderRoot.querySelector<HTMLElement>('h2'))?.focus();
  }

  readonly #clear = (): void => {
    void this.#change((round) => ({ ...round, siteIds: [] }), true);
    this.desk.tell('round.cleared');
    this.focus();
  };

  readonly #undo = (): void => {
    const { earlier } = this;
    if (!earlier) return;
    void this.#change(() => earlier);
    this.earlier = null;
    this.desk.says.update(() => ({ status: null, problem: null }));
    this.focus();
  };

  async #change(change: (round: Round) => Round, undoable = false): Promise<void> {
    this.earlier = undoable ? this.#round.value : null;
    if (!(await changeRound(this.setting, change))) this.desk.warn('round.not-kept');
    this.requestUpdate();
  }

  #onDragStart(event: DragEvent, id: string): void {
    this.dragged = id;
    event.dataTransfer?.setData('text/plain', id);
    const row = (event.currentTarget as HTMLElement).closest('li');
    if (row) event.dataTransfer?.setDragImage(row, 16, 16);
  }

  #onDragOver(event: DragEvent, over: string): void {
    const { dragged } = this;
    if (dragged === null) return;
    event.preventDefault();
    if (dragged === over) return;
    const index = this.#round.value.siteIds.indexOf(over);
    this.setting.field.update((field) => ({ ...field, round: moveInRound(field.round, dragged, index) }));
  }

  readonly #onDragEnd = (): void => {
    this.dragged = null;
    // What was shown while dragging is now written.
    void this.#change((round) => ({ ...round }));
  };

  #entries(): ReadonlyMap<string, CatalogueEntry> {
    const catalogue = this.#catalogue.value;
    return new Map(catalogue.status === 'ready' ? catalogue.value.entries.map((entry) => [entry.id, entry]) : []);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-round-desk': UrRoundDesk;
  }
}
