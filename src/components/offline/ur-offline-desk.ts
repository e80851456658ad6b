import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { closeDesk } from '../../actions/close-desk.ts';
import { openDesk } from '../../actions/open-desk.ts';
import { formatBytes } from '../../i18n/offline/format-bytes.ts';
import type { OfflineKey } from '../../i18n/offline/offline-text.ts';
import type { TextValues } from '../../i18n/fill-text.ts';
import type { KeptLayer } from '../../services/layers/own-layer-stock.ts';
import type { Persistence, StorageRoom } from '../../services/device/persistence.ts';
import { icon } from '../late-icon.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { controlStyles } from '../styles/control-styles.ts';
import { deskFrame, deskFrameStyles } from '../desk-frame.ts';
import type { Stock } from './offline-desk.ts';
import { OfflineElement } from './offline-element.ts';
import { offlineIcon } from './offline-icon.ts';
import { offlineStyles } from './offline-styles.ts';
import { lackingFiles } from './stock-state.ts';
import './ur-install-help.ts';
import './ur-optional-packages.ts';
import './ur-stock-list.ts';
import './ur-update-offer.ts';

interface Words {
  readonly key: OfflineKey;
  readonly values?: TextValues;
}

/** The one place that says what is available offline: whether all is here, each part, the area, the space, and how to mend it. */
@customElement('ur-offline-desk')
export class UrOfflineDesk extends OfflineElement {
  static override readonly styles = [
    baseStyles,
    controlStyles,
    offlineStyles,
    deskFrameStyles,
    css`
      .outline {
        display: inline-block;
        width: 28px;
        border-top: 3px dashed var(--ur-ok);
        vertical-align: middle;
      }
      .layer {
        display: flex;
        gap: 12px;
        justify-content: space-between;
        padding: 7px 0;
        border-top: 1px solid var(--ur-line);
        font-size: 13px;
        overflow-wrap: anywhere;
      }
      .layer span:last-child {
        flex: none;
      }
      small {
        display: block;
        color: var(--ur-text-muted);
        font-size: 12px;
      }
    `,
  ];

  @state() private stock: Stock | null = null;
  @state() private layers: readonly KeptLayer[] = [];
  @state() private room: StorageRoom | null = null;
  @state() private persistence: Persistence = 'unknown';
  @state() private busy: 'verify' | 'repair' | null = null;
  /** What the last press came to. */
  @state() private outcome: (Words & { readonly good: boolean }) | null = null;
  #readyWhenLooked = false;

  constructor() {
    super();
    this.addController({ hostConnected: () => void this.#look() });
  }

  override focus(options?: FocusOptions): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector('h2')?.focus(options));
  }

