import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { changeVisit } from '../../actions/field/change-visit.ts';
import { changeFamily } from '../../actions/field/change-family.ts';
import type { VisitSubject } from '../../domain/inspections/visit.ts';
import { formatCoordinates } from '../../geo/measure/coordinate-formats.ts';
import type { MapWish } from '../../state/field/field-state.ts';
import { icon } from '../late-icon.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { controlStyles } from '../styles/control-styles.ts';
import { FieldElement } from './field-element.ts';
import { fieldIcon } from './field-icon.ts';
import { fieldStyles } from './field-styles.ts';

/** What and where something new is: its name, its family, and a point or outline on the map. */
@customElement('ur-found-place')
export class UrFoundPlace extends FieldElement {
  static override readonly styles = [
    baseStyles,
    controlStyles,
    fieldStyles,
    css`
      :host {
        display: grid;
        gap: 22px;
      }
      .part {
        display: grid;
        gap: 10px;
      }
      .ways {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(132px, 1fr));
        gap: 10px;
      }
    `,
  ];

  @property({ attribute: false }) subject: VisitSubject | null = null;
  @property({ attribute: false }) wish: MapWish | null = null;
  @property({ type: Number }) corners = 0;
  @property({ type: Boolean }) nameMissing = false;
  @property({ type: Boolean }) placeMissing = false;
  readonly #vocabulary = this.select((state) => state.vocabulary);

  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>(this.nameMissing ? '#name' : '.ways button')?.focus(options);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { subject } = this;
    const vocabulary = this.#vocabulary.value;
    if (subject?.kind !== 'new-site' || vocabulary.status !== 'ready') return nothing;
    return html`<div class="part">
        <label class="ask" for="name">${this.text('form.name')}</label>
        <input id="name" type="text" maxlength="60" .value=${subject.name} aria-describedby="name-hint" aria-invalid=${this.nameMissing} @input=${(event: Event) => this.#change({ name: (event.target as HTMLInputElement).value })} />
        <p class="hint" id="name-hint">${this.text('form.name-hint')}</p>
        ${this.nameMissing ? html`<p class="wrong">${this.text('issue.required')}</p>` : nothing}
      </div>
      <div class="part">
        <label class="ask" for="family">${this.text('form.family')}</label>
        <select id="family" @change=${(event: Event) => changeFamily(this.setting, (event.target as HTMLSelectElement).value)}>
          ${vocabulary.value.families.map(({ id, label }) => html`<option value=${id} ?selected=${id === subject.family}>${label[this.language]}</option>`)}
        </select>
      </div>
      ${this.#place(subject)}`;
  }

  #place({ place }: Extract<VisitSubject, { kind: 'new-site' }>): TemplateResult {
    return html`<div class="part" role="group" aria-label=${this.text('place.where')}>
      <h3>${this.text('place.where')}</h3>
      ${place
        ? html`<p class="good">${place.type === 'Point' ? formatCoordinates(place.coordinates, 'degrees') : this.text('place.area', { count: (place.coordinates[0]?.length ?? 1) - 1 })}</p>`
        : nothing}
      <div class="ways">
        <button class="button" aria-pressed=${this.wish === 'place'} @click=${() => this.desk.wish(this.wish === 'place' ? null : 'place')}>${fieldIcon('pin')}${this.text(this.wish === 'place' ? 'place.cancel' : 'place.map')}</button>
        <button class="button" aria-pressed=${this.wish === 'area'} @click=${() => this.desk.wish(this.wish === 'area' ? null : 'area')}>${fieldIcon('shape')}${this.text(this.wish === 'area' ? 'place.cancel' : 'place.draw-area')}</button>
      </div>
      ${this.wish === 'place' ? html`<p class="doubt" role="status">${this.text('place.map-waiting')}</p>` : nothing}
      ${this.wish === 'area'
        ? html`<p class="doubt" role="status">${this.text('place.area-waiting', { count: this.corners })}</p>
            <button class="button" aria-disabled=${this.corners < 3} @click=${() => this.desk.closeArea()}>${icon('plus')}${this.text('place.area-close')}</button>`
        : nothing}
      ${this.placeMissing ? html`<p class="wrong">${this.text('issue.place')}</p>` : nothing}
    </div>`;
  }

  #change(change: Partial<Extract<VisitSubject, { kind: 'new-site' }>>): void {
    changeVisit(this.setting, (visit) => (visit.subject.kind === 'new-site' ? { ...visit, subject: { ...visit.subject, ...change } } : visit));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-found-place': UrFoundPlace;
  }
}
