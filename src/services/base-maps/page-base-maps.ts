import type { BaseMapSettings } from '../../domain/base-maps/base-map.ts';

/** The base maps that the page was built with (`docs/basemaps.md`): checked by the build that wrote them; none without a file. */
export function pageBaseMaps(page: Pick<Document, 'querySelector'>): readonly BaseMapSettings[] {
  const content = page.querySelector<HTMLMetaElement>('meta[name="ur-base-maps"]')?.content;
  return content === undefined ? [] : (JSON.parse(decodeURIComponent(content)) as readonly BaseMapSettings[]);
}
