/** The rows of a long list that have to exist: indexes `from` inclusive to `to` exclusive. */
export interface ListWindow {
  readonly from: number;
  readonly to: number;
}

/** Rows kept beyond each edge, so that a quick scroll shows rows before the next frame draws them. */
const OVERSCAN = 6;

/**
 * Which of `count` rows of `rowHeight` pixels are needed where the list's top stands `above` pixels over the upper edge
 * of a view `height` pixels high.
 */
export function listWindow(count: number, rowHeight: number, above: number, height: number): ListWindow {
  const from = Math.max(0, Math.min(count, Math.floor(above / rowHeight) - OVERSCAN));
  const to = Math.max(from, Math.min(count, Math.ceil((above + height) / rowHeight) + OVERSCAN));
  return { from, to };
}
