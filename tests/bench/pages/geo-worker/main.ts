import type { MeasureReply, MeasureRequest } from './measure.worker.ts';

declare global {
  interface Window {
    /** Asks the worker of this page, one question at a time. */
    askWorker: (request: MeasureRequest) => Promise<MeasureReply>;
  }
}

const worker = new Worker(new URL('./measure.worker.ts', import.meta.url), { type: 'module' });
window.askWorker = (request) =>
  new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<MeasureReply>) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage(request);
  });
