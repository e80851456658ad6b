import { z } from 'zod';
import { bilingualSchema } from '../text.ts';
import type { BaseMapSettings } from './base-map.ts';

/** Closer than this MapLibre asks for no tiles. */
const CLOSEST_ZOOM = 22;
const MOST_BASE_MAPS = 12;
const MOST_PICTURES = 4;

const NO_ADDRESS = 'is no address: https://…, http://…, or relative to the page, without a name or password in it | 不是可用的地址：须为 https://…、http://… 或相对于页面的地址，且不含用户名和密码';

function isAddress(text: string): boolean {
  if (!URL.canParse(text, 'https://page.example/')) return false;
  const { protocol, username, password } = new URL(text, 'https://page.example/');
  return (protocol === 'https:' || protocol === 'http:') && username === '' && password === '';
}

const address = z.string().min(1).max(2000).refine(isAddress, NO_ADDRESS);
const template = address
  .refine((text) => /\{(z|TileMatrix)\}/.test(text) && /\{(x|TileCol)\}/.test(text) && /\{(-?y|TileRow)\}/.test(text), 'needs {z}, {x} and {y} (WMTS: {TileMatrix}, {TileCol}, {TileRow}) | 须含 {z}、{x}、{y}（WMTS 为 {TileMatrix}、{TileCol}、{TileRow}）')
  .refine((text) => !/\{(?!z\}|x\}|-?y\}|key\}|TileMatrix\}|TileCol\}|TileRow\})[^}]*\}/.test(text), 'has a {…} that nobody fills in | 含有无人填写的 {…}');
const facts = {
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'is no id: lower case letters, digits and hyphens, at most 40 | 不是可用的代号：小写字母、数字和连字符，最多 40 个'),
  name: bilingualSchema,
  attribution: z.array(z.strictObject({ text: z.string().min(1).max(200), url: address.optional() })).min(1).max(8),
  approval: z.string().min(1).max(80).optional(),
};
const pictures = {
  hasNames: z.boolean().default(true),
  tellsOrigin: z.boolean().default(false),
  datum: z.enum(['wgs84', 'cgcs2000', 'gcj02'], 'is wgs84, cgcs2000 or gcj02; a BD-09 base lies in tiles of its own that are not drawn here | 只能是 wgs84、cgcs2000 或 gcj02；BD-09 底图的瓦片切分不同，这里不能绘制').default('wgs84'),
};
const zoom = z.number().int().min(0).max(CLOSEST_ZOOM);
const tiles = {
  ...facts,
  ...pictures,
  tiles: z.array(template).min(1).max(MOST_PICTURES),
  /** Put in the place of `{key}` in the addresses. */
  key: z.string().min(1).max(200).optional(),
  tileSize: z.union([z.literal(256), z.literal(512)]).default(256),
  minZoom: zoom.default(0),
  maxZoom: zoom.default(18),
};

const baseMapSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('xyz'), ...tiles }),
    z.strictObject({ kind: z.literal('wmts'), ...tiles }),
    z.strictObject({ kind: z.literal('wmts-capabilities'), ...facts, ...pictures, url: address, layers: z.array(z.string().min(1).max(200)).min(1).max(MOST_PICTURES) }),
    z.strictObject({ kind: z.literal('protomaps'), ...facts, url: address }),
  ])
  .refine((base) => !('tiles' in base) || base.minZoom <= base.maxZoom, 'minZoom is above maxZoom | minZoom 大于 maxZoom')
  .refine((base) => !('tiles' in base) || (base.key !== undefined) === base.tiles.some((text) => text.includes('{key}')), 'a key belongs where an address says {key}, and nowhere else | key 与地址中的 {key} 须同时出现');

/** The one file in which an operator names base maps beside the built-in one. */
export const baseMapsFileSchema = z.strictObject({
  $schema: z.string().optional(),
  version: z.literal(1, 'is 1: this version knows no other | 只能是 1：此版本不识别其他版本'),
  baseMaps: z
    .array(baseMapSchema)
    .max(MOST_BASE_MAPS)
    .refine((bases) => new Set(bases.map(({ id }) => id)).size === bases.length, 'two base maps have the same id | 有两个底图的代号相同'),
});

/** Why a file of base maps is not taken, place by place, in both languages. */
export class BaseMapsFileError extends Error {
  override readonly name = 'BaseMapsFileError';
}

/** The base maps of a file, with what was left out filled in. Throws `BaseMapsFileError`. */
export function readBaseMapsFile(text: string): readonly BaseMapSettings[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new BaseMapsFileError(`The file of base maps is no JSON: ${(error as Error).message}\n底图配置文件不是 JSON。`);
  }
  const reading = baseMapsFileSchema.safeParse(value);
  if (!reading.success) {
    const problems = reading.error.issues.map(({ path, message }) => `  ${path.length === 0 ? '/' : path.map((part) => `/${String(part)}`).join('')}: ${message}`);
    throw new BaseMapsFileError(['The file of base maps cannot be used; nothing was built. See docs/basemaps.md.', '底图配置文件无法使用，没有生成任何内容。说明见 docs/basemaps.md。', ...problems].join('\n'));
  }
  return reading.data.baseMaps.map((base) => {
    if (!('tiles' in base)) return base;
    const { key, ...others } = base;
    const filled = (template: string): string => template.replaceAll('{key}', encodeURIComponent(key ?? '')).replaceAll('{TileMatrix}', '{z}').replaceAll('{TileCol}', '{x}').replaceAll('{TileRow}', '{y}');
    return { ...others, tiles: base.tiles.map(filled) };
  });
}
