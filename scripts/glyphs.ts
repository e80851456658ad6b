/**
 * Writes src/map/marks/glyph-paths.ts: the outline of each theme's glyph on a 15 × 15 grid, taken from the CC0 icon sets
 * maki and temaki, so that seventeen path strings reach the bundle and no icon file does. Run: `npx tsx scripts/glyphs.ts`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import type { Theme } from '../src/domain/renewal-record.ts';

const icons: Record<Theme, string> = {
  port: '@mapbox/maki/icons/harbor.svg',
  historic: '@rapideditor/temaki/icons/paifang.svg',
  parking: '@mapbox/maki/icons/parking.svg',
  industry: '@mapbox/maki/icons/industry.svg',
  residential: '@mapbox/maki/icons/building.svg',
  roads: '@rapideditor/temaki/icons/junction.svg',
  metro: '@mapbox/maki/icons/rail-metro.svg',
  parks: '@mapbox/maki/icons/park.svg',
  'water-ecology': '@mapbox/maki/icons/water.svg',
  education: '@mapbox/maki/icons/school.svg',
  health: '@mapbox/maki/icons/hospital.svg',
  elderly: '@rapideditor/temaki/icons/social_facility.svg',
  culture: '@mapbox/maki/icons/theatre.svg',
  commerce: '@mapbox/maki/icons/shop.svg',
  sports: '@mapbox/maki/icons/soccer.svg',
  utilities: '@rapideditor/temaki/icons/power.svg',
  governance: '@mapbox/maki/icons/town-hall.svg',
};

/** Two decimals are a hundredth of a pixel at the size the icons are drawn for. */
const shorten = (path: string): string =>
  path
    .replace(/&#x[A9];/g, ' ')
    // The space keeps a number apart from the one before, which may have ended where the point began.
    .replace(/-?(?:\d+\.\d*|\.\d+|\d+)/g, (number) => ` ${Math.round(Number(number) * 100) / 100}`)
    .replace(/\s+/g, ' ')
    .replace(/([a-zA-Z,]) /g, '$1')
    .replace(/ -/g, '-')
    .trim();

const lines = Object.entries(icons).map(([theme, file]) => {
  const svg = readFileSync(new URL(`../node_modules/${file}`, import.meta.url), 'utf8');
  const paths = [...svg.matchAll(/<path[^>]*\sd="([^"]+)"/g)].map((match) => match[1] ?? '');
  if (paths.length === 0) throw new Error(`${file} holds no path`);
  const key = /^[a-z]+$/.test(theme) ? theme : `'${theme}'`;
  return `  ${key}: '${shorten(paths.join(' '))}',`;
});

writeFileSync(
  new URL('../src/map/marks/glyph-paths.ts', import.meta.url),
  `import type { Theme } from '../../domain/renewal-record.ts';

/** Outline of each theme's glyph on a 15 × 15 grid (SVG path data), from maki and temaki, CC0. Written by scripts/glyphs.ts. */
export const glyphPaths: Readonly<Record<Theme, string>> = {
${lines.join('\n')}
};
`,
);
