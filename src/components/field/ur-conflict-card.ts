import { Task } from '@lit/task';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { passConflict, takeConflictBack } from '../../actions/field/pass-conflict.ts';
import { type Decision, settleConflict } from '../../actions/field/settle-conflict.ts';
import type { PartChange } from '../../domain/field/content-parts.ts';
import type { Form } from '../../domain/forms/form.ts';
import { type ConflictSide, isChosen, partsToChoose, PHOTOS, settledVisit, type VisitConflict } from '../../domain/inspections/visit-conflict.ts';
import { formOf } from '../../services/field/form-source.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { controlStyles } from '../styles/control-styles.ts';
import { termLabel } from '../term-label.ts';
import { conflictStyles } from './conflict-styles.ts';
import { FieldElement } from './field-element.ts';
import { fieldIcon } from './field-icon.ts';
import { fieldStyles } from './field-styles.ts';
import { momentWords } from './moment-words.ts';
import { partName, partValue } from './part-words.ts';
import { PhotoUrls } from './photo-urls.ts';
import { deskStyles } from './desk-styles.ts';

/**
 * A record that was changed in several places: what it was, what each side made of it, a choice part by part, and both kept as
 * visits of their own. Sends `ur-conflict-settled` once that was kept.
 */
@customElement('ur-conflict-card')
export class UrConflictCard extends FieldElement {
  static override readonly styles = [baseStyles, controlStyles, deskStyles, fieldStyles, conflictStyles, css``];

