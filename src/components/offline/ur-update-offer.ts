import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { onWorkChange, workIsHeld } from '../../services/work-in-hand.ts';
import { icon } from '../late-icon.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { controlStyles } from '../styles/control-styles.ts';
import { OfflineElement } from './offline-element.ts';

/**
 * Offers a newer version that is ready on this device; it never loads by itself, and not while a form is open. With
 * `dismissible` it can be put off: then it floats over the map, else it is a part of the list of what is offline.
 */
@customElement('ur-update-offer')
export class UrUpdateOffer extends OfflineElement {
  static override readonly styles = [
    baseStyles,
    controlStyles,
    css`
      :host {
        display: block;
      }
      section {
        display: grid;
        gap: 8px;
        padding: 12px 16px;
        border-block: 1px solid var(--ur-line);
        background: var(--ur-accent-soft);
        line-height: 1.5;
      }
      :host([dismissible]) {
        position: fixed;
        z-index: 8;
        top: calc(var(--ur-header-height, 56px) + 12px);
        left: 50%;
        width: min(440px, calc(100% - 24px));
        transform: translateX(-50%);
      }
      @media (max-width: 719px) {
        :host([dismissible]) {
          top: 116px;
        }
      }
      :host([dismissible]) section {
        border: 1px solid var(--ur-line);
        border-left: 4px solid var(--ur-accent);
        border-radius: var(--ur-radius-control);
        background: var(--ur-surface);
        box-shadow: var(--ur-shadow);
      }
      h3 {
        font-size: var(--ur-text-body);
        font-weight: 600;
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
      .button {
        min-height: max(36px, var(--ur-control));
      }
      .held {
        display: flex;
        gap: 6px;
        color: var(--ur-warn);
      }
    `,
  ];

  @property({ type: Boolean, reflect: true }) dismissible = false;
  @state() private held = workIsHeld();
  @state() private dismissed = false;
  @state() private loading = false;

  constructor() {
    super();
    let stop: (() => void) | undefined;
    this.addController({
      hostConnected: () => (stop = onWorkChange(() => (this.held = workIsHeld()))),
      hostDisconnected: () => stop?.(),
    });
  }

  protected override render(): TemplateResult | typeof nothing {
    const { update } = this.desk.copy;
    if (update === 'none' || update === 'preparing' || (this.dismissible && this.dismissed)) return nothing;
    // While it is coming nothing can be pressed for; what was pressed is answered in words.
    const loadable = update !== 'coming';
    return html`<section role=${this.dismissible ? 'status' : nothing} aria-label=${this.text('update.heading')}>
      <h3>${this.text('update.heading')}</h3>
      <p role=${this.dismissible ? nothing : 'status'}>${this.text(this.loading ? 'update.loading' : `update.${update}`)}</p>
      ${this.held && loadable ? html`<p class="held">${icon('warning')} ${this.text('update.held')}</p>` : nothing}
      <div class="row">
        ${loadable ? html`<button class="button primary" aria-disabled=${this.held || this.loading} @click=${() => this.#load()}>${this.text('update.now')}</button>` : nothing}
        ${this.dismissible ? html`<button class="button" @click=${() => (this.dismissed = true)}>${this.text(loadable ? 'update.later' : 'update.understood')}</button>` : nothing}
      </div>
    </section>`;
  }

  async #load(): Promise<void> {
    if (workIsHeld() || this.loading) return;
    this.loading = true;
    try {
      await this.desk.loadUpdate();
    } finally {
      this.loading = false;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-update-offer': UrUpdateOffer;
  }
}
