/** Why a file did not become a photo; the file itself is untouched. */
export type PhotoFailure = 'empty' | 'no-image' | 'heic' | 'undecodable' | 'too-many-pixels' | 'not-small-enough' | 'worker-missing';

/** A photo as it is kept: JPEG without any metadata. Sizes in pixels. */
export interface MadePhoto {
  readonly bytes: ArrayBuffer;
  readonly width: number;
  readonly height: number;
}

/** The photo, or why there is none. */
export type PhotoResult = { readonly ok: true; readonly photo: MadePhoto } | { readonly ok: false; readonly failure: PhotoFailure; readonly values: Readonly<Record<string, number>> };