  @property() recordId = '';
  @state() private choices: ReadonlyMap<string, number> = new Map();
  @state() private busy = false;
  readonly #vocabulary = this.select((app) => app.vocabulary);
  readonly #urls = new PhotoUrls(this, async (digest) => (await this.setting.keeper.readPhoto(digest)) ?? (await this.setting.office?.photo(digest)) ?? null);
  readonly #content = new Task(this, {
    args: () => [this.recordId] as const,
    task: async ([recordId]): Promise<{ conflict: VisitConflict | null; form: Form | null }> => {
      this.choices = new Map();
      const conflict = await this.setting.keeper.conflict(recordId);
      const visit = conflict?.sides.find((side) => side.visit !== null)?.visit;
      // Without the forms, questions are called by their ids.
      const form = visit ? await this.setting.forms.forms().then((pack) => formOf(pack, visit.form.id)).catch(() => null) : null;
      return { conflict, form };
    },
  });

  protected override render(): TemplateResult | typeof nothing {
    const content = this.#content.value;
    if (!content) return nothing;
    const { conflict, form } = content;
    if (!conflict) return html`<p class="doubt">${this.text('conflict.unread')}</p>`;
    return html`<h3>${fieldIcon('fork')}${this.text('conflict.title', { count: conflict.sides.length })}</h3>
      <p class="hint">${this.text('conflict.why')}</p>
      ${conflict.passed ? html`<p class="passed">${this.text('conflict.passed-by', { author: conflict.passed.author === '' ? this.text('conflict.nobody') : conflict.passed.author, time: momentWords(this.language, conflict.passed.at) })}</p>` : nothing}
      ${this.#pictures(conflict)}
      ${conflict.sides.some(({ visit }) => visit === null) ? this.#deleted(conflict) : this.#parts(conflict, form)}
      ${conflict.passed !== null
        ? html`<button class="button big" aria-disabled=${this.busy} @click=${() => this.#hand(takeConflictBack, conflict, 'conflict.taken-back')}>${fieldIcon('undo')}<span>${this.text('conflict.take-back')}<br /><span class="hint">${this.text('conflict.take-back-why')}</span></span></button>`
        : conflict.sides.some(({ visit }) => visit !== null)
          ? html`<button class="button big" aria-disabled=${this.busy} @click=${() => this.#hand(passConflict, conflict, 'conflict.passed')}>${fieldIcon('send')}<span>${this.text('conflict.pass')}<br /><span class="hint">${this.text('conflict.pass-why')}</span></span></button>`
          : nothing}`;
  }

  /** What each side has pictures of, one beside the other: often it is the picture that tells who is right. */
  #pictures({ sides }: VisitConflict): TemplateResult | typeof nothing {
    if (!sides.some(({ visit }) => visit !== null && visit.photos.length > 0)) return nothing;
    return html`<div class="pictures" role="group" aria-label=${this.text('conflict.pictures')}>
      ${sides.map(
        (side) => html`<div>
          <p class="hint">${this.#side(side)}</p>
          ${side.visit === null || side.visit.photos.length === 0 ? html`<p>${this.text('conflict.picture-none')}</p>` : side.visit.photos.map(({ digest }, index) => this.#picture(digest, index + 1, side))}
        </div>`,
      )}
    </div>`;
  }

  #picture(digest: string, number: number, side: ConflictSide): TemplateResult {
    const url = this.#urls.of(digest);
    return url === null ? html`<p class="hint">${this.text('conflict.picture-away', { number })}</p>` : html`<img src=${url} alt=${this.text('conflict.picture', { number, side: this.#side(side) })} />`;
  }

  #deleted(conflict: VisitConflict): TemplateResult {
    return html`<p class="doubt">${this.text('conflict.deleted')}</p>
      <ul class="sides">
        ${conflict.sides.map(
          (side, index) => html`<li>
            <span>${this.#side(side)}</span>
            <button class="button" aria-disabled=${this.busy} @click=${() => this.#settle(conflict, { kind: 'side', side: index }, 'conflict.settled')}>${this.text(side.visit ? 'conflict.keep' : 'conflict.delete')}</button>
          </li>`,
        )}
      </ul>`;
  }

  #parts(conflict: VisitConflict, form: Form | null): TemplateResult {
    const open = partsToChoose(conflict);
    const left = open.filter(({ part }) => !this.choices.has(part)).length;
    const merged = conflict.changes.filter(({ part, clash }) => !clash && part !== PHOTOS);
    const all = new Set(conflict.sides.flatMap(({ visit }) => visit?.photos.map(({ digest }) => digest) ?? [])).size;
    return html`${open.map((change) => this.#choice(change, conflict.sides, form))}
      ${merged.length > 0
        ? html`<div class="merged">
            <p class="ask">${this.text('conflict.merged')}</p>
            <ul>
              ${merged.map(({ part, after, by: [changer = 0] }) => html`<li>${partName(this.language, part, form)}: <b>${this.#value(part, after[changer], form)}</b></li>`)}
            </ul>
          </div>`
        : nothing}
      ${all > 0 ? html`<p class="hint">${this.text('conflict.photos', { count: all })}</p>` : nothing}
      <button class="button primary big" aria-disabled=${left > 0 || this.busy} @click=${() => isChosen(conflict, this.choices) && settledVisit(conflict, this.choices) && this.#settle(conflict, { kind: 'parts', choices: this.choices }, 'conflict.settled')}>${fieldIcon('check')}<span>${this.text('conflict.settle')}${left > 0 ? html`<br /><span class="left">${this.text('conflict.left', { count: left })}</span>` : nothing}</span></button>
      ${conflict.sides.length === 2
        ? html`<button class="button big" aria-disabled=${this.busy} @click=${() => this.#settle(conflict, { kind: 'both' }, 'conflict.settled-both')}>${fieldIcon('fork')}<span>${this.text('conflict.both')}<br /><span class="hint">${this.text('conflict.both-why')}</span></span></button>`
        : nothing}`;
  }

  #choice({ part, before, after }: PartChange, sides: readonly ConflictSide[], form: Form | null): TemplateResult {
    return html`<fieldset>
      <legend>${partName(this.language, part, form)}</legend>
      <p class="hint">${this.text('conflict.before', { value: this.#value(part, before, form) })}</p>
      <div class="versions">
        ${sides.map(
          (side, index) => html`<label class="option">
            <input type="radio" name=${part} value=${index} .checked=${this.choices.get(part) === index} @change=${() => (this.choices = new Map(this.choices).set(part, index))} />
            <span><b>${this.#value(part, after[index], form)}</b><small>${this.#side(side)}</small></span>
          </label>`,
        )}
      </div>
    </fieldset>`;
  }

  #side({ own, author, at }: ConflictSide): string {
    return this.text(own ? 'conflict.side.own' : 'conflict.side.other', { author: author === '' ? this.text('conflict.nobody') : author, time: momentWords(this.language, at) });
  }

  #value(part: string, value: PartChange['before'], form: Form | null): string {
    const vocabulary = this.#vocabulary.value;
    return partValue(this.language, part, value, form, (stage) => (vocabulary.status === 'ready' ? termLabel(vocabulary.value, 'stages', stage, this.language) : stage));
  }

  /** Leaves it to the office or takes it back; either way the conflict stays open. */
  async #hand(act: typeof passConflict, conflict: VisitConflict, done: 'conflict.passed' | 'conflict.taken-back'): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    const why = await act(this.setting, conflict);
    this.busy = false;
    if (why !== null) {
      this.desk.warn('conflict.failed', { why: this.text(`why.${why}`) });
      return;
    }
    this.desk.tell(done);
    await this.#content.run();
    this.send('ur-conflict-settled');
  }

  async #settle(conflict: VisitConflict, decision: Decision, done: 'conflict.settled' | 'conflict.settled-both'): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    const why = await settleConflict(this.setting, conflict, decision);
    this.busy = false;
    if (why !== null) {
      this.desk.warn('conflict.failed', { why: this.text(`why.${why}`) });
      return;
    }
    this.desk.tell(done);
    this.send('ur-conflict-settled');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-conflict-card': UrConflictCard;
  }
}
