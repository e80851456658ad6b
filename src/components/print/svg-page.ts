import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { PAGE_FONT } from './measure-text.ts';
import type { Page, PageItem, PagePath } from './page-item.ts';

function pathSvg({ path, dx, dy, scale, fill, stroke, strokeWidth, dash, cap, window, name }: PagePath): SVGTemplateResult {
  const drawn = svg`<path data-name=${name ?? nothing} d=${path} transform="translate(${dx} ${dy}) scale(${scale})" fill=${fill ?? 'none'} stroke=${stroke ?? 'none'} stroke-width=${strokeWidth} stroke-dasharray=${dash.length === 0 ? nothing : dash.join(' ')} stroke-linecap=${cap} stroke-linejoin="round"></path>`;
  if (window === null) return drawn;
  const [left, top, width, height] = window;
  return svg`<svg x=${left} y=${top} width=${width} height=${height} viewBox="${left} ${top} ${width} ${height}" overflow="hidden">${drawn}</svg>`;
}

function itemSvg(item: PageItem, urlOf: (blob: Blob) => string): SVGTemplateResult {
  switch (item.kind) {
    case 'text':
      return svg`<text x=${item.x} y=${item.y} font-size=${item.size} font-weight=${item.weight} fill=${item.colour} text-anchor=${item.anchor} lang=${item.lang ?? nothing}>${item.text}</text>`;
    case 'path':
      return pathSvg(item);
    case 'group':
      return svg`<g transform="translate(${item.x} ${item.y}) scale(${item.scale})">${item.items.map(pathSvg)}</g>`;
    case 'image':
      return svg`<image x=${item.x} y=${item.y} width=${item.width} height=${item.height} preserveAspectRatio="none" href=${urlOf(item.blob)} role="img" aria-label=${item.label}></image>`;
  }
}

/** A page as SVG of its true size, its texts as texts; `urlOf` gives the address of a picture. */
export function pageSvg({ kind, width, height, items, ids }: Page, urlOf: (blob: Blob) => string): TemplateResult {
  return html`<svg class="page" data-kind=${kind} data-ids=${ids.join(' ')} width="${width}mm" height="${height}mm" viewBox="0 0 ${width} ${height}" font-family=${PAGE_FONT}>
    ${items.map((item) => itemSvg(item, urlOf))}
  </svg>`;
}
