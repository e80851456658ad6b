import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { coordinateFormats, formatCoordinates } from '../../geo/measure/coordinate-formats.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { ToolElement } from './tool-element.ts';
import { toolStyles } from './tool-styles.ts';

/** Coordinates under the pointer, or in the middle of the map where there is no pointer, in three notations. */
@customElement('ur-cursor-readout')
export class UrCursorReadout extends ToolElement {
  static override readonly styles = [
    baseStyles,
    toolStyles,
    css`
      dl {
        display: grid;
        gap: 4px;
      }
      dt {
        color: var(--ur-text-muted);
        font-size: 12px;
        line-height: 1.4;
      }
      dd {
        font-variant-numeric: tabular-nums;
        white-space: nowrap;
      }
    `,
  ];

  readonly #pointer = this.watch((state) => state.pointer);
  readonly #view = this.select((state) => state.view);

  protected override render(): TemplateResult | typeof nothing {
    const view = this.#view.value;
    const pointer = this.#pointer.value;
    const [longitude, latitude] = pointer ?? view?.center ?? [];
    if (longitude === undefined || latitude === undefined) return nothing;
    return html`<div class="part">
      <h3>${this.text(pointer ? 'cursor.title' : 'cursor.title-centre')}</h3>
      <dl>
        ${coordinateFormats.map(
          (format) => html`<div>
            <dt>${this.text(`coordinates.${format}`)}</dt>
            <dd>${formatCoordinates([longitude, latitude], format)}</dd>
          </div>`,
        )}
      </dl>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-cursor-readout': UrCursorReadout;
  }
}
