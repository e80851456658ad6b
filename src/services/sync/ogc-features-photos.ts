import type { OfficePhotos } from './office.ts';
import { type OfficeAccess, PHOTO_MS } from './office-request.ts';
import { base64Of, bytesOfBase64 } from './base64.ts';
import { getFeatures, postFeature } from './ogc-features.ts';

/** Pictures over the same protocol as events: one feature each, the bytes in base64. `base` ends with a slash. */
export function ogcFeaturesPhotos(access: OfficeAccess, base: string): OfficePhotos {
  return {
    put: (digest, bytes) => postFeature(access, base, 'photo_in', { point: null, properties: { digest, content: base64Of(bytes) } }, PHOTO_MS),
    read: async (digest) => {
      const reading = await getFeatures(access, base, 'photo_in', { digest, limit: 2 }, PHOTO_MS);
      if (!reading.ok) return { kind: 'trouble', trouble: reading.trouble };
      const found = reading.features.find((feature) => feature['digest'] === digest);
      if (!found) return { kind: 'absent' };
      const bytes = bytesOfBase64(found['content']);
      return bytes ? { kind: 'found', found: bytes } : { kind: 'trouble', trouble: 'foreign' };
    },
  };
}
