import { ContextConsumer } from '@lit/context';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { formatBytes } from '../../i18n/offline/format-bytes.ts';
import { tileText, type TileKey } from '../../i18n/layers/tile-text.ts';
import type { TextValues } from '../../i18n/fill-text.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { controlStyles } from '../styles/control-styles.ts';
import { toolStyles } from '../tools/tool-styles.ts';
import { followStore } from '../follow-store.ts';
import { UrElement } from '../ur-element.ts';
import { issueWords } from '../ask/issue-words.ts';
import { type AddressDesk, addressDeskContext } from './address-desk.ts';

/** The way in by an address: the question before another host is asked, how far it is, and why it did not work. */
@customElement('ur-layer-address')
export class UrLayerAddress extends UrElement {
  static override readonly styles = [
    baseStyles,
    controlStyles,
    toolStyles,
    css`
      p {
        overflow-wrap: anywhere;
      }
      progress {
        width: 100%;
        height: 8px;
        accent-color: var(--ur-accent);
      }
    `,
  ];

  readonly #desk = new ContextConsumer(this, { context: addressDeskContext });

  constructor() {
    super();
    followStore(this, () => this.#desk.value?.state);
  }

  protected override render(): TemplateResult | typeof nothing {
    const desk = this.#desk.value;
    if (!desk) return nothing;
    const state = desk.state.get();
    switch (state.stage) {
      case 'asking': {
        const { host } = new URL(state.url);
        return html`<section class="part">
          <h3>${this.#text('address.asking', { host })}</h3>
          <p class="note">${state.url}</p>
          <p>${this.#text('address.learns', { host })}</p>
          <div class="row">
            <button class="button primary" @click=${() => void desk.allow()}>${this.#text('waiting.allow', { host })}</button>
            <button class="button" @click=${() => desk.discard()}>${this.#text('address.not')}</button>
          </div>
        </section>`;
      }
      case 'fetching':
        return this.#renderProgress(desk, this.#text('address.fetching', { size: formatBytes(state.done) }), state.all === null ? null : state.done / state.all);
      case 'collecting':
        return this.#renderProgress(desk, this.#text('address.collecting', { count: state.rows }), state.matched === null || state.matched === 0 ? null : state.rows / state.matched);
      case 'choosing':
        return html`<section class="part">
          <h3>${this.#text('address.choose')}</h3>
          <p class="note">${this.#text('address.box')}</p>
          <label class="field"><span>${this.#text('address.condition')}</span><input type="text" name="condition" autocomplete="off" spellcheck="false" maxlength="1000" .value=${state.condition} aria-describedby="condition-help" /></label>
          <p class="note" id="condition-help">${this.#text('address.condition-help')}</p>
          ${state.issue ? html`<p role="alert" class="problem">${this.#text('address.condition-wrong', { why: issueWords(this.language, state.issue) })}</p>` : nothing}
          <ul class="list">${state.collections.map((each) => html`<li class="row"><button class="button" @click=${() => void desk.choose(each, this.renderRoot.querySelector<HTMLInputElement>('input[name=condition]')?.value)}>${each.title}</button></li>`)}</ul>
          <div class="row"><button class="button" @click=${() => desk.discard()}>${this.#text('stop')}</button></div>
        </section>`;
      case 'choosing-pictures':
        return html`<section class="part">
          <h3>${this.#text('address.choose')}</h3>
          <p class="note">${this.#text('picture')}</p>
          <ul class="list">${state.pictures.map((each) => html`<li class="row"><button class="button" @click=${() => void desk.choosePictures(each)}>${each.title}</button></li>`)}</ul>
          <div class="row"><button class="button" @click=${() => desk.discard()}>${this.#text('stop')}</button></div>
        </section>`;
      default:
        return html`<form class="part" @submit=${this.#open}>
          <label class="field"><span>${this.#text('address.field')}</span><input type="text" inputmode="url" name="address" autocomplete="off" spellcheck="false" maxlength="2000" .value=${state.stage === 'failed' ? state.url : ''} /></label>
          <div class="row"><button class="button">${this.#text('address.open')}</button></div>
          <p class="hint">${this.#text('address.help')}</p>
          ${state.stage === 'failed' ? html`<p role="alert" class="problem">${this.#text('address.failed')} ${this.#text(`failure.${state.failure.code}`, state.failure.values)}</p>` : nothing}
        </form>`;
    }
  }

  #renderProgress(desk: AddressDesk, words: string, share: number | null): TemplateResult {
    return html`<section class="part">
      <p role="status">${words}</p>
      ${share === null ? html`<progress aria-label=${words}></progress>` : html`<progress max="1" .value=${Math.min(1, share)} aria-label=${words}></progress>`}
      <div class="row"><button class="button" @click=${() => desk.discard()}>${this.#text('stop')}</button></div>
    </section>`;
  }

  #open(event: SubmitEvent): void {
    event.preventDefault();
    const text = this.renderRoot.querySelector<HTMLInputElement>('input[name=address]')?.value.trim() ?? '';
    if (text !== '') void this.#desk.value?.open(text, document.baseURI);
  }

  #text(key: TileKey, values?: TextValues): string {
    return tileText(this.language, key, values);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-layer-address': UrLayerAddress;
  }
}
