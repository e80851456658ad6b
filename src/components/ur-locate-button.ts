import { ContextConsumer } from '@lit/context';
import { css, html, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { forgetPosition } from '../actions/forget-position.ts';
import { geolocationContext } from './geolocation-context.ts';
import { icon } from './late-icon.ts';
import { baseStyles } from './styles/base-styles.ts';
import { controlStyles } from './styles/control-styles.ts';
import { UrElement } from './ur-element.ts';
import { addTexts } from '../i18n/dictionary.ts';
import { mapControls } from '../i18n/sections/map-controls.ts';

addTexts(mapControls);

/**
 * Shows where the device is: the first press explains what happens to the position, then the browser is asked.
 * A press while it is shown takes it away. Fires `ur-map-locate` when a position was found.
 */
@customElement('ur-locate-button')
export class UrLocateButton extends UrElement {
  static override readonly styles = [
    baseStyles,
    controlStyles,
    css`
      .tool {
        display: grid;
        place-items: center;
        width: var(--ur-map-control, 44px);
        height: var(--ur-map-control, 44px);
        background: var(--ur-surface);
      }
      .tool:hover {
        background: var(--ur-surface-alt);
      }
      .tool:focus-visible {
        outline-offset: -4px;
        box-shadow: none;
      }
      .tool[aria-pressed='true'] {
        color: var(--ur-accent);
      }
      .tool[aria-pressed='true'] svg {
        fill: var(--ur-accent-soft);
      }
      .tool[aria-busy='true'] {
        color: var(--ur-accent);
      }
      dialog {
        position: fixed;
        inset: auto;
        right: 68px;
        top: 50%;
        width: min(320px, calc(100vw - 88px));
        margin: 0;
        padding: var(--ur-space-4);
        border: 1px solid var(--ur-line);
        border-radius: var(--ur-radius-card);
        background: var(--ur-surface);
        color: var(--ur-text);
        box-shadow: var(--ur-shadow);
      }
      .answers {
        display: flex;
        flex-wrap: wrap;
        gap: var(--ur-space-2);
        margin-top: var(--ur-space-3);
      }
    `,
  ];

  @state() private busy = false;
  @query('dialog') private readonly dialog!: HTMLDialogElement;
  readonly #geolocation = new ContextConsumer(this, { context: geolocationContext });
  readonly #position = this.select((state) => state.position);
  /** The user has read what happens to the position. */
  #explained = false;

  protected override render(): TemplateResult {
    const shown = this.#position.value !== null;
    const label = this.t(this.busy ? 'map-frame.locating' : shown ? 'map-frame.locate-off' : 'map-frame.locate');
    return html`
      <button
        class="tool"
        aria-label=${label}
        title=${label}
        aria-pressed=${shown}
        aria-busy=${this.busy}
        @click=${this.#onPress}
      >
        ${icon('locate')}
      </button>
      <dialog aria-label=${this.t('map-frame.locate')}>
        <p>${this.t('map-frame.locate-why')}</p>
        <div class="answers">
          <button class="button primary" @click=${this.#onAgree}>${this.t('map-frame.locate-go')}</button>
          <button class="button" @click=${() => this.dialog.close()}>${this.t('map-frame.locate-cancel')}</button>
        </div>
      </dialog>
    `;
  }

  #onPress(): void {
    if (this.busy) return;
    if (this.#position.value !== null) forgetPosition(this.store);
    else if (this.#explained) void this.#locate();
    else this.dialog.showModal();
  }

  #onAgree(): void {
    this.#explained = true;
    this.dialog.close();
    void this.#locate();
  }

  async #locate(): Promise<void> {
    const geolocation = this.#geolocation.value;
    if (!geolocation) throw new Error('<ur-locate-button> needs a geolocation context around it');
    this.busy = true;
    try {
      const { locateMe } = await import('../actions/locate-me.ts');
      if (await locateMe(this.store, geolocation))
        this.dispatchEvent(new CustomEvent('ur-map-locate', { bubbles: true, composed: true }));
    } finally {
      this.busy = false;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-locate-button': UrLocateButton;
  }
}
