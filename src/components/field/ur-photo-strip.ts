import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { VISIT_PHOTOS, type VisitPhoto } from '../../domain/inspections/visit.ts';
import { formatClock } from '../../i18n/field/format-clock.ts';
import { icon } from '../late-icon.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { controlStyles } from '../styles/control-styles.ts';
import { fieldIcon } from './field-icon.ts';
import { fieldStyles } from './field-styles.ts';
import { FieldView } from './field-view.ts';
import { PhotoUrls } from './photo-urls.ts';

/**
 * The photos of a visit, each with the time at which it was stored, and the ways to add one. Sends `ur-photo-add` with the
 * files, `ur-photo-open` and `ur-photo-remove` with the index.
 */
@customElement('ur-photo-strip')
export class UrPhotoStrip extends FieldView {
  static override readonly styles = [
    baseStyles,
    controlStyles,
    fieldStyles,
    css`
      :host {
        display: grid;
        gap: 10px;
      }
      .photos {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(104px, 1fr));
        gap: 10px;
      }
      li {
        position: relative;
      }
      .picture {
        position: relative;
        display: block;
        width: 100%;
        height: 112px;
        overflow: hidden;
        border: 2px solid var(--ur-line-strong);
        border-radius: var(--ur-radius-control);
        background: var(--ur-surface-alt);
      }
      img {
        display: block;
        width: 100%;
        height: 100%;
        object-fit: cover;
      }
      .when {
        position: absolute;
        right: 0;
        bottom: 0;
        left: 0;
        padding: 4px;
        background: #000;
        color: #fff;
        font-size: 14px;
        font-weight: 600;
        line-height: 1.4;
        text-align: center;
      }
      .marks {
        position: absolute;
        top: 0;
        left: 0;
        display: flex;
        gap: 4px;
        align-items: center;
        padding: 2px 8px 2px 6px;
        border-radius: 0 0 8px;
        background: #000;
        color: #fff;
        font-size: 13px;
      }
      .marks svg.icon {
        width: 16px;
        height: 16px;
      }
      .remove {
        position: absolute;
        top: 4px;
        right: 4px;
        width: 44px;
        height: 44px;
        border: 2px solid var(--ur-line-strong);
        background: var(--ur-surface);
      }
      .add {
        display: grid;
        gap: 4px;
        place-content: center;
        justify-items: center;
        width: 100%;
        min-height: 112px;
        border: 2px solid var(--ur-line-strong);
        border-radius: var(--ur-radius-control);
        font-weight: 600;
        line-height: 1.3;
        text-align: center;
      }
      .add:hover {
        background: var(--ur-surface-alt);
      }
      .add svg.icon {
        width: 30px;
        height: 30px;
      }
      .state {
        font-weight: 400;
      }
    `,
  ];

  @property({ attribute: false }) photos: readonly VisitPhoto[] = [];
  /** How many files are being made into photos. */
  @property({ type: Number }) storing = 0;
  @property({ attribute: false }) read: (digest: string) => Promise<ArrayBuffer | null> = () => Promise.resolve(null);
  @query('#camera') private readonly camera!: HTMLInputElement;
  @query('#files') private readonly files!: HTMLInputElement;
  readonly #urls = new PhotoUrls(this, (digest) => this.read(digest));

  /** Puts the focus on a photo, or on the way to add one where there is none. */
  focusPhoto(index: number): void {
    const pictures = this.renderRoot.querySelectorAll<HTMLElement>('.picture');
    (pictures[Math.min(index, pictures.length - 1)] ?? this.renderRoot.querySelector<HTMLElement>('.add'))?.focus();
  }

  protected override render(): TemplateResult {
    const { length } = this.photos;
    const full = length + this.storing >= VISIT_PHOTOS;
    return html`<h3>
        ${length === 0 ? this.text('photos.none') : this.text('photos.title', { count: length })}
        ${length === 0 && this.storing === 0 ? nothing : html`<span class="state ${this.storing > 0 ? '' : 'good'}">| ${this.text(this.storing > 0 ? 'photos.storing' : 'photos.stored')}</span>`}
      </h3>
      <ul class="photos">
        ${this.photos.map((photo, index) => this.#photo(photo, index))}
        ${full
          ? nothing
          : html`<li>
                <button class="add" @click=${() => this.camera.click()}>${fieldIcon('camera')}${this.text(length === 0 ? 'photos.add' : 'photos.again')}</button>
              </li>
              <li>
                <button class="add" @click=${() => this.files.click()}>${fieldIcon('picture')}${this.text('photos.file')}</button>
              </li>`}
      </ul>
      <input id="camera" type="file" accept="image/*" capture="environment" hidden aria-label=${this.text('photos.add')} @change=${this.#onFiles} />
      <input id="files" type="file" accept="image/*" multiple hidden aria-label=${this.text('photos.file')} @change=${this.#onFiles} />
      <p class="hint">${full ? this.text('photos.full', { most: VISIT_PHOTOS }) : this.text('photos.privacy')}</p>`;
  }

  #photo({ digest, addedAt, marks }: VisitPhoto, index: number): TemplateResult {
    const url = this.#urls.of(digest);
    const count = marks.strokes.length + marks.notes.length;
    return html`<li>
      <button class="picture" aria-label=${this.text('photos.open', { number: index + 1 })} @click=${() => this.send('ur-photo-open', index)}>
        ${url ? html`<img src=${url} alt=${this.text('photos.one', { number: index + 1, time: formatClock(addedAt) })} />` : nothing}
        ${count > 0 ? html`<span class="marks">${fieldIcon('pen')}${this.text('photos.marks', { count })}</span>` : nothing}
        <span class="when">${this.text('photos.stored-at', { time: formatClock(addedAt) })}</span>
      </button>
      <button class="icon-button remove" aria-label=${this.text('photos.remove', { number: index + 1 })} @click=${() => this.send('ur-photo-remove', index)}>${icon('close')}</button>
    </li>`;
  }

  readonly #onFiles = (event: Event): void => {
    const field = event.target as HTMLInputElement;
    const files = [...(field.files ?? [])];
    // The same file may be chosen again after it was removed.
    field.value = '';
    if (files.length > 0) this.send('ur-photo-add', files);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-photo-strip': UrPhotoStrip;
  }
}
