import type { Answer } from './measure.worker.ts';

declare global {
  interface Window {
    plots: {
      /** Asks the worker of this page, one question at a time. */
      readonly ask: (what: 'prepare' | 'ours' | 'reference') => Promise<Answer>;
    };
  }
}

let worker: Worker | null = null;

window.plots = {
  ask: (what) =>
    new Promise((resolve) => {
      worker ??= new Worker(new URL('./measure.worker.ts', import.meta.url), { type: 'module' });
      worker.onmessage = ({ data }: MessageEvent<Answer>) => resolve(data);
      worker.postMessage(what);
    }),
};
