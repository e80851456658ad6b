import type { OfficePhotos } from './office.ts';
import { askOffice, type OfficeAccess, PHOTO_MS, troubleOf } from './office-request.ts';

/**
 * Pictures in an S3-compatible store behind the office's own proxy, which checks the token and signs for the store. The key is
 * the digest of the bytes, so that nothing is ever overwritten by something else, and the proxy signs for bytes of that digest
 * alone: a store that got fewer or others has to refuse them. What it stored is believed only when it was read back. `base`
 * ends with a slash.
 */
export function s3Photos(access: OfficeAccess, base: string): OfficePhotos {
  return {
    put: async (digest, bytes) => {
      const answer = await askOffice(access, base + digest, { method: 'PUT', body: bytes, headers: { 'Content-Type': 'image/jpeg' } }, PHOTO_MS);
      if (!answer.ok) return { kind: 'trouble', trouble: answer.trouble };
      await answer.response.text().catch(() => '');
      return answer.status === 200 || answer.status === 201 ? { kind: 'accepted' } : { kind: 'answered', said: `HTTP ${answer.status}` };
    },
    read: async (digest) => {
      const answer = await askOffice(access, base + digest, { method: 'GET' }, PHOTO_MS);
      if (!answer.ok) return { kind: 'trouble', trouble: answer.trouble };
      if (answer.status === 404) return { kind: 'absent' };
      if (answer.status !== 200) return { kind: 'trouble', trouble: answer.status >= 500 ? 'server' : 'foreign' };
      try {
        return { kind: 'found', found: await answer.response.arrayBuffer() };
      } catch (error) {
        return { kind: 'trouble', trouble: troubleOf(error) };
      }
    },
  };
}
