import type { Measure } from './page-item.ts';

/** Font of every text on paper: what the system has for Chinese. */
export const PAGE_FONT = 'system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif';
/** Pixels at which widths are taken. */
const AT = 100;

/** Measures texts with the browser's own fonts. */
export function browserMeasure(): Measure {
  const context = new OffscreenCanvas(1, 1).getContext('2d');
  if (!context) throw new Error('no canvas to measure texts with');
  return (text, size, weight) => {
    context.font = `${weight} ${AT}px ${PAGE_FONT}`;
    return (context.measureText(text).width / AT) * size;
  };
}
