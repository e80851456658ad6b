import { html, svg, type TemplateResult } from 'lit';

/** One bar: certain solid, possible hollow behind it. */
export interface CountBar {
  readonly label: string;
  readonly certain: number;
  readonly possible: number;
}

const ROW = 24;
const LABEL = 108;
const WIDTH = 320;
const NUMBERS = 56;

/**
 * Counts as horizontal bars with their numbers written out: certain filled, possible with a dashed outline. `title` names it
 * for assistive technology, which finds the numbers in the table that stands beside it.
 */
export function countBars(title: string, bars: readonly CountBar[]): TemplateResult {
  const most = Math.max(1, ...bars.map(({ certain, possible }) => certain + possible));
  const scale = (WIDTH - LABEL - NUMBERS) / most;
  return html`<svg class="bars" role="img" aria-label=${title} viewBox="0 0 ${WIDTH} ${bars.length * ROW}">
    ${bars.map(({ label, certain, possible }, index) => {
      const y = index * ROW;
      const solid = certain * scale;
      const hollow = possible * scale;
      return svg`<g>
        <text x="0" y=${y + 16}>${shortened(label)}</text>
        <rect class="solid" x=${LABEL} y=${y + 5} width=${solid} height="14"></rect>
        <rect class="hollow" x=${LABEL + solid + 0.75} y=${y + 5.75} width=${Math.max(0, hollow - 1.5)} height="12.5"></rect>
        <text class="figure" x=${LABEL + solid + hollow + 6} y=${y + 16}>${possible === 0 ? certain : `${certain} + ${possible}`}</text>
      </g>`;
    })}
  </svg>`;
}

/** A label that fits its place: Chinese characters are twice as wide. */
function shortened(label: string): string {
  const characters = Array.from(label);
  let room = 16;
  for (const [index, character] of characters.entries()) {
    room -= character > '\u2e7f' ? 2 : 1;
    if (room < 0) return `${characters.slice(0, index - 1).join('')}…`;
  }
  return label;
}
