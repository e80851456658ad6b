/** Calls `next` once the browser has painted what stands now; soon where the page is not shown and nothing is painted. */
export function afterPaint(next: () => void): void {
  if (document.visibilityState === 'hidden') setTimeout(next);
  else requestAnimationFrame(() => setTimeout(next));
}
