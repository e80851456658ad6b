import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { closeDesk } from '../../actions/close-desk.ts';
import { openDesk } from '../../actions/open-desk.ts';
import { type DepartureAction, type DepartureLine, judgeDeparture } from '../../domain/departure/judge-departure.ts';
import { formatBytes } from '../../i18n/offline/format-bytes.ts';
import type { OfflineKey } from '../../i18n/offline/offline-text.ts';
import { icon } from '../late-icon.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { controlStyles } from '../styles/control-styles.ts';
import { deskFrame, deskFrameStyles } from '../desk-frame.ts';
import { OfflineElement } from './offline-element.ts';
import { offlineIcon } from './offline-icon.ts';
import { offlineStyles } from './offline-styles.ts';

/** One screen before leaving the network: each point right, or with what to do about it. */
@customElement('ur-departure-desk')
export class UrDepartureDesk extends OfflineElement {
  static override readonly styles = [
    baseStyles,
    controlStyles,
    offlineStyles,
    deskFrameStyles,
    css`
      li {
        display: flex;
        gap: 12px;
        padding: 10px 16px;
        border-bottom: 1px solid var(--ur-line);
      }
      li > div {
        display: grid;
        flex: 1;
        gap: 2px;
        min-width: 0;
        justify-items: start;
      }
      li h3 {
        line-height: 28px;
      }
      li p {
        font-size: 13px;
      }
      .button {
        margin-top: 6px;
      }
    `,
  ];

  @state() private lines: readonly DepartureLine[] | null = null;
  @state() private freeBytes: number | null = null;
  @state() private busy = true;

  constructor() {
    super();
    this.addController({ hostConnected: () => void this.#check() });
  }

  override focus(options?: FocusOptions): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector('h2')?.focus(options));
  }

  protected override render(): TemplateResult {
    return deskFrame(this.text('leave.title'), this.text('desk.close'), () => closeDesk(this.store), this.#renderBody());
  }

  #renderBody(): TemplateResult {
    const open = this.lines?.filter(({ level }) => level !== 'good').length ?? 0;
    return html`
      <section class="part">
        <p class="hint">${this.text('leave.intro')}</p>
        <p role="status">
          <strong
            >${this.lines === null || this.busy
              ? this.text('desk.checking')
              : open === 0
                ? this.text('leave.all-good')
                : this.text('leave.open-points', { count: open })}</strong
          >
        </p>
        <div class="row">
          <button class="button" aria-disabled=${this.busy} @click=${() => this.#check()}>${this.text('leave.again')}</button>
        </div>
      </section>
      <ul aria-busy=${this.busy}>
        ${this.lines?.map((line) => this.#renderLine(line))}
      </ul>
    `;
  }

  #renderLine({ point, level, finding, values, action }: DepartureLine): TemplateResult {
    const free = this.freeBytes === null ? '' : formatBytes(this.freeBytes);
    return html`<li data-point=${point} data-level=${level}>
      <span class="sign ${level}">
        ${level === 'good' ? offlineIcon('right') : icon('warning')}<span class="hidden-visually">${this.text(`leave.level.${level}`)}</span>
      </span>
      <div>
        <h3>${this.text(`leave.${point}.title`)}</h3>
        <p>${this.text(`leave.${point}.${finding}` as OfflineKey, { ...values, free })}</p>
        ${action ? html`<button class="button" @click=${() => this.#act(action)}>${this.text(`leave.act.${action}`)}</button>` : nothing}
      </div>
    </li>`;
  }

  async #check(): Promise<void> {
    this.busy = true;
    const facts = await this.desk.departureFacts();
    this.freeBytes = facts.freeBytes;
    this.lines = judgeDeparture(facts);
    this.busy = false;
  }

  async #act(action: DepartureAction): Promise<void> {
    const { desk } = this;
    const acts: Readonly<Record<DepartureAction, () => unknown>> = {
      repair: () => desk.repair(),
      update: () => desk.loadUpdate(),
      persist: () => desk.askForPersistence(),
      position: () => desk.askForPosition(),
      camera: () => desk.askForCamera(),
      export: () => openDesk(this.store, 'queue'),
    };
    await acts[action]();
    await this.#check();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-departure-desk': UrDepartureDesk;
  }
}