  protected override updated(): void {
    // What was being stored when it was looked at is here now.
    if (this.desk.copy.program.kind === 'ready' && !this.#readyWhenLooked) void this.#look();
  }

  protected override render(): TemplateResult {
    return deskFrame(this.text('desk.title'), this.text('desk.close'), () => closeDesk(this.store), this.#renderBody());
  }

  #renderBody(): TemplateResult {
    const { stock } = this;
    return html`
      ${this.#renderHeadline()}
      <ur-update-offer></ur-update-offer>
      <section class="part">
        <h3>${this.text('parts.heading')}</h3>
        ${stock
          ? stock.packages === 'blocked'
            ? html`<p>${this.text('verify.blocked')}</p>`
            : html`<ur-stock-list .stock=${stock} .dataVersion=${stock.program?.dataVersion ?? this.#dataVersion.value}></ur-stock-list>`
          : html`<p class="hint">${this.text('desk.checking')}</p>`}
        <div class="row">
          <button class="button" aria-disabled=${this.busy !== null || stock === null} @click=${() => this.#verify()}>
            ${this.text(this.busy === 'verify' ? 'action.verifying' : 'action.verify')}
          </button>
        </div>
        <p role="status" class="outcome">${this.outcome ? this.text(this.outcome.key, this.outcome.values) : nothing}</p>
      </section>
      <ur-optional-packages></ur-optional-packages>
      ${this.layers.length === 0 ? nothing : this.#renderLayers()}
      <section class="part">
        <h3>${this.text('area.heading')}</h3>
        <p><span class="outline" aria-hidden="true"></span> ${this.text('area.text')}</p>
      </section>
      <section class="part">
        <h3>${this.text('space.heading')}</h3>
        <p>
          ${this.room
            ? this.text('space.used', { used: formatBytes(this.room.usedBytes), quota: formatBytes(this.room.quotaBytes) })
            : this.text('space.unknown')}
        </p>
        <p role="status">${this.text(`persist.${this.persistence}`)}</p>
        ${this.persistence === 'granted'
          ? nothing
          : html`<div class="row"><button class="button" @click=${() => this.#askForPersistence()}>${this.text('persist.ask')}</button></div>`}
      </section>
      <ur-install-help></ur-install-help>
      <section class="part">
        <div class="row">
          <button class="button primary" @click=${() => openDesk(this.store, 'departure')}>${this.text('leave.open')}</button>
        </div>
      </section>
    `;
  }

  readonly #dataVersion = this.select(({ catalogue }) => (catalogue.status === 'ready' ? catalogue.value.version : ''));

  #renderHeadline(): TemplateResult {
    const { level, title, help, action } = this.#headline();
    const { program } = this.desk.copy;
    return html`<section class="part">
      <div class="headline">
        <span class="sign ${level}" aria-hidden="true">${level === 'good' ? offlineIcon('right') : level === 'look' ? offlineIcon('down') : icon('warning')}</span>
        <div>
          <h3>${this.text(title)}</h3>
          <p>${this.text(help.key, help.values)}</p>
        </div>
      </div>
      ${program.kind === 'preparing' && program.allBytes > 0
        ? html`<progress max=${program.allBytes} .value=${program.doneBytes} aria-label=${this.text('state.preparing')}></progress>`
        : nothing}
      ${action
        ? html`<div class="row">
            <button class="button primary" aria-disabled=${this.busy !== null} @click=${() => this.#repair()}>
              ${this.text(this.busy === 'repair' ? 'action.repairing' : action)}
            </button>
          </div>`
        : nothing}
    </section>`;
  }

  #headline(): { readonly level: 'good' | 'look' | 'bad'; readonly title: OfflineKey; readonly help: Words; readonly action?: 'action.repair' | 'action.retry' } {
    const { program } = this.desk.copy;
    const lacking = this.stock ? lackingFiles(this.stock) : 0;
    switch (program.kind) {
      case 'none':
        return { level: 'bad', title: `state.${program.why}`, help: { key: `state.${program.why}-help` } };
      case 'failed':
        return {
          level: 'bad',
          title: 'state.failed',
          help: { key: `state.failed-${program.why}`, values: { path: program.path ?? 'sw.js' } },
          action: 'action.retry',
        };
      case 'preparing':
        return {
          level: 'look',
          title: 'state.preparing',
          help: { key: 'state.preparing-help', values: { done: formatBytes(program.doneBytes), all: formatBytes(program.allBytes) } },
        };
      case 'ready':
        return lacking === 0
          ? { level: 'good', title: 'state.ready', help: { key: 'state.ready-help' } }
          : { level: 'bad', title: 'state.incomplete', help: { key: lacking === null ? 'verify.blocked' : 'state.incomplete-help' }, action: 'action.repair' };
    }
  }

  async #look(): Promise<void> {
    this.#readyWhenLooked = this.desk.copy.program.kind === 'ready';
    [this.stock, this.room, this.persistence, this.layers] = await Promise.all([this.desk.takeStock(false), this.desk.room(), this.desk.persistence(), this.desk.ownLayers()]);
  }

  /** What a person has brought lies only here; it is looked after where it was brought. */
  #renderLayers(): TemplateResult {
    return html`<section class="part">
      <h3>${this.text('layers.heading')}</h3>
      <ul>
        ${this.layers.map(({ name, count, bytes }) => html`<li class="layer"><span>${name}<small>${count === null ? this.text('layers.tiles') : this.text('layers.rows', { count })}</small></span><span>${formatBytes(bytes)}</span></li>`)}
      </ul>
      <p class="hint">${this.text('layers.hint')}</p>
      <div class="row"><button class="button" @click=${() => openDesk(this.store, 'layers')}>${this.text('layers.open')}</button></div>
    </section>`;
  }

  async #verify(): Promise<void> {
    if (this.busy !== null || !this.stock) return;
    this.busy = 'verify';
    this.stock = await this.desk.takeStock(true);
    this.busy = null;
    this.#tell(this.stock, 'verify.good', 'verify.bad');
  }

  async #repair(): Promise<void> {
    if (this.busy !== null) return;
    this.busy = 'repair';
    this.outcome = null;
    // The first thing a person asks to be downloaded: the moment at which a browser's own question makes sense.
    this.persistence = await this.desk.askForPersistence();
    this.stock = await this.desk.repair();
    this.room = await this.desk.room();
    this.busy = null;
    this.#tell(this.stock, 'verify.repaired', 'verify.still-bad');
  }

  #tell(stock: Stock, good: 'verify.good' | 'verify.repaired', bad: 'verify.bad' | 'verify.still-bad'): void {
    const lacking = lackingFiles(stock);
    if (lacking === null || stock.packages === 'blocked') this.outcome = { key: 'verify.blocked', good: false };
    else if (lacking > 0) this.outcome = { key: bad, values: { count: lacking }, good: false };
    else this.outcome = { key: good, values: { count: (stock.program?.files ?? 0) + stock.packages.length }, good: true };
  }

  async #askForPersistence(): Promise<void> {
    this.persistence = await this.desk.askForPersistence();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-offline-desk': UrOfflineDesk;
  }
}
