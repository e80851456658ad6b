import { afterPaint } from './after-paint.ts';

// The frame that stands in the page paints first; the application, already on its way, starts in the next task, and the map's
// program, whose size would hold that paint up, sets out.
afterPaint(() => {
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel="later"]')) link.rel = 'modulepreload';
  void import('./application.ts');
});
