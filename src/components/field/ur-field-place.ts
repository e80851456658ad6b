import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { RecordPosition } from '../../domain/inspections/position-fix.ts';
import type { PositionExcuse, Visit } from '../../domain/inspections/visit.ts';
import type { Position } from '../../domain/geometry.ts';
import { readPositions } from '../../geo/crs/read-positions.ts';
import { formatCoordinates } from '../../geo/measure/coordinate-formats.ts';
import { accuracyClass, type PositionDoubt } from '../../geo/route/position-gate.ts';
import { formatDistance } from '../../i18n/format-distance.ts';
import { mapBounds } from '../../map/camera/map-limits.ts';
import { icon } from '../late-icon.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { controlStyles } from '../styles/control-styles.ts';
import { ageWords } from './age-words.ts';
import { fieldIcon } from './field-icon.ts';
import { fieldStyles } from './field-styles.ts';
import { FieldView } from './field-view.ts';

const excuses: readonly PositionExcuse[] = ['indoors', 'no-signal', 'not-allowed', 'later', 'other'];

/**
 * Where a record is from: by the device, set on the map or typed; what is doubtful about it and the reason to finish all the
 * same. Sends `ur-place-take`, `ur-place-map`, `ur-place-stop`, `ur-place-typed` with a position, `ur-place-remove` and `ur-place-excuse`.
 */
@customElement('ur-field-place')
export class UrFieldPlace extends FieldView {
  static override readonly styles = [
    baseStyles,
    controlStyles,
    fieldStyles,
    css`
      :host,
      fieldset,
      .typed {
        display: grid;
        gap: 10px;
      }
      .known {
        display: flex;
        gap: 10px;
        align-items: center;
        justify-content: space-between;
        line-height: 1.4;
      }
      .ways {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(132px, 1fr));
        gap: 10px;
      }
      .ways .button {
        padding: 0 10px;
        line-height: 1.25;
      }
      .class {
        display: inline-block;
        padding: 0 8px;
        border: 2px solid currentColor;
        border-radius: 999px;
        font-size: 14px;
        font-weight: 600;
      }
      .class.good {
        color: var(--ur-ok);
      }
      .class.fair {
        color: var(--ur-text);
      }
      .class.poor {
        border-style: dashed;
        color: var(--ur-error);
      }
    `,
  ];

  @property({ attribute: false }) position: RecordPosition | null = null;
  @property({ attribute: false }) doubts: readonly PositionDoubt[] = [];
  @property({ attribute: false }) excuse: Visit['positionExcuse'] = null;
  /** Metres from the site's mark; null where one of them has no place. */
  @property({ attribute: false }) metresToSite: number | null = null;
  @property({ type: Boolean }) taking = false;
  /** True while the next tap on the map sets the position. */
  @property({ type: Boolean }) setting = false;
  @property({ type: Number }) now = 0;
  /** True once a missing reason is to be said. */
  @property({ type: Boolean }) wrong = false;
  @state() private typing = false;
  @state() private refused = '';
  @query('#typed') private readonly typed!: HTMLInputElement | null;

  override focus(options?: FocusOptions): void {
    (this.renderRoot.querySelector<HTMLElement>('fieldset input') ?? this.renderRoot.querySelector<HTMLElement>('button'))?.focus(options);
  }

  protected override render(): TemplateResult {
    const { position } = this;
    return html`<h3>${this.text('place.title')}</h3>
      ${position ? this.#known(position) : html`<p class="hint">${this.text('place.none')}</p>`}
      <div class="ways">
        <button class="button" aria-disabled=${this.taking} @click=${() => !this.taking && this.send('ur-place-take')}>
          ${icon('locate')}${this.text(this.taking ? 'place.taking' : position ? 'place.again' : 'place.take')}
        </button>
        <button class="button" aria-pressed=${this.setting} @click=${() => this.send(this.setting ? 'ur-place-stop' : 'ur-place-map')}>
          ${fieldIcon('pin')}${this.text(this.setting ? 'place.cancel' : 'place.map')}
        </button>
        <button class="button" aria-expanded=${this.typing} @click=${this.#onType}>${fieldIcon('keyboard')}${this.text('place.type')}</button>
      </div>
      ${this.setting ? html`<p class="doubt" role="status">${this.text('place.map-waiting')}</p>` : nothing} ${this.typing ? this.#typedField() : nothing}
      <p class="hint">${this.text('place.privacy')}</p>
      ${this.doubts.length > 0 ? this.#doubtful(this.doubts) : nothing}`;
  }

