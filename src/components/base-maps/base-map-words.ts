import { type BaseMapKey, baseMapText } from '../../i18n/base-maps/base-map-text.ts';
import { tileText } from '../../i18n/layers/tile-text.ts';
import type { BaseMapFailure, BaseMapOffer } from './base-maps-state.ts';

type Language = 'zh' | 'en';

/** What a base map is called. */
export const offerName = (language: Language, offer: BaseMapOffer): string => ('settings' in offer ? offer.settings.name[language] : offer.layer.name);

/** What it is and where it comes from; `page` is where relative addresses start. */
export function offerKind(language: Language, offer: BaseMapOffer, page: string): string {
  const say = (key: BaseMapKey, address: string): string => baseMapText(language, key, { host: new URL(address, page).host });
  if ('layer' in offer) return offer.layer.source.kind === 'file' ? baseMapText(language, 'kind.own') : say('kind.own-address', offer.layer.source.url);
  const { settings } = offer;
  const address = 'tiles' in settings ? (settings.tiles[0] ?? page) : settings.url;
  if (settings.kind === 'protomaps' && new URL(address, page).origin === new URL(page).origin) return baseMapText(language, 'kind.here');
  return say(`kind.${settings.kind}`, address);
}

/** Why a base map does not arrive, and what to do. */
export const failureWords = (language: Language, { code, values }: BaseMapFailure): string => tileText(language, `failure.${code}`, values);
