import { afterPaint } from './after-paint.ts';

// The frame that stands in the page paints first; the application, already on its way, starts in the next task.
afterPaint(() => void import('./application.ts'));
