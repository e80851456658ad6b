import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { type InstallOffer, installOffer, onInstallOffer } from '../../services/device/install-offer.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { controlStyles } from '../styles/control-styles.ts';
import { MediaQuery } from '../media-query.ts';
import { OfflineElement } from './offline-element.ts';
import { offlineStyles } from './offline-styles.ts';

/** How this browser puts the map on the home screen: by a button where it offers one, else in words. */
@customElement('ur-install-help')
export class UrInstallHelp extends OfflineElement {
  static override readonly styles = [baseStyles, controlStyles, offlineStyles];

  @state() private offer: InstallOffer | null = installOffer();
  readonly #installed = new MediaQuery(this, '(display-mode: standalone)');

  constructor() {
    super();
    let stop: (() => void) | undefined;
    this.addController({
      hostConnected: () => (stop = onInstallOffer(() => (this.offer = installOffer()))),
      hostDisconnected: () => stop?.(),
    });
  }

  protected override render(): TemplateResult {
    return html`<section class="part">
      <h3>${this.text('install.heading')}</h3>
      <p>${this.text(this.#installed.matches ? 'install.done' : /iPad|iPhone|Macintosh.*Safari(?!.*Chrom)/.test(navigator.userAgent) ? 'install.ios' : 'install.other')}</p>
      ${this.offer && !this.#installed.matches
        ? html`<div class="row"><button class="button" @click=${() => this.offer?.show()}>${this.text('install.button')}</button></div>`
        : nothing}
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-install-help': UrInstallHelp;
  }
}
