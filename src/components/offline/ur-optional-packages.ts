import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { OptionalPackageName, OptionalStock } from '../../domain/packages/optional-package.ts';
import { formatBytes } from '../../i18n/offline/format-bytes.ts';
import { deviceOptionalPackages } from '../../services/optional/device-optional-packages.ts';
import { type OptionalPackageFailure, OptionalPackageError } from '../../services/optional/optional-package-error.ts';
import type { OptionalPackages } from '../../services/optional/optional-packages.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { controlStyles } from '../styles/control-styles.ts';
import { OfflineElement } from './offline-element.ts';
import { offlineStyles } from './offline-styles.ts';

/** A package on its way here. */
interface Coming {
  readonly name: OptionalPackageName;
  readonly doneBytes: number;
  readonly allBytes: number;
}

/** What can be brought here beside what everybody keeps: with its size, its progress, and the ways to pause, go on, verify and delete it. */
@customElement('ur-optional-packages')
export class UrOptionalPackages extends OfflineElement {
  static override readonly styles = [
    baseStyles,
    controlStyles,
    offlineStyles,
    css`
      li {
        display: grid;
        gap: 6px;
        padding: 8px 0;
        border-top: 1px solid var(--ur-line);
      }
      h4 {
        display: flex;
        gap: 12px;
        justify-content: space-between;
        font-size: 13px;
        font-weight: 600;
      }
      .size {
        font-weight: 400;
        white-space: nowrap;
        font-variant-numeric: tabular-nums;
      }
    `,
  ];

  @property({ attribute: false }) packages: Pick<OptionalPackages, 'list' | 'download' | 'remove'> = deviceOptionalPackages();
  @state() private stocks: readonly OptionalStock[] = [];
  @state() private coming: Coming | null = null;
  @state() private verifying = false;
  /** Why the last press came to nothing. */
  @state() private failure: OptionalPackageFailure | null = null;
  /** What was done last, said to those who do not see the list change. */
  @state() private done: 'paused' | 'arrived' | 'removed' | 'whole' | 'damaged' | null = null;
  #fetching: AbortController | null = null;

  constructor() {
    super();
    this.addController({ hostConnected: () => void this.#look(), hostDisconnected: () => this.#fetching?.abort() });
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.stocks.length === 0) return nothing;
    return html`<section class="part">
      <h3>${this.text('optional.heading')}</h3>
      <p class="hint">${this.text('optional.hint')}</p>
      <ul>
        ${this.stocks.map((stock) => this.#package(stock))}
      </ul>
      <p role="status" class="hint">${this.done ? this.text(`optional.${this.done}`) : nothing}</p>
      <div role="alert">${this.failure ? html`<p class="problem">${this.text(`optional.failed-${this.failure}`)}</p>` : nothing}</div>
    </section>`;
  }

  #package({ name, version, licence, bytes, state }: OptionalStock): TemplateResult {
    const coming = this.coming?.name === name ? this.coming : null;
    const size = formatBytes(bytes);
    return html`<li data-state=${coming ? 'coming' : state}>
      <h4>${this.text(`optional.${name}`)}<span class="size">${size}</span></h4>
      <p>${this.text(`optional.${name}-what`)}</p>
      <p class="hint">${this.text('optional.detail', { version, licence })} | ${this.text(coming ? 'optional.state-coming' : `optional.state-${state}`)}</p>
      ${coming
        ? html`<progress max=${coming.allBytes || 1} .value=${coming.doneBytes} aria-label=${this.text('optional.state-coming')}></progress>
            <div class="row"><span class="size">${formatBytes(coming.doneBytes)} / ${size}</span><button class="button" @click=${() => this.#fetching?.abort()}>${this.text('optional.pause')}</button></div>`
        : html`<div class="row">
            ${state === 'here' || state === 'whole'
              ? html`<button class="button" aria-disabled=${this.verifying} @click=${this.#verify}>${this.text(this.verifying ? 'action.verifying' : 'action.verify')}</button>`
              : html`<button class="button" @click=${() => this.#download(name)}>${this.text(state === 'absent' ? 'optional.download' : state === 'partial' ? 'optional.resume' : 'optional.again')}</button>`}
            ${state === 'absent' ? nothing : html`<button class="button" @click=${() => this.#remove(name)}>${this.text('optional.remove')}</button>`}
          </div>`}
    </li>`;
  }

  async #look(verify = false): Promise<void> {
    // Where the browser lets a page keep nothing there is nothing to choose.
    this.stocks = await this.#attempt(() => this.packages.list(verify), []);
  }

  async #download(name: OptionalPackageName): Promise<void> {
    if (this.coming) return;
    const fetching = new AbortController();
    this.#fetching = fetching;
    this.#begin();
    this.coming = { name, doneBytes: 0, allBytes: 0 };
    void this.desk.askForPersistence();
    const arrived = await this.#attempt(async () => {
      await this.packages.download(name, (doneBytes, allBytes) => (this.coming = { name, doneBytes, allBytes }), fetching.signal).catch((error: unknown) => {
        if (!fetching.signal.aborted) throw error;
      });
      return !fetching.signal.aborted;
    }, false);
    this.coming = null;
    this.done = arrived ? 'arrived' : fetching.signal.aborted ? 'paused' : null;
    await this.#look();
  }

  readonly #verify = async (): Promise<void> => {
    if (this.verifying) return;
    this.#begin();
    this.verifying = true;
    await this.#look(true);
    this.verifying = false;
    this.done = this.stocks.some(({ state }) => state === 'damaged') ? 'damaged' : 'whole';
  };

  async #remove(name: OptionalPackageName): Promise<void> {
    this.#begin();
    await this.#attempt(() => this.packages.remove(name), undefined);
    if (this.failure === null) this.done = 'removed';
    await this.#look();
  }

  #begin(): void {
    this.failure = null;
    this.done = null;
  }

  async #attempt<Result>(work: () => Promise<Result>, otherwise: Result): Promise<Result> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof OptionalPackageError)) throw error;
      this.failure = error.why;
      return otherwise;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-optional-packages': UrOptionalPackages;
  }
}
