import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { openDesk } from '../../actions/open-desk.ts';
import { icon } from '../late-icon.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { offlineIcon } from './offline-icon.ts';
import { OfflineElement } from './offline-element.ts';
import { lackingFiles } from './stock-state.ts';

type BadgeKey = 'ready' | 'preparing' | 'online-only' | 'incomplete' | 'failed' | 'update' | 'offline';

/** In the header: whether this device can do without a network, in a word and a sign; opens the list of what is here. */
@customElement('ur-offline-badge')
export class UrOfflineBadge extends OfflineElement {
  static override readonly styles = [
    baseStyles,
    css`
      :host {
        display: block;
      }
      button {
        display: flex;
        gap: 8px;
        align-items: center;
        min-height: max(32px, var(--ur-control));
        padding: 0 14px;
        border: 1px solid transparent;
        border-radius: 999px;
        background: var(--ur-ok-soft);
        color: var(--ur-ok);
        font-size: 13px;
        font-weight: 600;
        white-space: nowrap;
      }
      .look {
        background: var(--ur-warn-soft);
        color: var(--ur-warn);
      }
      .quiet {
        background: var(--ur-surface-alt);
        color: var(--ur-text-muted);
      }
      :host(:lang(zh)) button {
        letter-spacing: 0;
      }
      .unsent {
        min-width: 24px;
        padding: 0 6px;
        border-radius: 999px;
        background: var(--ur-warn);
        color: var(--ur-surface);
        line-height: 22px;
        text-align: center;
        font-variant-numeric: tabular-nums;
      }
      @media (max-width: 1023px) {
        span {
          position: absolute;
          width: 1px;
          height: 1px;
          overflow: hidden;
          clip-path: inset(50%);
        }
        button {
          padding: 0 10px;
        }
      }
      @media (forced-colors: active) {
        button {
          border-color: ButtonBorder;
        }
      }
    `,
  ];

  @state() private lacking = false;
  @state() private online = navigator.onLine;
  /** Records the office has not received. */
  @state() private waiting = 0;
  #looked = false;

  constructor() {
    super();
    const look = (): void => void (this.online = navigator.onLine);
    let stop: (() => void) | undefined;
    this.addController({
      hostConnected: () => {
        stop = this.desk.onRecords(() => void this.#count());
        void this.#count();
        addEventListener('online', look);
        addEventListener('offline', look);
      },
      hostDisconnected: () => {
        stop?.();
        removeEventListener('online', look);
        removeEventListener('offline', look);
      },
    });
  }

  protected override updated(): void {
    if (this.#looked || this.desk.copy.program.kind !== 'ready') return;
    this.#looked = true;
    void this.#look();
  }

  protected override render(): TemplateResult {
    const key = this.#key();
    const { program } = this.desk.copy;
    const percent = program.kind === 'preparing' && program.allBytes > 0 ? Math.floor((program.doneBytes / program.allBytes) * 100) : 0;
    const words = this.text(`badge.${key}`, { percent });
    const unsent = this.waiting > 0 ? this.text('badge.unsent', { count: this.waiting }) : null;
    const state = unsent === null ? words : `${words}${this.language === 'zh' ? '，' : ', '}${unsent}`;
    const look = key === 'incomplete' || key === 'failed' || key === 'update';
    return html`<button
      class=${look ? 'look' : key === 'ready' || key === 'offline' ? '' : 'quiet'}
      aria-label=${this.text('badge.open', { state })}
      title=${state}
      @click=${() => openDesk(this.store, 'offline')}
    >
      ${key === 'ready' || key === 'offline' ? offlineIcon('ready') : key === 'preparing' || key === 'update' ? offlineIcon('down') : key === 'online-only' ? offlineIcon('off') : icon('warning')}
      <span>${words}</span>
      ${unsent === null ? nothing : html`<b class="unsent">${this.waiting}</b>`}
    </button>`;
  }

  #key(): BadgeKey {
    const { program, update } = this.desk.copy;
    if (program.kind === 'none') return 'online-only';
    if (program.kind !== 'ready') return program.kind;
    if (this.lacking) return 'incomplete';
    if (update === 'waiting' || update === 'coming' || update === 'elsewhere') return 'update';
    return this.online ? 'ready' : 'offline';
  }

  async #count(): Promise<void> {
    this.waiting = (await this.desk.waiting()) ?? 0;
  }

  /** A browser may have thrown away a part: looked for once at the start, told before someone relies on it. */
  async #look(): Promise<void> {
    this.lacking = (lackingFiles(await this.desk.takeStock(false)) ?? 0) > 0;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-offline-badge': UrOfflineBadge;
  }
}
