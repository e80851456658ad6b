import type { PhotoResult } from '../../domain/photos/photo-failure.ts';
import { makePhoto } from './make-photo.ts';

/** What the page sends: a file under a number that comes back with the answer. */
export interface PhotoRequest {
  readonly call: number;
  readonly file: Blob;
}
/** The answer; `failed` where our own code broke, which the page throws again. */
export type PhotoReply = { readonly call: number; readonly result: PhotoResult } | { readonly call: number; readonly failed: string };

const port = self as unknown as {
  onmessage: ((event: MessageEvent<PhotoRequest>) => void) | null;
  postMessage: (reply: PhotoReply, transfer: Transferable[]) => void;
};

port.onmessage = ({ data: { call, file } }) => {
  makePhoto(file).then(
    (result) => port.postMessage({ call, result }, result.ok ? [result.photo.bytes] : []),
    (error: unknown) => port.postMessage({ call, failed: String(error) }, []),
  );
};