  #known({ lon, lat, accuracy, timestamp, source }: RecordPosition): TemplateResult {
    const grade = accuracy === null ? null : accuracyClass(accuracy);
    const age = this.now - timestamp;
    const words =
      source === 'device'
        ? this.text('place.device', { metres: accuracy ?? 0 })
        : this.text(source === 'map' ? 'place.by-map' : 'place.by-typing');
    return html`<div class="known">
      <p>
        <b>${words}</b> ${grade ? html`<span class="class ${grade}">${this.text(`place.class.${grade}`)}</span>` : nothing}<br />
        <span class="hint">${formatCoordinates([lon, lat], 'degrees')} | ${age < 10_000 ? this.text('place.age-now') : this.text('place.age', { age: ageWords(this.language, age) })}</span>
      </p>
      <button class="icon-button" aria-label=${this.text('place.remove')} @click=${() => this.send('ur-place-remove')}>${icon('close')}</button>
    </div>`;
  }

  #typedField(): TemplateResult {
    return html`<div class="typed">
      <label for="typed">${this.text('place.typed-label')}</label>
      <input id="typed" type="text" autocomplete="off" spellcheck="false" placeholder="36.0890, 120.3700" aria-invalid=${this.refused !== ''} aria-describedby="refused" @keydown=${(event: KeyboardEvent) => event.key === 'Enter' && this.#useTyped()} />
      ${this.refused ? html`<p class="wrong" id="refused" role="alert">${this.text('place.typed-wrong', { text: this.refused })}</p>` : nothing}
      <button class="button" @click=${this.#useTyped}>${this.text('place.typed-use')}</button>
    </div>`;
  }

  #doubtful(doubts: readonly PositionDoubt[]): TemplateResult {
    const { position, excuse } = this;
    const values = {
      metres: position?.accuracy ?? 0,
      age: position ? ageWords(this.language, this.now - position.timestamp) : '',
      distance: formatDistance(this.language, this.metresToSite ?? 0),
    };
    return html`<fieldset>
      <legend class="hidden-visually">${this.text('excuse.title')}</legend>
      <p class="doubt">${doubts.map((doubt) => this.text(`doubt.${doubt}`, values)).join(this.language === 'en' ? ' ' : '')} ${this.text('excuse.title')}${this.language === 'en' ? ':' : '：'}</p>
      <div class="options">
        ${excuses.map(
          (reason) => html`<label class="option"
            ><input type="radio" value=${reason} .checked=${excuse?.reason === reason} @change=${() => this.#excuse(reason, '')} /><span>${this.text(`excuse.${reason}`)}</span></label
          >`,
        )}
      </div>
      ${excuse?.reason === 'other'
        ? html`<label for="words">${this.text('excuse.words')}</label
            ><input id="words" type="text" maxlength="120" .value=${excuse.words} @input=${(event: Event) => this.#excuse('other', (event.target as HTMLInputElement).value)} />`
        : nothing}
      ${this.wrong ? html`<p class="wrong">${this.text('issue.position')}</p>` : nothing}
    </fieldset>`;
  }

  readonly #onType = async (): Promise<void> => {
    this.typing = !this.typing;
    this.refused = '';
    await this.updateComplete;
    this.typed?.focus();
  };

  readonly #useTyped = (): void => {
    const text = this.typed?.value.trim() ?? '';
    const read = readPositions(text, mapBounds);
    const [position] = read.ok ? read.positions : [];
    if (!position || (read.ok && read.positions.length > 1)) {
      this.refused = text === '' ? '—' : text.slice(0, 40);
      this.typed?.focus();
      return;
    }
    this.typing = false;
    this.refused = '';
    this.send('ur-place-typed', position satisfies Position);
  };

  #excuse(reason: PositionExcuse, words: string): void {
    this.send('ur-place-excuse', { reason, words } satisfies NonNullable<Visit['positionExcuse']>);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-field-place': UrFieldPlace;
  }
}
