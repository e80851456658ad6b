/** Scrolls as little as shows an element whole, and only this scroller: `scrollIntoView` would move the page under it too. */
export function scrollInto(scroller: HTMLElement, element: HTMLElement): void {
  const [view, box] = [scroller.getBoundingClientRect(), element.getBoundingClientRect()];
  const over = view.top - box.top;
  const under = box.bottom - view.bottom;
  if (over > 0 || box.height > view.height) scroller.scrollTop -= over;
  else if (under > 0) scroller.scrollTop += under;
}
