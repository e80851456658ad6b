import { html, nothing, svg, type TemplateResult } from 'lit';
import type { OwnLayer } from '../../domain/layers/own-layer.ts';
import { type ClassLook, patternPaths, shapePaths } from '../../map/layers/class-look.ts';

/** How a class looks on the map: an area, a line or a point, whatever the layer has most of. */
export function classSample({ colour, inside, shape, size, dash, pattern, strength }: ClassLook, { areas, lines, points }: OwnLayer['facts']): TemplateResult {
  const most = Math.max(areas, lines, points);
  const body =
    most === areas && areas > 0
      ? svg`<rect x="-11" y="-8" width="22" height="16" fill=${colour} fill-opacity=${Math.min(1, 0.2 * strength)} stroke=${colour} stroke-width="1.8" stroke-dasharray=${dash.length === 0 ? nothing : dash.map((part) => part * 1.8).join(' ')}></rect>
          <svg x="-11" y="-8" width="22" height="16" viewBox="0 0 22 16">${[0, 12].flatMap((x) => [0, 12].map((y) => svg`<path d=${patternPaths[pattern]} transform="translate(${x} ${y})" stroke=${colour} stroke-width=${pattern === 'dots' ? 2.6 : 1.2} stroke-linecap=${pattern === 'dots' ? 'round' : 'butt'}></path>`))}</svg>`
      : most === lines && lines > 0
        ? svg`<path d="M-12 0H12" stroke=${colour} stroke-width=${2.4 * size} stroke-dasharray=${dash.length === 0 ? nothing : dash.map((part) => part * 2.4 * size).join(' ')}></path>`
        : svg`<path d=${shapePaths[shape]} transform="scale(${0.9 * size})" fill=${inside} stroke=${colour} stroke-width=${inside === colour ? 1.6 : 3}></path>`;
  return html`<svg class="sample" viewBox="-13 -13 26 26" width="26" height="26" fill="none" stroke-linejoin="round" aria-hidden="true">${body}</svg>`;
}
