import { isJsonObject, type JsonObject, type JsonValue } from '../../domain/field/json-value.ts';

/** How one logs in: OpenID Connect, code with PKCE. */
export interface LoginSettings {
  readonly issuer: string;
  /** Where the person goes, at the issuer. */
  readonly authorizeUrl: string;
  /** Where the code becomes a token: an address of this origin, which passes it on, for the page speaks to no other. */
  readonly tokenUrl: string;
  readonly clientId: string;
  readonly scope: string;
}

/** What an office can do and where; from one JSON file. */
export interface OfficeSettings {
  readonly name: { readonly zh: string; readonly en: string };
  readonly records: { readonly protocol: 'ogc-api-features'; readonly url: string };
  readonly photos: { readonly protocol: 'ogc-api-features' | 's3'; readonly url: string };
  readonly login: LoginSettings | null;
}

/** Why a capability file is none that this version can use. */
export type SettingsFault = 'no-object' | 'newer-version' | 'bad-name' | 'bad-records' | 'bad-photos' | 'bad-login' | 'other-origin';

/** Reads the capability file; addresses in it are relative to `page`, and only those of its origin are taken. */
export function readOfficeSettings(value: unknown, page: string): { readonly ok: true; readonly settings: OfficeSettings } | { readonly ok: false; readonly fault: SettingsFault } {
  const bad = (fault: SettingsFault) => ({ ok: false, fault }) as const;
  if (!isJsonObject(value)) return bad('no-object');
  const { version, name, records, photos, login } = value;
  if (version !== 1) return bad(typeof version === 'number' && version > 1 ? 'newer-version' : 'no-object');
  if (!isJsonObject(name) || typeof name['zh'] !== 'string' || typeof name['en'] !== 'string') return bad('bad-name');
  const origin = new URL(page).origin;
  const here = (address: JsonValue | undefined): string | null => {
    if (typeof address !== 'string' || !URL.canParse(address, page)) return null;
    const url = new URL(address, page);
    return url.origin === origin && url.search === '' && url.hash === '' ? url.href : null;
  };
  const folder = (part: JsonObject): string | null => {
    const url = here(part['url']);
    return url === null || url.endsWith('/') ? url : `${url}/`;
  };
  if (!isJsonObject(records) || records['protocol'] !== 'ogc-api-features') return bad('bad-records');
  if (!isJsonObject(photos) || (photos['protocol'] !== 'ogc-api-features' && photos['protocol'] !== 's3')) return bad('bad-photos');
  const recordsUrl = folder(records);
  const photosUrl = folder(photos);
  if (recordsUrl === null || photosUrl === null) return bad('other-origin');
  const read = login === null || login === undefined ? null : readLogin(login, here);
  if (typeof read === 'string') return bad(read);
  return {
    ok: true,
    settings: {
      name: { zh: name['zh'], en: name['en'] },
      records: { protocol: 'ogc-api-features', url: recordsUrl },
      photos: { protocol: photos['protocol'], url: photosUrl },
      login: read,
    },
  };
}

function readLogin(login: JsonValue, here: (address: JsonValue | undefined) => string | null): LoginSettings | 'bad-login' | 'other-origin' {
  if (!isJsonObject(login)) return 'bad-login';
  const { issuer, authorizeUrl, tokenUrl, clientId, scope } = login;
  if (![issuer, authorizeUrl, clientId, scope].every((each) => typeof each === 'string' && each !== '')) return 'bad-login';
  const loopback = /^http:\/\/(127\.0\.0\.1|localhost)(:\d+)?\//;
  if (!/^https:\/\//.test(authorizeUrl as string) && !loopback.test(authorizeUrl as string)) return 'bad-login';
  const token = here(tokenUrl);
  if (token === null) return 'other-origin';
  return { issuer: issuer as string, authorizeUrl: authorizeUrl as string, tokenUrl: token, clientId: clientId as string, scope: scope as string };
}
