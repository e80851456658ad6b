import { afterFirstPaint } from './services/turns.ts';

// The frame that stands in the page is shown first; then the application, already on its way, starts, and the map's
// program, whose size would hold that paint up, sets out.
afterFirstPaint(() => {
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel="later"]')) link.rel = 'modulepreload';
  void import('./application.ts');
});
