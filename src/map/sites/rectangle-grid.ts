import { overlaps, type Rectangle } from './rectangle.ts';

/** Side of a cell in pixels: about the size of a mark, so that a question meets few cells. */
const CELL = 48;
/** More cells to a row than any screen has. */
const ROW = 4096;

/** Rectangles by place, to ask which of them overlap another without looking at all. */
export class RectangleGrid<T> {
  readonly #cells = new Map<number, { box: Rectangle; item: T }[]>();

  add(box: Rectangle, item: T): void {
    const entry = { box, item };
    this.#eachCell(box, (key) => {
      const cell = this.#cells.get(key);
      if (cell === undefined) this.#cells.set(key, [entry]);
      else cell.push(entry);
      return false;
    });
  }

  /** The first item found to overlap the box and not to be `except`; undefined if there is none. */
  find(box: Rectangle, except?: T): T | undefined {
    let found: T | undefined;
    this.#eachCell(box, (key) => {
      for (const entry of this.#cells.get(key) ?? []) {
        if (entry.item !== except && overlaps(entry.box, box)) {
          found = entry.item;
          return true;
        }
      }
      return false;
    });
    return found;
  }

  #eachCell(box: Rectangle, visit: (key: number) => boolean): void {
    const lastColumn = Math.floor(box.right / CELL);
    const lastRow = Math.floor(box.bottom / CELL);
    for (let row = Math.floor(box.top / CELL); row <= lastRow; row += 1) {
      for (let column = Math.floor(box.left / CELL); column <= lastColumn; column += 1) {
        if (visit(row * ROW + column)) return;
      }
    }
  }
}
