import { ContextConsumer } from '@lit/context';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { type BaseMapKey, baseMapText } from '../../i18n/base-maps/base-map-text.ts';
import type { TextValues } from '../../i18n/fill-text.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { controlStyles } from '../styles/control-styles.ts';
import { toolStyles } from '../tools/tool-styles.ts';
import { followStore } from '../follow-store.ts';
import { UrElement } from '../ur-element.ts';
import { failureWords, offerKind, offerName } from './base-map-words.ts';
import { type BaseMapsDesk, baseMapsDeskContext } from './base-maps-desk.ts';
import type { BaseMapOffer, BaseMapsState } from './base-maps-state.ts';

/** The choice of the base map, the question before another host is asked for one, and why one is not shown. Empty where there is no choice. */
@customElement('ur-base-maps')
export class UrBaseMaps extends UrElement {
  static override readonly styles = [
    baseStyles,
    controlStyles,
    toolStyles,
    css`
      fieldset {
        display: grid;
        gap: 2px;
        min-width: 0;
        margin: 0;
        padding: 0;
        border: 0;
      }
      .choice {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: 0 10px;
        align-items: center;
        min-height: max(44px, var(--ur-control));
        cursor: pointer;
        overflow-wrap: anywhere;
      }
      .choice input {
        width: 20px;
        height: 20px;
        margin: 0;
        accent-color: var(--ur-accent);
      }
      .choice .note {
        grid-column: 2;
      }
      .told {
        display: grid;
        gap: 8px;
        padding: 10px 0 6px;
        overflow-wrap: anywhere;
      }
    `,
  ];

  readonly #desk = new ContextConsumer(this, { context: baseMapsDeskContext });

  constructor() {
    super();
    followStore(this, () => this.#desk.value?.state);
  }

  protected override render(): TemplateResult | typeof nothing {
    const desk = this.#desk.value;
    const state = desk?.state.get();
    if (!desk || !state || state.offers.length === 0) return nothing;
    const { offers, chosen } = state;
    const offer = offers.find(({ id }) => id === chosen);
    return html`<section class="part">
      <h3 id="heading">${this.#text('heading')}</h3>
      <fieldset aria-labelledby="heading">
        ${this.#renderChoice(desk, null, this.#text('built-in'), this.#text('built-in.help'), chosen === null)}
        ${offers.map((each) => this.#renderChoice(desk, each.id, offerName(this.language, each), this.#about(each), each.id === chosen))}
      </fieldset>
      ${this.#renderState(desk, state, offer)}
    </section>`;
  }

  #renderChoice(desk: BaseMapsDesk, id: string | null, name: string, about: string, isChosen: boolean): TemplateResult {
    return html`<label class="choice">
      <input type="radio" name="base-map" value=${id ?? ''} .checked=${isChosen} @change=${() => void desk.choose(id)} />
      <span>${name}</span>
      <span class="note">${about}</span>
    </label>`;
  }

  #about(offer: BaseMapOffer): string {
    const kind = offerKind(this.language, offer, document.baseURI);
    const isGcj02 = 'settings' in offer && 'datum' in offer.settings && offer.settings.datum === 'gcj02';
    return isGcj02 ? [kind, this.#text('gcj02'), this.#text('gcj02.tiles')].join(this.language === 'zh' ? '；' : ' · ') : kind;
  }

  /** What has happened is said where it stood silent before, so that it is read aloud. */
  #renderState(desk: BaseMapsDesk, { status, failure, origins }: BaseMapsState, offer: BaseMapOffer | undefined): TemplateResult {
    const name = offer ? offerName(this.language, offer) : '';
    const why = failure ? failureWords(this.language, failure) : '';
    const said = status === 'opening' ? this.#text('opening', { name }) : status === 'ready' ? (offer ? this.#text('shown', { name }) : this.#text('shown.built-in')) : '';
    return html`
      <p role="status" class=${said === '' ? '' : 'hint'}>${said}</p>
      ${status === 'waiting' && offer ? this.#renderQuestion(desk, origins, offer) : nothing}
      <div role="alert">${failure ? html`<p class="problem">${this.#text(status === 'failed' ? 'failed' : 'partly', { name, why })}</p>` : nothing}</div>
      ${failure ? html`<div class="row"><button class="button" @click=${() => void desk.again()}>${this.#text('retry')}</button></div>` : nothing}
    `;
  }

  #renderQuestion(desk: BaseMapsDesk, origins: readonly string[], offer: BaseMapOffer): TemplateResult {
    const host = origins.map((origin) => new URL(origin).host).join(this.language === 'zh' ? '、' : ', ');
    const tells = 'settings' in offer && 'tellsOrigin' in offer.settings && offer.settings.tellsOrigin;
    return html`<div class="told" role="group" aria-label=${this.#text('allow', { host })}>
      <p>${this.#text('learns', { host })}${tells ? ` ${this.#text('learns.origin', { origin: globalThis.origin })}` : ''}</p>
      <label class="check"><input type="checkbox" name="keep" />${this.#text('allow.keep')}</label>
      <p class="note">${this.#text('allow.until')}</p>
      <div class="row">
        <button class="button primary" @click=${() => void desk.allow(this.renderRoot.querySelector<HTMLInputElement>('input[name=keep]')?.checked ?? false)}>${this.#text('allow', { host })}</button>
        <button class="button" @click=${() => void desk.choose(null)}>${this.#text('refuse')}</button>
      </div>
    </div>`;
  }

  #text(key: BaseMapKey, values?: TextValues): string {
    return baseMapText(this.language, key, values);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-base-maps': UrBaseMaps;
  }
}
