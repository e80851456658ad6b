import { css, html, LitElement, svg, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Precision } from '../domain/location.ts';
import type { Theme } from '../domain/renewal-record.ts';
import type { Stage } from '../domain/statement.ts';
import { markFamily } from '../map/marks/mark-family.ts';
import { markShapes, type MarkInk, type MarkShape } from '../map/marks/mark-shapes.ts';
import { markViewBox } from '../map/marks/mark-svg.ts';
import type { Family } from '../map/theme/map-tokens.ts';

/** Names of the families in the custom properties `--ur-fam-…`. */
const familyProperty: Readonly<Record<Family, string>> = {
  port: 'port',
  historic: 'historic',
  parking: 'parking',
  industry: 'industry',
  homes: 'homes',
  movement: 'movement',
  greenBlue: 'greenblue',
  publicLife: 'public',
  systems: 'systems',
};

function inkProperty(ink: MarkInk, theme: Theme): string {
  switch (ink) {
    case 'body':
      return `var(--ur-fam-${familyProperty[markFamily[theme]]})`;
    case 'onBody':
      return 'var(--ur-fam-ink)';
    case 'paper':
      return 'var(--ur-paper)';
    case 'casing':
      return 'var(--ur-casing)';
    case 'ink':
      return 'var(--ur-ink)';
    case 'outer':
      return 'var(--ur-mark-outer, transparent)';
  }
}

/**
 * A mark as it stands on the map, for lists, chips, cards and legend: body = theme, filling = stage, foot = precision.
 * Decorative: the words beside it say the same. Its colours follow the page's colour scheme.
 */
@customElement('ur-mark')
export class UrMark extends LitElement {
  static override readonly styles = css`
    :host {
      display: inline-block;
      vertical-align: middle;
      line-height: 0;
    }
    .mark {
      overflow: visible;
    }
  `;

  @property() theme: Theme = 'port';
  @property() stage: Stage = 'completed';
  /** Absent: no foot. */
  @property() precision: Precision | null = null;
  /** Width of the body in pixels. */
  @property({ type: Number }) size = 26;
  @property({ type: Boolean }) selected = false;
  /** Without the theme's icon: stands for a family of several themes. */
  @property({ type: Boolean }) bare = false;

  override render(): TemplateResult {
    const spec = {
      theme: this.theme,
      stage: this.stage,
      precision: this.precision,
      selected: this.selected,
      outerLine: true,
      bare: this.bare,
    };
    const [x, y, width, height] = markViewBox(spec);
    const scale = this.size / 26;
    return html`<svg
      class="mark"
      aria-hidden="true"
      focusable="false"
      width=${width * scale}
      height=${height * scale}
      viewBox="${x} ${y} ${width} ${height}"
    >
      ${markShapes(spec).map((shape) => this.#shape(shape))}
    </svg>`;
  }

  #shape(shape: MarkShape): TemplateResult {
    const colour = (ink: MarkInk | null): string => (ink === null ? 'none' : inkProperty(ink, this.theme));
    const path = svg`<path
      d=${shape.path}
      transform="translate(${shape.dx} ${shape.dy}) scale(${shape.scale})"
      fill=${colour(shape.fill)}
      stroke=${colour(shape.stroke)}
      stroke-width=${shape.strokeWidth}
      stroke-dasharray=${shape.dash.length === 0 ? 'none' : shape.dash.join(' ')}
      stroke-linecap=${shape.cap}
      stroke-linejoin="round"
    ></path>`;
    if (shape.window === null) return path;
    const [left, top, width, height] = shape.window;
    // An inner svg clips without ids.
    return svg`<svg x=${left} y=${top} width=${width} height=${height}
      viewBox="${left} ${top} ${width} ${height}" overflow="hidden">${path}</svg>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-mark': UrMark;
  }
}
