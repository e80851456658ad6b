import type { BrowserContext } from '@playwright/test';

/** Remarks of the software graphics driver about our reading pixels back; they say nothing about the page. */
const DRIVER_REMARK = /GL Driver Message|GPU stall due to ReadPixels/;

/**
 * Collects, for all pages of a context, what a healthy page never has: console errors and warnings, uncaught
 * exceptions, requests to another origin. The list grows while the pages live.
 */
export function watchPage(context: BrowserContext, origin: string): readonly string[] {
  const seen: string[] = [];
  context.on('console', (message) => {
    const serious = message.type() === 'error' || message.type() === 'warning';
    if (serious && !DRIVER_REMARK.test(message.text())) {
      seen.push(`console ${message.type()}: ${message.text()} (${message.location().url})`);
    }
  });
  context.on('weberror', (error) => {
    seen.push(`uncaught: ${error.error().stack ?? error.error().message}`);
  });
  context.on('request', (request) => {
    const url = new URL(request.url());
    // Pictures the page made itself travel as data: and blob: and leave nothing behind.
    if (url.protocol !== 'data:' && url.protocol !== 'blob:' && url.protocol !== 'about:' && url.origin !== origin) {
      seen.push(`request to another origin: ${request.method()} ${request.url()}`);
    }
  });
  return seen;
}
