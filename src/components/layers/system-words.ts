import { systemOf } from '../../geo/crs/reference-systems.ts';
import { layerText } from '../../i18n/layers/layer-text.ts';

/** A reference system in words, with its code where it has a number: `CGCS2000 3-degree zone, 120° E, metres (EPSG:4549)`. */
export function systemWords(language: 'zh' | 'en', code: string): string {
  const system = systemOf(code);
  if (!system) return code;
  const { kind, meridian, zone } = system;
  const values = { meridian: String(meridian ?? ''), zone: String(zone ?? '') };
  switch (kind) {
    case 'geographic':
      return `${layerText(language, code === 'EPSG:4490' ? 'system.4490' : 'system.4326')} (${code})`;
    case 'shifted':
      return layerText(language, code === 'BD-09' ? 'system.bd' : 'system.gcj');
    case 'gauss-kruger-3':
    case 'gauss-kruger-6':
      return `${layerText(language, zone === null ? `system.${kind}` : `system.${kind}-zone`, values)} (${code})`;
    default:
      return `${layerText(language, `system.${kind}`, values)} (${code})`;
  }
}
