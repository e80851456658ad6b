import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { layerText } from '../../i18n/layers/layer-text.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { controlStyles } from '../styles/control-styles.ts';
import { toolStyles } from '../tools/tool-styles.ts';
import { TileElement } from './tile-element.ts';
import './ur-tile-row.ts';

/** Large layers and services within the desk of own data: what was pressed, what went wrong, and the layers themselves. */
@customElement('ur-tile-layers')
export class UrTileLayers extends TileElement {
  static override readonly styles = [
    baseStyles,
    controlStyles,
    toolStyles,
    css`
      .values {
        display: grid;
        grid-template-columns: minmax(72px, auto) 1fr;
        gap: 4px 12px;
        margin: 0;
      }
      .values dt {
        color: var(--ur-text-muted);
      }
      .values dd {
        overflow-wrap: anywhere;
        white-space: pre-line;
      }
    `,
  ];

  protected override render(): TemplateResult {
    const { layers, opening, failed, message, storage, found } = this.desk.state.get();
    return html`
      ${found ? this.#renderFound() : nothing}
      <section class="part">
        <h3>${this.text('heading')}</h3>
        <div role="status">
          ${opening === null ? nothing : html`<p>${this.text('opening', { name: opening })}</p>`}
          ${message ? html`<p class="hint">${this.text(message.key, message.values)}</p>` : nothing}
        </div>
        ${opening === null ? nothing : html`<div class="row"><button class="button" @click=${() => this.desk.discard()}>${this.text('stop')}</button></div>`}
        ${message?.canUndo ? html`<div class="row"><button class="button" @click=${() => void this.desk.undo()}>${this.text('told.undo')}</button></div>` : nothing}
        ${failed ? html`<p role="alert" class="problem">${this.text('failure.heading', { name: failed.name })} ${this.text(`failure.${failed.failure.code}`, failed.failure.values)}</p>` : nothing}
        ${storage ? html`<p role="alert" class="problem">${this.text(`storage.${storage.doing}`, { why: layerText(this.language, `storage.${storage.why}`) })}</p>` : nothing}
        ${layers.length === 0
          ? html`<p class="hint">${this.text('none')}</p>`
          : html`<ul class="list">${layers.map((open) => html`<li><ur-tile-row .open=${open}></ur-tile-row></li>`)}</ul>`}
      </section>
    `;
  }

  #renderFound(): TemplateResult | typeof nothing {
    const { found, layers } = this.desk.state.get();
    const layer = layers.find((open) => open.layer.id === found?.tileLayerId)?.layer;
    if (!found || !layer) return nothing;
    const values = Object.entries(found.properties).filter(([, value]) => value !== '');
    return html`<section class="part" aria-label=${this.text('found.heading')}>
      <div class="head">
        <h3>${this.text('found.layer', { name: layer.name, layer: found.vectorLayer })}</h3>
        <button class="button" @click=${() => this.desk.find(null)}>${this.text('found.close')}</button>
      </div>
      <p class="note">${this.text('mark')} · ${this.text('found.note')}</p>
      ${values.length === 0 ? html`<p class="hint">${this.text('found.no-values')}</p>` : html`<dl class="values">${values.map(([key, value]) => html`<dt>${key}</dt><dd>${String(value)}</dd>`)}</dl>`}
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-tile-layers': UrTileLayers;
  }
}
