import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { QueueFigures } from '../../domain/inspections/queue-figures.ts';
import { CLOCK_WARN_MS, type SyncState } from '../../domain/sync/sync-state.ts';
import type { LoginFailure } from '../../services/sync/login.ts';
import { formatBytes } from '../../i18n/offline/format-bytes.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { controlStyles } from '../styles/control-styles.ts';
import { deskStyles } from '../field/desk-styles.ts';
import { FieldElement } from '../field/field-element.ts';
import { fieldIcon } from '../field/field-icon.ts';
import { fieldStyles } from '../field/field-styles.ts';
import { momentWords } from '../field/moment-words.ts';

/** The exchange with the office: what would go, what goes, what came, and what stands in its way, each with the way on. */
@customElement('ur-office-panel')
export class UrOfficePanel extends FieldElement {
  static override readonly styles = [
    baseStyles,
    controlStyles,
    deskStyles,
    fieldStyles,
    css`
      :host {
        display: grid;
        gap: 12px;
      }
      .comes {
        font-size: 14px;
        font-weight: 400;
      }
      progress {
        width: 100%;
        height: 12px;
        accent-color: var(--ur-ok);
      }
      .trouble {
        display: grid;
        gap: 4px;
        padding: 10px 14px;
        border-left: 4px solid var(--ur-warn);
        background: var(--ur-warn-soft);
      }
      .trouble.grave {
        border-color: var(--ur-error);
        background: var(--ur-error-soft);
      }
    `,
  ];

  @property({ attribute: false }) figures: QueueFigures = { records: 0, unsent: 0, unsentPhotos: 0, oldestAt: null, trouble: 0 };
  @state() private loginFailure: LoginFailure | null = null;
  @state() private isLoggingIn = false;
  readonly #sync = this.follow(
    () => {
      const { office } = this.setting;
      if (!office) throw new Error('<ur-office-panel> needs an office');
      return office.state;
    },
    (sync: SyncState) => sync,
  );

  protected override firstUpdated(): void {
    void this.setting.office?.look();
  }

  protected override render(): TemplateResult {
    const sync = this.#sync.value;
    return html`${this.#trouble(sync)} ${this.#warnings(sync)}
      <button class="button primary big" aria-busy=${sync.running} aria-disabled=${sync.running} @click=${this.#exchange}>
        ${fieldIcon('send')}<span>${sync.running ? this.text('office.running') : this.#goes()}<br /><span class="comes">${this.#comes(sync)}</span></span>
      </button>
      <div role="status">${sync.running ? this.#progress(sync) : this.#last(sync)}</div>`;
  }

  #goes(): string {
    const { unsent, unsentPhotos } = this.figures;
    return unsent === 0 ? this.text('office.goes-none') : this.text('office.goes', { records: unsent, photos: unsentPhotos });
  }

  #comes({ waiting, office }: SyncState): string {
    const name = office[this.language];
    if (waiting === null) return this.text('office.comes', { office: name });
    return waiting === 0 ? this.text('office.comes-none', { office: name }) : this.text('office.comes-count', { count: waiting, office: name });
  }

  #progress({ done, total, photo }: SyncState): TemplateResult | typeof nothing {
    if (total === 0) return html`<p class="hint">${this.text('office.fetching')}</p>`;
    return html`<progress max=${total} .value=${done} aria-label=${this.text('office.progress', { done, total })}></progress>
      <p class="hint">${this.text('office.progress', { done, total })}${photo ? html` · ${this.text('office.photo', { size: formatBytes(photo.bytes) })}` : nothing}</p>`;
  }

  #last({ lastAt, came, trouble, nextAt }: SyncState): TemplateResult {
    const last = lastAt === null ? this.text('office.never') : this.text('office.last', { time: momentWords(this.language, lastAt) });
    return html`<p class="hint">${last}${came > 0 ? ` ${this.text('office.came', { count: came })}` : ''}${trouble !== null && nextAt !== null ? ` ${this.text('office.next', { time: momentWords(this.language, nextAt) })}` : ''}</p>`;
  }

  #trouble({ trouble, login, running }: SyncState): TemplateResult | typeof nothing {
    // While it is tried again, what stood in the way stands no longer for certain.
    if (trouble === null || running) return nothing;
    const isLogin = trouble === 'login';
    const grave = trouble === 'server' || trouble === 'forbidden';
    return html`<div class="trouble ${grave ? 'grave' : ''}" role="alert">
      <b>${this.text(`office.trouble.${trouble}`)}</b>
      <span>${this.text(`office.trouble.${trouble}-do`)}</span>
      ${isLogin && login !== 'none'
        ? html`<button class="button big" aria-busy=${this.isLoggingIn} @click=${this.#logIn}>${fieldIcon('check')}<span>${this.text(this.isLoggingIn ? 'office.logging-in' : 'office.log-in')}</span></button>
            ${this.loginFailure ? html`<span class="wrong">${this.text(`office.login.${this.loginFailure}`)}</span>` : nothing}`
        : nothing}
    </div>`;
  }

  #warnings({ clockOffset, lostThere }: SyncState): TemplateResult {
    const ahead = clockOffset !== null && Math.abs(clockOffset) > CLOCK_WARN_MS ? Math.round(clockOffset / 60_000) : 0;
    return html`${ahead === 0 ? nothing : html`<p class="doubt">${this.text(ahead > 0 ? 'office.clock-ahead' : 'office.clock-behind', { minutes: Math.abs(ahead) })}</p>`}
    ${lostThere === 0 ? nothing : html`<p class="doubt">${this.text('office.lost-there', { count: lostThere })}</p>`}`;
  }

  readonly #exchange = (): void => {
    if (!this.#sync.value.running) void this.setting.office?.exchange();
  };

  readonly #logIn = async (): Promise<void> => {
    this.isLoggingIn = true;
    this.loginFailure = (await this.setting.office?.logIn()) ?? null;
    this.isLoggingIn = false;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-office-panel': UrOfficePanel;
  }
}
