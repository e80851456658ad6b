/** Name of the format, in the manifest. */
export const ARCHIVE_FORMAT = 'shibei-field-records';
/** Version of the format; a reader refuses newer ones. */
export const ARCHIVE_VERSION = 1;

/** What the manifest says of each part. */
export interface ArchivePart {
  readonly name: string;
  readonly bytes: number;
  /** SHA-256, hexadecimal. */
  readonly sha256: string;
}

/** The last part of an archive: what belongs to it. */
export interface ArchiveManifest {
  readonly format: typeof ARCHIVE_FORMAT;
  readonly version: number;
  /** ISO time by the device's clock. */
  readonly exportedAt: string;
  readonly events: number;
  readonly records: number;
  /** Digest of all records as they stood. */
  readonly stateDigest: string;
  readonly parts: readonly ArchivePart[];
  /** Rows the database could not give: store and key. */
  readonly unreadable: readonly string[];
}

export const MANIFEST = 'manifest.json';
export const RECEIPTS = 'receipts.ndjson';
export const QUARANTINE = 'quarantine.ndjson';
export const DRAFTS = 'drafts.ndjson';
export const GEOJSON = 'records.geojson';
export const CSV = 'records.csv';
export const README = 'readme.txt';

/** Name of a part with events, numbered from 1. */
export const eventsPart = (index: number): string => `events/${String(index).padStart(5, '0')}.ndjson`;
/** Name of a picture. */
export const photoPart = (digest: string): string => `photos/${digest}.jpg`;

/** Events in one part: what is damaged is lost in pieces of this size. */
export const EVENTS_IN_PART = 200;

/** What a part is, by its name; undefined for a name this format has not. */
export function kindOfPart(name: string): { readonly kind: 'events' | 'receipts' | 'quarantine' | 'drafts' | 'manifest' | 'people' } | { readonly kind: 'photo'; readonly digest: string } | undefined {
  if (/^events\/\d{1,8}\.ndjson$/u.test(name)) return { kind: 'events' };
  const digest = /^photos\/([0-9a-f]{64})\.jpg$/u.exec(name)?.[1];
  if (digest !== undefined) return { kind: 'photo', digest };
  switch (name) {
    case RECEIPTS:
      return { kind: 'receipts' };
    case QUARANTINE:
      return { kind: 'quarantine' };
    case DRAFTS:
      return { kind: 'drafts' };
    case MANIFEST:
      return { kind: 'manifest' };
    case GEOJSON:
    case CSV:
    case README:
      return { kind: 'people' };
    default:
      return undefined;
  }
}
