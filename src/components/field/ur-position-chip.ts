import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { bearingSectorOf } from '../../geo/measure/bearing-sector-of.ts';
import { toolText } from '../../i18n/tools/tool-text.ts';
import { accuracyClass } from '../../geo/route/position-gate.ts';
import { icon } from '../late-icon.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { ageWords } from './age-words.ts';
import { FieldElement } from './field-element.ts';
import { fieldStyles } from './field-styles.ts';

/** Over the map: how well the device knows where it is, or the offer to follow it. Off until it is pressed. */
@customElement('ur-position-chip')
export class UrPositionChip extends FieldElement {
  static override readonly styles = [
    baseStyles,
    fieldStyles,
    css`
      button {
        display: flex;
        gap: 10px;
        align-items: center;
        min-height: 56px;
        padding: 4px 18px 4px 14px;
        border: 2px solid var(--ur-line-strong);
        border-radius: var(--ur-radius-control);
        background: var(--ur-surface);
        color: var(--ur-text);
        font-weight: 700;
        line-height: 1.3;
      }
      button[aria-pressed='true'] {
        border-color: var(--ur-accent);
      }
      small {
        display: block;
        font-size: 14px;
        font-weight: 400;
      }
      .back {
        color: var(--ur-accent);
        text-decoration: underline;
        text-underline-offset: 3px;
      }
      .wrong {
        max-width: 360px;
        margin-top: 8px;
      }
    `,
  ];

  readonly #following = this.watch((field) => field.following);
  readonly #along = this.watch((field) => field.alongMap);
  readonly #fix = this.watch((field) => field.fix);
  readonly #failure = this.watch((field) => field.positionFailure);
  readonly #now = this.watch((field) => field.now);

  protected override render(): TemplateResult {
    const following = this.#following.value;
    const fix = this.#fix.value;
    const failure = this.#failure.value;
    // While the map stands elsewhere, a press brings it back; the next one ends it.
    const label = this.text(!following ? 'place.follow' : this.#along.value || !fix ? 'place.follow-off' : 'place.follow-back');
    return html`<button aria-pressed=${following} aria-label=${fix ? `${label}${this.language === 'zh' ? '，' : ', '}${this.text('place.following', { metres: Math.round(fix.accuracyMetres) })}` : label} @click=${() => this.desk.followed(!following)}>
        ${icon('locate')}
        <span>${fix ? this.text('place.following', { metres: Math.round(fix.accuracyMetres) }) : this.text(following ? 'place.taking' : 'place.follow')}${fix ? html`<small>${this.#facts(fix.accuracyMetres, fix.timestamp, fix.headingDegrees)}</small>${this.#along.value ? nothing : html`<small class="back">${this.text('place.follow-back')}</small>`}` : nothing}</span>
      </button>
      ${failure ? html`<p class="wrong" role="alert">${this.text(`position.${failure}`)}</p>` : nothing}`;
  }

  #facts(accuracy: number, timestamp: number, heading: number | null): string {
    const age = this.#now.value - timestamp;
    const parts = [
      this.text(`place.class.${accuracyClass(accuracy)}`),
      age < 10_000 ? this.text('place.age-now') : this.text('place.age', { age: ageWords(this.language, age) }),
      ...(heading === null ? [] : [this.text('place.heading', { sector: toolText(this.language, `sector.${bearingSectorOf(heading)}`) })]),
    ];
    return parts.join(' | ');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-position-chip': UrPositionChip;
  }
}
