import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { closeDesk } from '../../actions/close-desk.ts';
import type { FoundFeature } from '../../map/layers/layers-overlay.ts';
import { exportSources } from '../export/export-sources.ts';
import '../export/ur-export.ts';
import { exportText } from '../../i18n/layers/export-text.ts';
import { deskFrame, deskFrameStyles, deskSays } from '../desk-frame.ts';
import { memoiseLast } from '../../state/selectors/memoise-last.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { controlStyles } from '../styles/control-styles.ts';
import { toolStyles } from '../tools/tool-styles.ts';
import { failureWords } from './failure-words.ts';
import { LayerElement } from './layer-element.ts';
import '../base-maps/ur-base-maps.ts';
import './ur-layer-import.ts';
import './ur-layer-address.ts';
import './ur-layer-row.ts';
import './ur-tile-layers.ts';

/** The desk of own data: the row that was pressed on the map, the way in, and the layers on this device. */
@customElement('ur-layers-desk')
export class UrLayersDesk extends LayerElement {
  static override readonly styles = [
    baseStyles,
    controlStyles,
    toolStyles,
    deskFrameStyles,
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

  readonly #state = this.select((state) => state);
  readonly #exports = memoiseLast(exportSources);

  override focus(options?: FocusOptions): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector('h2')?.focus(options));
  }

  protected override render(): TemplateResult {
    const { layers, status, message, storage, found, importing } = this.desk.state.get();
    const failure = importing?.stage === 'failed' ? `${this.text('failure.heading', { file: importing.file })} ${failureWords(this.language, importing.failure)}` : null;
    const body = html`
      ${deskSays(
        message && this.text(message.key, message.values),
        [...(failure === null ? [] : [failure]), ...(storage ? [this.text(`storage.${storage.doing}`, { why: this.text(`storage.${storage.why}`) })] : [])],
        message?.canUndo ? html`<div class="row"><button class="button" @click=${() => void this.desk.undo()}>${this.text('told.undo')}</button></div>` : nothing,
      )}
      ${found ? this.#renderFound(found) : nothing}
      <ur-base-maps></ur-base-maps>
      <ur-layer-import></ur-layer-import>
      ${importing !== null && importing.stage !== 'failed' ? nothing : html`<ur-layer-address></ur-layer-address>`}
      <section class="part">
        <h3>${this.text('list.heading')}</h3>
        ${status === 'unread' ? html`<p class="hint">${this.text('list.unread')}</p>` : nothing}
        ${status === 'ready' && layers.length === 0 ? html`<p class="hint">${this.text('list.none')}</p>` : nothing}
        ${layers.length > 0 ? html`<ul class="list">${repeat(layers, ({ layer }) => layer.id, (open) => html`<li><ur-layer-row .opened=${open}></ur-layer-row></li>`)}</ul>` : nothing}
      </section>
      <ur-tile-layers></ur-tile-layers>
      <section class="part" ?hidden=${importing !== null && importing.stage !== 'failed'}>
        <h3>${exportText(this.language, 'heading')}</h3>
        <ur-export .sources=${this.#exports(this.#state.value, layers)}></ur-export>
      </section>
    `;
    return deskFrame(this.text('desk.title'), this.text('desk.close'), () => closeDesk(this.store), body);
  }

  #renderFound({ layerId, feature }: FoundFeature): TemplateResult {
    const layer = this.desk.state.get().layers.find((each) => each.layer.id === layerId)?.layer;
    const values = Object.entries(feature.properties).filter(([, value]) => value !== null && value !== '');
    return html`<section class="part" aria-label=${this.text('found.heading')}>
      <div class="head">
        <h3>${layer?.name ?? ''} · ${this.text('report.row', { row: String(feature.id) })}</h3>
        <button class="button" @click=${() => this.desk.forgetFound()}>${this.text('found.close')}</button>
      </div>
      <p class="note">${this.text('desk.mark')}</p>
      ${values.length === 0
        ? html`<p class="hint">${this.text('found.no-values')}</p>`
        : html`<dl class="values">${values.map(([key, value]) => html`<dt>${key}</dt><dd>${String(value)}</dd>`)}</dl>`}
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-layers-desk': UrLayersDesk;
  }
}
