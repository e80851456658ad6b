import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { formatDistance } from '../i18n/format-distance.ts';
import { scaleLength } from './scale-length.ts';
import { baseStyles } from './styles/base-styles.ts';
import { UrElement } from './ur-element.ts';

/** CSS pixels. */
const LONGEST_BAR = 110;

/**
 * The line at the foot of the map: the place of the map approval number, which nothing may cover, the scale, and who the
 * map's data come from. Features add to the number (slot `approval`) and to whom (the default slot).
 */
@customElement('ur-corner-line')
export class UrCornerLine extends UrElement {
  static override readonly styles = [
    baseStyles,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 12px;
        align-items: center;
        color: var(--ur-text);
        font-size: 12px;
        line-height: 1.4;
        pointer-events: none;
      }
      .approval {
        display: flex;
        align-items: center;
        min-width: 186px;
        min-height: 26px;
        padding: 0 8px;
        border-radius: 4px;
        background: var(--ur-surface);
      }
      .approval.empty {
        border: 1px dashed var(--ur-line-strong);
        background: color-mix(in srgb, var(--ur-surface) 70%, transparent);
        color: var(--ur-text-muted);
      }
      /* As wide as the longest bar: what the line covers of the map stays the same at every zoom. */
      .place {
        min-width: 122px;
        min-height: 29px;
      }
      .scale {
        width: fit-content;
        min-width: 60px;
        padding: 1px 6px 5px;
        border-radius: 4px;
        background: color-mix(in srgb, var(--ur-surface) 80%, transparent);
        font-variant-numeric: tabular-nums;
      }
      .bar {
        height: 5px;
        margin-top: 1px;
        border: solid var(--ur-text);
        border-width: 0 1.5px 1.5px;
      }
      .attribution {
        margin-left: auto;
        padding: 3px 8px;
        border-radius: 4px;
        background: color-mix(in srgb, var(--ur-surface) 88%, transparent);
        pointer-events: auto;
      }
      .attribution a {
        color: inherit;
        text-decoration: none;
      }
      .attribution a:hover {
        text-decoration: underline;
      }
      .rule {
        display: inline-block;
        width: 1px;
        height: 0.9em;
        margin: 0 6px;
        background: var(--ur-line-strong);
        vertical-align: -0.1em;
      }
      @media (max-width: 719px) {
        .attribution {
          margin-left: 0;
        }
      }
    `,
  ];

  /** The number of the approved map, as granted; empty while there is none. */
  @property({ attribute: false }) approvalNumber = '';
  readonly #camera = this.select((state) => state.view);

  protected override render(): TemplateResult {
    const camera = this.#camera.value;
    const length = camera ? scaleLength(camera.zoom, camera.center[1], LONGEST_BAR) : null;
    const number = this.approvalNumber.trim();
    const words = length ? formatDistance(this.language, length.metres) : '';
    return html`
      <p data-covers class="approval ${number === '' ? 'empty' : ''}">
        ${this.t('shell.approval-number')}${this.language === 'zh' ? '' : ' '}${number === '' ? this.t('shell.approval-reserved') : number}<slot name="approval"></slot>
      </p>
      <div data-covers class="place">
        ${length
          ? html`<div class="scale" role="img" aria-label=${this.t('map-frame.scale', { length: words })}>
              ${words}
              <div class="bar" data-pixels=${length.pixels}></div>
            </div>`
          : nothing}
      </div>
      <p data-covers class="attribution" aria-label=${this.t('map-frame.attribution')}>
        <a href="https://www.openstreetmap.org/copyright">© OpenStreetMap contributors</a> (ODbL)<span class="rule"></span
        >Cheng, Verma, Cats (<a href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>${this.language === 'zh'
          ? '，'
          : ', '}${this.t('map-frame.changed')})<slot></slot>
      </p>
    `;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const bar = this.renderRoot.querySelector<HTMLElement>('.bar');
    bar?.style.setProperty('width', `${bar.dataset['pixels'] ?? 0}px`);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-corner-line': UrCornerLine;
  }
}
